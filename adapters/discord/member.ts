/** Whether someone is of a server: Discord alone knows. */
import { DiscordAPIError, type REST, Routes } from "discord.js";
import type { Keyv } from "keyv";
import { z } from "zod";
import { teamOf } from "./place.ts";

/** As long at most someone goes on as one of a team that they have left: ms. */
const KEPT_MS = 60 * 60 * 1000;

/** Rejects with whatever keeps Discord from saying it. */
export async function isMember(
  guild: string,
  person: string,
  { rest, profiles }: { rest: REST; profiles: Keyv },
): Promise<boolean> {
  const key = `${teamOf(guild)}:${person}:member`;
  const kept = z.boolean().safeParse(await profiles.get(key)).data;
  if (kept !== undefined) return kept;
  const is = await found(() => rest.get(Routes.guildMember(guild, person)));
  await profiles.set(key, is, KEPT_MS);
  return is;
}

/** False where there is no such member, or the bot is no longer there. */
async function found(get: () => Promise<unknown>): Promise<boolean> {
  try {
    await get();
    return true;
  } catch (fault) {
    if (fault instanceof DiscordAPIError && (fault.status === 404 || fault.status === 403))
      return false;
    throw fault;
  }
}
