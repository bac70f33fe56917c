/** Discord's list of commands, kept as the bot's verbs are. */
import { type Client, Routes } from "discord.js";
import type { Logger } from "pino";
import type { Bot } from "../../src/index.ts";
import { commands, isRegistered } from "./commands.ts";
import { told } from "./fault.ts";

/** Old commands, and mentions, still work if Discord will not take the new ones now. */
export async function register(
  { rest, application }: Client,
  bot: Bot,
  log: Logger,
): Promise<void> {
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
