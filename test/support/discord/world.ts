/** What the loopback Discord remembers: interactions, messages, commands, and who waits for them. */
import { EventEmitter } from "node:events";
import type {
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from "discord.js";

export const EPHEMERAL = 64;
export const COMPONENTS_V2 = 32768;

/** A file that came with a message, as text. */
export interface SentFile {
  name: string;
  body: string;
}

/** A message of the bot's, as it stands now. */
export interface Posted {
  id: string;
  channel: string;
  components: APIMessageTopLevelComponent[];
  flags: number;
  files: SentFile[];
  /** The message that it replies to. */
  under?: string;
}

/** Something a member did that waits for its first answer. */
export interface Waiting {
  id: string;
  token: string;
  kind: "command" | "button" | "typing" | "modal";
  channel: string;
  since: number;
  /** The message that was pressed. */
  pressed?: Posted;
  /** What the first answer announced, and the message once it is written. */
  answered?: { type: number; flags: number; after: number };
  original?: Posted;
}

/** Something that a member sees happen. `of` is the interaction, or the message, that it answers. */
export interface Happening {
  of: string;
  place: "new" | "replaced";
  message?: Posted;
  form?: APIModalInteractionResponseCallbackData;
  /** What a command's menu offers while it is typed. */
  choices?: { name: string; value: string }[];
}

/** What goes wrong with a request: it is heard and its answer lost; heard and answered with 500;
 * or not heard at all. */
export type Mishap = "lost" | 500 | 503;

export class World {
  token = "loopback.bot.token";
  /** Where the gateway listens; known once it does. */
  gateway = "";
  /** The rooms in which the bot was seen to type, one after the other. */
  readonly typing: string[] = [];
  readonly me = { id: "900000000000000001", username: "Rappel", discriminator: "0", bot: true };
  readonly application = "900000000000000002";
  readonly guild = "900000000000000003";
  readonly channel = "900000000000000004";
  /** A server without the bot, and a conversation of several people, for who brings the app along. */
  readonly foreign = { guild: "900000000000000005", channel: "900000000000000006" };
  readonly group = "900000000000000007";

  readonly waiting = new Map<string, Waiting>();
  readonly messages = new Map<string, Posted>();
  /** Each nonce that came with a message, and when. */
  readonly nonces = new Map<string, { message: Posted; at: Date }>();
  /** Channels in which the bot may not write. */
  readonly closed = new Set<string>();
  /** Who has left which server, "guild:person"; and the servers that the bot is no longer in. */
  readonly left = new Set<string>();
  readonly expelled = new Set<string>();
  readonly #seen = new EventEmitter();
  commands: Record<string, unknown>[] = [];
  /** Requests as they came, "PUT /applications/…". */
  readonly requests: string[] = [];
  /** Discord's own clock. */
  now: () => Date = () => new Date();
  /** Asked before each request is heard. */
  mishap: (request: string) => Mishap | undefined = () => undefined;

  #count = 0;

  constructor() {
    this.#seen.setMaxListeners(0);
  }

  snowflake(): string {
    const ms = BigInt(this.now().getTime() - 1_420_070_400_000);
    return String((ms << 22n) + BigInt(this.#count++ % 4096));
  }

  /** One Discord channel a person, for direct messages. */
  direct(member: string): string {
    return String(BigInt(member) + 7n);
  }

  happen(happening: Happening): void {
    this.#seen.emit("seen", happening);
  }

  watch(see: (happening: Happening) => void): () => void {
    this.#seen.on("seen", see);
    return () => this.#seen.off("seen", see);
  }
}
