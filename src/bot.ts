/** The bot: one door for every ask, whatever the platform. */
import type { Arrival, Ask } from "./ask.ts";
import type { Both } from "./language/language.ts";
import type { First, Send } from "./post.ts";

/** One argument of a verb. Free text takes the last argument whole. */
export interface Arg {
  name: string;
  says: Both;
  required: boolean;
  choices?: { value: string; says: Both }[];
}

/** A verb as the outside sees it: the one source of every entrance, menu and help. */
export interface VerbSign {
  name: string;
  /** At most 100 characters, Discord's limit on a command's description. */
  says: Both;
  args: Arg[];
}

export interface Bot {
  verbs: readonly VerbSign[];
  /** What the acknowledgement must know, without the database, at once. Never throws. */
  first(ask: Ask): First;
  /** Carries the ask out, once however often it comes, and says what to send. Never rejects. */
  handle(ask: Ask): Promise<Send[]>;
  /** A team has the bot: a word of welcome, the first time. Never rejects. */
  joined(arrival: Arrival): Promise<Send[]>;
  /** A team no longer has the bot: what it held is erased after 30 days. Never rejects. */
  left(team: string, at: Date): Promise<void>;
  /** Forgets what is only kept so that nothing counts twice. */
  housekeep(now: Date): Promise<void>;
}
