/** The client on Discord's gateway: what it listens to, and how it is said to be. */
import { Client, Events, GatewayIntentBits, Options } from "discord.js";
import type { Logger } from "pino";
import type { AdapterState } from "../../src/index.ts";
import { told, whyClosed, whyNoLogin } from "./fault.ts";

/** A client that keeps no messages, members or the like: asks are read from the wire. */
export function openClient(apiUrl: string | undefined, log: Logger): Client {
  const { GuildMessages, DirectMessages, Guilds } = GatewayIntentBits;
  const client: Client = new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ApplicationEmojiManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildForumThreadManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 1, keepOverLimit: ({ id }) => id === client.user?.id },
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      GuildTextThreadManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 1, keepOverLimit: ({ id }) => id === client.user?.id },
      VoiceStateManager: 0,
    }),
    rest: { retries: 0, ...(apiUrl === undefined ? {} : { api: apiUrl }) },
  });
  surviveGarbage(client, log);
  client.on(Events.Error, (fault) => log.error(told(fault), "the Discord client failed"));
  client.on(Events.ShardError, (fault) => log.warn(told(fault), "Discord's gateway failed"));
  client.on(Events.Warn, (warning) => log.warn(warning));
  return client;
}

/** discord.js reads each packet where a throw is an unhandled rejection, the end of a process. */
function surviveGarbage(client: Client, log: Logger): void {
  const packets = client.ws as unknown as PacketReader;
  const read = packets.handlePacket.bind(packets);
  packets.handlePacket = (packet, shard) => {
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
  handlePacket(packet: unknown, shard: unknown): boolean;
}

/** Resolves once asks can arrive; then and later, `become` is told how the connection is. */
export async function connect(
  client: Client,
  token: string,
  become: (state: AdapterState) => void,
): Promise<void> {
  client.on(Events.ShardReconnecting, () =>
    become({ state: "down", why: "Discord's gateway closed; it is being opened again." }),
  );
  client.on(Events.ShardResume, () => become({ state: "up" }));
  client.on(Events.ShardReady, () => become({ state: "up" }));
  client.on(Events.ShardDisconnect, ({ code }) => become({ state: "down", why: whyClosed(code) }));
  await new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.once(Events.ShardDisconnect, ({ code }) => reject(new Error(whyClosed(code))));
    client.login(token).catch((fault) => reject(new Error(whyNoLogin(fault))));
  });
}
