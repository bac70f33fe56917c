/** Servers as Discord's gateway describes them to a bot that is in them. */
import type { World } from "./world.ts";

/** A channel: of text unless told otherwise, and open to the bot unless `closed`. */
export interface Channel {
  id: string;
  type?: number;
  position?: number;
  parent?: string;
  closed?: boolean;
}

export interface Server {
  id: string;
  locale: string;
  /** The channel in which Discord greets who comes. */
  system?: string;
  /** When the bot came, if not now. */
  joined?: Date;
  channels: Channel[];
}

const VIEW = 1 << 10;
const SEND = 1 << 11;

/** The one that the bot is in from the start. */
export function home(world: World): Server {
  const channels = [{ id: world.channel }];
  return { id: world.guild, locale: "en-US", joined: new Date(0), channels };
}

export function serverPayload(world: World, server: Server) {
  const { id, locale, system, joined = new Date(), channels } = server;
  const everyone = {
    id,
    name: "@everyone",
    permissions: String(VIEW | SEND),
    position: 0,
    colors: {},
  };
  const me = { user: world.me, roles: [], joined_at: joined.toISOString(), flags: 0 };
  return {
    id,
    name: "Loopback",
    owner_id: "100000000000000999",
    joined_at: joined.toISOString(),
    preferred_locale: locale,
    system_channel_id: system ?? null,
    features: [],
    roles: [everyone],
    channels: channels.map((channel) => channelPayload(id, channel)),
    members: [me],
    unavailable: false,
    member_count: 1,
    emojis: [],
    stickers: [],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}

function channelPayload(guild: string, channel: Channel) {
  const { id, type = 0, position = 0, parent = null, closed } = channel;
  const shut = { id: guild, type: 0, allow: "0", deny: String(SEND) };
  return {
    id,
    type,
    position,
    parent_id: parent,
    name: `channel${id.slice(-4)}`,
    permission_overwrites: closed ? [shut] : [],
  };
}
