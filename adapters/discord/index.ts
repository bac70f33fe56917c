/** Discord: the connection, and the asks that are under way over it. */
import { type Client, Events, GatewayDispatchEvents, Routes } from "discord.js";
import { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Adapter, AdapterState, Bot } from "../../src/index.ts";
import { answerArrival, answerInteraction, answerMessage } from "./answer.ts";
import { commands, isRegistered } from "./commands.ts";
import { isLate, told } from "./fault.ts";
import { connect, openClient } from "./gateway.ts";
import { arrivalIn } from "./guild.ts";
import { openLocales } from "./locale.ts";
import { readInteraction, readMessage, teamOf } from "./read.ts";
import { openWire } from "./wire.ts";

export interface DiscordOptions {
  token: string;
  /** Where the REST API is, if not at Discord ("http://127.0.0.1:PORT/api"). */
  apiUrl?: string;
  log: Logger;
  clock: () => Date;
  /** Keeps members' locales; without it they are forgotten with the process. */
  profiles?: Keyv;
}

export function createDiscord(options: DiscordOptions): Adapter {
  const { token, apiUrl, log, clock, profiles = new Keyv() } = options;
  const locales = openLocales(profiles, log);
  let state: AdapterState = { state: "stopped" };
  let client: Client | undefined;
  const underWay = new Set<Promise<void>>();

  /** The one wrapper of every ask: nothing in it rejects unhandled. */
  function carry(id: string, answer: () => Promise<void>): void {
    const work = answer()
      .catch((fault) => {
        if (isLate(fault)) log.warn({ ask: id, ...told(fault) }, "Discord no longer waited");
        else log.error({ ask: id, ...told(fault) }, "an ask was not answered");
      })
      .finally(() => underWay.delete(work));
    underWay.add(work);
  }

  function listen(to: Client, bot: Bot): void {
    const carrier = { wire: openWire(to.rest, log), log };
    to.ws.on(GatewayDispatchEvents.InteractionCreate, (payload) => {
      const heard = readInteraction(payload, clock());
      if (!heard) return log.warn({ type: payload?.type }, "an interaction of a kind unknown here");
      carry(heard.ask.id, () => answerInteraction(bot, carrier, heard.ask, heard.handle));
      carry(heard.ask.id, () => locales.keep(heard.ask));
    });
    to.ws.on(GatewayDispatchEvents.MessageCreate, (payload) => {
      const ask = to.user && readMessage(payload, to.user.id, clock());
      if (ask) carry(ask.id, async () => answerMessage(bot, carrier, await locales.recall(ask)));
    });
    // discord.js tells these from the servers that are there at the start, or back from an outage.
    to.on(Events.GuildCreate, (guild) => {
      const arrival = arrivalIn(guild, clock());
      carry(arrival.team, () => answerArrival(bot, carrier, arrival));
    });
    to.on(Events.GuildDelete, ({ id }) => carry(teamOf(id), () => bot.left(teamOf(id), clock())));
  }

  return {
    name: "discord",
    state: () => state,

    async start(bot) {
      state = { state: "starting" };
      client = openClient(apiUrl, log);
      listen(client, bot);
      try {
        await connect(client, token, (now) => {
          state = now;
        });
      } catch (fault) {
        state = { state: "down", why: (fault as Error).message };
        await client.destroy();
        throw fault;
      }
      await register(client, bot, log);
    },

    async stop() {
      client?.ws.removeAllListeners(GatewayDispatchEvents.InteractionCreate);
      client?.ws.removeAllListeners(GatewayDispatchEvents.MessageCreate);
      client?.removeAllListeners(Events.GuildCreate).removeAllListeners(Events.GuildDelete);
      await Promise.all(underWay);
      client?.removeAllListeners();
      await client?.destroy();
      state = { state: "stopped" };
    },
  };
}

/** Old commands, and mentions, still work if Discord will not take the new ones now. */
async function register({ rest, application }: Client, bot: Bot, log: Logger): Promise<void> {
  try {
    const route = Routes.applicationCommands(application?.id ?? "");
    const query = new URLSearchParams({ with_localizations: "true" });
    const theirs = await rest.get(route, { query });
    const ours = commands(bot.verbs);
    if (isRegistered(ours, theirs)) return;
    await rest.put(route, { body: ours });
    log.info({ commands: ours.map(({ name }) => name) }, "commands registered");
  } catch (fault) {
    log.error(told(fault), "the commands were not registered");
  }
}
