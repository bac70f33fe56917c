/** The asks that arrive over the gateway, read from the wire. */
import { type Client, GatewayDispatchEvents } from "discord.js";
import type { Logger } from "pino";
import type { Bot } from "../../src/index.ts";
import { answerInteraction, answerMessage } from "./answer.ts";
import type { Carry } from "./carry.ts";
import { suggest } from "./complete.ts";
import type { Carrier } from "./deliver.ts";
import type { Locales } from "./locale.ts";
import { readInteraction, readMessage } from "./read.ts";

interface Means {
  bot: Bot;
  carrier: Carrier;
  locales: Locales;
  carry: Carry["carry"];
  log: Logger;
  clock: () => Date;
}

export function hearAsks(client: Client, means: Means): void {
  const { bot, carrier, locales, carry, log, clock } = means;
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (payload) => {
    const heard = readInteraction(payload, { verbs: bot.verbs, at: clock() });
    if (!heard) return log.warn({ type: payload?.type }, "an interaction of a kind unknown here");
    const { handle } = heard;
    if ("typing" in heard)
      return carry(handle.id, () => suggest(bot.verbs, carrier, heard.typing, handle));
    carry(heard.ask.id, async () => {
      await answerInteraction(bot, carrier, heard.ask, handle);
      // Nothing is kept of whom the core has not seen.
      await locales.keep(heard.ask);
    });
  });
  client.ws.on(GatewayDispatchEvents.MessageCreate, (payload) => {
    const ask = client.user && readMessage(payload, client.user.id, clock());
    if (ask) carry(ask.id, async () => answerMessage(bot, carrier, await locales.recall(ask)));
  });
}
