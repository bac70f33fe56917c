/** Who, and where: Discord's ids in the core's words. */
import { type Member, type Room, soloTeam } from "../../src/index.ts";

export const PLATFORM = "discord";

/** A server as a team. */
export const teamOf = (guild: string) => `${PLATFORM}:${guild}`;

/** The server that a team is, if it is one. */
export function guildOf(team: string): string | undefined {
  return new RegExp(`^${PLATFORM}:(\\d{1,20})$`).exec(team)?.[1];
}

export interface Place {
  who: Member;
  room: Room;
  /** See `Ask.apart`. */
  apart?: true;
}

/** `guild`: the server that has the bot. Without one a person is a team of their own, and where
 * they are is nobody's room. */
export function placeOf(id: string, channel: string, guild: string | undefined): Place {
  if (guild !== undefined)
    return { who: { team: teamOf(guild), id }, room: { kind: "channel", id: channel } };
  const who = { team: soloTeam(PLATFORM, id), id };
  return { who, room: { kind: "direct", id: channel }, apart: true };
}
