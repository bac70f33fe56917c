/** The demo team's conversation: the last messages of each room, in memory, and who hears of them. */
import { randomUUID } from "node:crypto";
import { MESSAGES_KEPT } from "./limits.ts";
import type { MemberId } from "./team.ts";

/** What is said once: text as a member typed it, or HTML that the server drew. */
interface Saying {
  from: MemberId | "rappel";
  /** The id of the room. */
  to: string;
  /** The one member who sees it, where the room itself would show it to others. */
  only: MemberId | undefined;
  at: Date;
  /** The id of the ask that it is, or that it answers. */
  ask?: string;
  text?: string;
  html?: string;
}

/** A message as the page takes it. */
export interface Message extends Omit<Saying, "at"> {
  /** Its own for good: what replaces it keeps it. */
  key: string;
  /** Grows with everything that is said or replaced, over a restart too: the later, the higher. */
  turn: number;
  /** An instant, as JSON has it. */
  at: string;
  private: boolean;
}

export class Conversation {
  readonly #hears: (message: Message) => void;
  #kept: Message[] = [];
  #turn: number;

  /** `begun`: when the house opened. Nobody says a thousand things a second, so that turns counted
   * from there are higher than those of any house before. */
  constructor(begun: Date, hears: (message: Message) => void) {
    this.#turn = begun.getTime();
    this.#hears = hears;
  }

  /** Everything that is kept, oldest first. */
  get messages(): readonly Message[] {
    return this.#kept;
  }

  has(key: string): boolean {
    return this.#kept.some((kept) => kept.key === key);
  }

  /** Said once: a key that is known already changes nothing. */
  say(saying: Saying, key: string = randomUUID()): Message {
    return this.#kept.find((kept) => kept.key === key) ?? this.#add(saying, key);
  }

  /** Takes the place of the message of that key, for whoever sees that one. One that is no longer
   * kept, or that is not the asker's to see, is not replaced: undefined. */
  replace(key: string, saying: Saying & { by: MemberId }): Message | undefined {
    const place = this.#kept.findIndex((kept) => kept.key === key);
    const before = this.#kept[place];
    if (!before || before.to !== saying.to || before.from !== "rappel") return undefined;
    if (before.only !== undefined && before.only !== saying.by) return undefined;
    const { by: _, ...said } = saying;
    const after = this.#message({ ...said, only: before.only }, key);
    this.#kept[place] = after;
    this.#hears(after);
    return after;
  }

  /** Takes the place of a message of the bot's to a whole room, if that is still kept. */
  move(key: string, saying: Saying): Message | undefined {
    const place = this.#kept.findIndex((kept) => kept.key === key && kept.to === saying.to);
    if (place < 0) return undefined;
    const after = this.#message(saying, key);
    this.#kept[place] = after;
    this.#hears(after);
    return after;
  }

  #add(saying: Saying, key: string): Message {
    const message = this.#message(saying, key);
    this.#kept.push(message);
    const like = this.#kept.filter(({ to, only }) => to === message.to && only === message.only);
    const [oldest] = like;
    if (like.length > MESSAGES_KEPT) this.#kept = this.#kept.filter((kept) => kept !== oldest);
    this.#hears(message);
    return message;
  }

  #message({ at, ...said }: Saying, key: string): Message {
    this.#turn += 1;
    const hidden = said.only !== undefined || said.to !== "channel";
    return { ...said, key, turn: this.#turn, at: at.toISOString(), private: hidden };
  }
}
