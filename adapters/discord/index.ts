/** Discord: the connection, what is heard over it, and how both are said to be. */
import type { Client } from "discord.js";
import { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Adapter, AdapterState, Bot, Member } from "../../src/index.ts";
import { openBreaker } from "./breaker.ts";
import { openCarry } from "./carry.ts";
import { type Connection, openConnection } from "./connection.ts";
import { type Directs, openDirects } from "./directs.ts";
import { openClient } from "./gateway.ts";
import { hearAsks } from "./hear.ts";
import { atHome } from "./home.ts";
import { openLocales } from "./locale.ts";
import { move } from "./moving.ts";
import { type Limit, openPace } from "./pace.ts";
import { openPushes, type Pushes } from "./push.ts";
import { register } from "./register.ts";
import { openAnswers, openUnasked } from "./rest.ts";
import { hearServers } from "./servers.ts";
import { openWire, type Wire } from "./wire.ts";

export interface DiscordOptions {
  token: string;
  /** Where the REST API is, if not at Discord ("http://127.0.0.1:PORT/api"). */
  apiUrl?: string;
  log: Logger;
  clock: () => Date;
  /** Keeps members' locales and their direct channels; without it they are forgotten with the
   * process. */
  profiles?: Keyv;
  /** The calls that Discord takes of the token, if not as many as Discord itself. */
  pace?: Limit;
}

export function createDiscord(options: DiscordOptions): Adapter {
  const { token, apiUrl, log, clock, profiles = new Keyv() } = options;
  const locales = openLocales(profiles, log);
  const breaker = openBreaker(log, clock);
  const pace = openPace(options.pace);
  const answers = openAnswers({ apiUrl, breaker });
  const unasked = openUnasked({ apiUrl, breaker, pace, token });
  const { carry, settled } = openCarry(log);
  let state: AdapterState = { state: "stopped" };
  let connection: Connection | undefined;
  let directs: Directs | undefined;
  let wired: Wire | undefined;
  let client: Client | undefined;
  let since: Date | undefined;
  let pushes: Pushes | undefined;

  function listen(to: Client, plain: Bot): void {
    const { rest } = to;
    const refused = (who: Member) => plain.refused(who, clock());
    const reached = openDirects({ rest, profiles, log, refused });
    const wire = openWire({
      rest,
      answers,
      unasked,
      log,
      direct: (who, write) => carry(`to ${who.id}`, () => reached.reach(who, write)),
    });
    const carrier = { wire, log };
    const bot = atHome(plain, { rest, profiles, log });
    hearAsks(to, { bot, carrier, locales, carry, log, clock });
    hearServers(to, { bot, carrier, carry, clock });
    client = to;
    directs = reached;
    wired = wire;
    const isIn = (guild: string) => to.guilds.cache.has(guild);
    pushes = openPushes({ rest, wire, directs: reached, pace, isIn, refused, log, clock });
  }

  return {
    name: "discord",
    state() {
      const why = state.state === "up" ? breaker.why() : undefined;
      return why === undefined ? state : { state: "down", why };
    },

    // The shard that has been silent for longest; before its first heartbeat it has just come up.
    heard() {
      if (!since || !client) return undefined;
      const beats = client.ws.shards.map((shard) => shard.lastPingTimestamp);
      return beats.length > 0 ? new Date(Math.max(since.getTime(), Math.min(...beats))) : since;
    },

    async start(bot) {
      state = { state: "starting" };
      let registered: Promise<void> | undefined;
      connection = openConnection({
        token,
        log,
        open(short) {
          const client = openClient({ apiUrl, breaker, pace, log, short });
          listen(client, bot);
          return client;
        },
        ready(connected) {
          registered = register(connected, bot, log);
        },
        become(now) {
          state = now;
          if (now.state === "up") since = clock();
        },
      });
      await connection.begun;
      await registered;
    },

    async deliver(send, at) {
      if (!wired) return { ok: false, why: "later" };
      return move({ wire: wired, log, clock }, send, at);
    },

    turn: () => pace.turn(),

    async push(push) {
      return pushes?.push(push) ?? { ok: false, why: "later" };
    },

    async reconcile(push, since) {
      return pushes?.reconcile(push, since) ?? { ok: false, why: "unknown" };
    },

    async tell(to, post, seed, tried) {
      const { team } = to;
      return pushes?.tell({ team, to, post, seed }, tried) ?? { ok: false, why: "later" };
    },

    async stop() {
      directs?.stop();
      await connection?.end(settled);
      await settled(); // had the connection ended already
      state = { state: "stopped" };
    },
  };
}
