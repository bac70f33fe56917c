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
import { register } from "./register.ts";
import { openRoster } from "./roster.ts";
import { hearServers } from "./servers.ts";
import { openWire } from "./wire.ts";

export interface DiscordOptions {
  token: string;
  /** Where the REST API is, if not at Discord ("http://127.0.0.1:PORT/api"). */
  apiUrl?: string;
  log: Logger;
  clock: () => Date;
  /** Keeps members' locales, their direct channels and the servers there are; without it they are
   * forgotten with the process. */
  profiles?: Keyv;
}

export function createDiscord(options: DiscordOptions): Adapter {
  const { token, apiUrl, log, clock, profiles = new Keyv() } = options;
  const locales = openLocales(profiles, log);
  const roster = openRoster(profiles, log);
  const breaker = openBreaker(log, clock);
  const { carry, settled } = openCarry(log);
  let state: AdapterState = { state: "stopped" };
  let connection: Connection | undefined;
  let directs: Directs | undefined;

  function listen(to: Client, plain: Bot): void {
    const { rest } = to;
    const refused = (who: Member) => plain.refused(who, clock());
    const reached = openDirects({ rest, profiles, log, refused });
    const wire = openWire({
      rest,
      log,
      direct: (who, write) => carry(`to ${who.id}`, () => reached.reach(who, write)),
    });
    const carrier = { wire, log };
    const bot = atHome(plain, { rest, profiles, log });
    hearAsks(to, { bot, carrier, locales, carry, log, clock });
    hearServers(to, { bot, carrier, roster, carry, clock });
    directs = reached;
  }

  return {
    name: "discord",
    state() {
      const why = state.state === "up" ? breaker.why() : undefined;
      return why === undefined ? state : { state: "down", why };
    },

    async start(bot) {
      state = { state: "starting" };
      let registered: Promise<void> | undefined;
      connection = openConnection({
        token,
        log,
        open(short) {
          const client = openClient({ apiUrl, breaker, log, short });
          listen(client, bot);
          return client;
        },
        ready(connected) {
          registered = register(connected, bot, log);
        },
        become(now) {
          state = now;
        },
      });
      await connection.begun;
      await registered;
    },

    async stop() {
      directs?.stop();
      await connection?.end(settled);
      await settled(); // had the connection ended already
      state = { state: "stopped" };
    },
  };
}
