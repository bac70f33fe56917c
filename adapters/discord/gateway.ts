/** The client on Discord's gateway: what it reads, and what it keeps of that. */
import {
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
  RESTEvents,
} from "discord.js";
import type { Logger } from "pino";
import type { Breaker } from "./breaker.ts";
import { told } from "./fault.ts";
import type { Pace } from "./pace.ts";
import { restOptions } from "./rest.ts";
import { containedShards } from "./shards.ts";

/** What discord.js reads: the servers, and where in them the bot may speak. Asks are read from the
 * wire, so that nothing of those who ask is kept, however many they are. */
const READ = new Set<string>([
  GatewayDispatchEvents.Ready,
  GatewayDispatchEvents.Resumed,
  GatewayDispatchEvents.GuildCreate,
  GatewayDispatchEvents.GuildUpdate,
  GatewayDispatchEvents.GuildDelete,
  GatewayDispatchEvents.GuildMemberUpdate,
  GatewayDispatchEvents.GuildRoleCreate,
  GatewayDispatchEvents.GuildRoleUpdate,
  GatewayDispatchEvents.GuildRoleDelete,
  GatewayDispatchEvents.ChannelCreate,
  GatewayDispatchEvents.ChannelUpdate,
  GatewayDispatchEvents.ChannelDelete,
]);

interface Means {
  /** Where the REST API is, if not at Discord. */
  apiUrl: string | undefined;
  breaker: Breaker;
  pace: Pace;
  log: Logger;
  /** Told why no connection is opened for now. */
  short(why: string): void;
}

export function openClient({ apiUrl, breaker, pace, log, short }: Means): Client {
  const { GuildMessages, DirectMessages, Guilds } = GatewayIntentBits;
  const client: Client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    allowedMentions: { parse: [], repliedUser: false },
    shards: "auto",
    ws: containedShards({ log, short }),
    makeCache: Options.cacheWithLimits(kept(() => client.user?.id)),
    rest: restOptions(apiUrl, pace.asked(breaker.request)),
  });
  readOnly(client, log);
  client.rest.on(RESTEvents.InvalidRequestWarning, breaker.warned);
  client.on(Events.Error, (fault) => log.error(told(fault), "the Discord client failed"));
  client.on(Events.ShardError, (fault) => log.warn(told(fault), "Discord's gateway failed"));
  client.on(Events.Warn, (warning) => log.warn(warning));
  return client;
}

/** Of what comes with a server nothing is kept but its channels and roles, and the bot itself. */
function kept(me: () => string | undefined) {
  const myself = { maxSize: 1, keepOverLimit: ({ id }: { id: string }) => id === me() };
  return {
    ApplicationCommandManager: 0,
    ApplicationEmojiManager: 0,
    AutoModerationRuleManager: 0,
    BaseGuildEmojiManager: 0,
    EntitlementManager: 0,
    GuildBanManager: 0,
    GuildEmojiManager: 0,
    GuildInviteManager: 0,
    GuildMemberManager: myself,
    GuildScheduledEventManager: 0,
    GuildSoundboardSoundManager: 0,
    GuildStickerManager: 0,
    MessageManager: 0,
    PollAnswerVoterManager: 0,
    PresenceManager: 0,
    ReactionManager: 0,
    ReactionUserManager: 0,
    StageInstanceManager: 0,
    SubscriptionManager: 0,
    ThreadManager: 0,
    ThreadMemberManager: 0,
    UserManager: myself,
    VoiceStateManager: 0,
  };
}

/** Lets discord.js read what it is to read, and survive what it cannot. */
function readOnly(client: Client, log: Logger): void {
  const packets = client.ws as unknown as PacketReader;
  const read = packets.handlePacket.bind(packets);
  packets.handlePacket = (packet, shard) => {
    if (packet && !READ.has(packet.t)) return false;
    try {
      return read(packet, shard);
    } catch (fault) {
      log.warn(told(fault), "Discord sent what discord.js cannot read");
      return false;
    }
  };
}

/** A method that discord.js declares private. */
interface PacketReader {
  handlePacket(packet: { t: string } | undefined, shard: unknown): boolean;
}
