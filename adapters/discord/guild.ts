/** A server that the bot came to, and where in it a first word is in place. */
import { ChannelType, type Guild, type GuildBasedChannel, PermissionFlagsBits } from "discord.js";
import type { Arrival } from "../../src/index.ts";
import { teamOf } from "./place.ts";

const { ViewChannel, SendMessages } = PermissionFlagsBits;

export function arrivalIn(guild: Guild, at: Date): Arrival {
  return {
    team: teamOf(guild.id),
    // Where the bot may write nowhere, a channel that is not: it came all the same.
    room: { kind: "channel", id: firstRoom(guild) ?? guild.id },
    at,
    locale: guild.preferredLocale,
    name: guild.name,
  };
}

/** Where Discord itself greets who comes; else the first text channel, as members see them. */
function firstRoom(guild: Guild): string | undefined {
  const rooms = [...guild.channels.cache.values()].filter((channel) => isOpen(guild, channel));
  const system = rooms.find(({ id }) => id === guild.systemChannelId);
  return (system ?? rooms.sort(byPlace)[0])?.id;
}

function isOpen(guild: Guild, channel: GuildBasedChannel): boolean {
  const { me } = guild.members;
  if (channel.type !== ChannelType.GuildText || !me) return false;
  return channel.permissionsFor(me).has([ViewChannel, SendMessages]);
}

/** Those in no category come first, then category by category. */
function byPlace(one: GuildBasedChannel, other: GuildBasedChannel): number {
  const [category, place] = placeOf(one);
  const [otherCategory, otherPlace] = placeOf(other);
  return category - otherCategory || place - otherPlace || (one.id < other.id ? -1 : 1);
}

function placeOf(channel: GuildBasedChannel): [category: number, place: number] {
  if (!("rawPosition" in channel)) return [0, 0];
  return [channel.parent?.rawPosition ?? -1, channel.rawPosition];
}
