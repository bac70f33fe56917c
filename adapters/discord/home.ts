/** For whom someone speaks outside every server: the team that they chose, if Discord confirms it. */
import { setTimeout as pause } from "node:timers/promises";
import type { REST } from "discord.js";
import type { Keyv } from "keyv";
import type { Logger } from "pino";
import type { Ask, Bot } from "../../src/index.ts";
import { told } from "./fault.ts";
import { isMember } from "./member.ts";
import { guildOf } from "./place.ts";

/** An answer from the course alone is worth more than a late one: ms. */
const PATIENCE_MS = 2000;

interface Means {
  rest: REST;
  profiles: Keyv;
  log: Logger;
}

/** The bot, asked for the team that its asker speaks for. It is asked after the acknowledgement. */
export function atHome(bot: Bot, means: Means): Bot {
  return {
    ...bot,
    async handle(ask) {
      const team = ask.apart && (await homeOf(ask, bot, means));
      return bot.handle(team ? { ...ask, who: { team, id: ask.who.id } } : ask);
    },
  };
}

/** Whatever cannot be known in time is not confirmed. Never rejects. */
async function homeOf(ask: Ask, bot: Bot, means: Means): Promise<string | undefined> {
  const confirmed = async () => {
    try {
      const team = await bot.home(ask.who, ask.kind === "press" ? ask.ticket : undefined);
      const guild = team && guildOf(team);
      return guild && (await isMember(guild, ask.who.id, means)) ? team : undefined;
    } catch (fault) {
      means.log.warn(told(fault), "for which team a member speaks is not known");
      return undefined;
    }
  };
  return Promise.race([confirmed(), pause(PATIENCE_MS, undefined, { ref: false })]);
}
