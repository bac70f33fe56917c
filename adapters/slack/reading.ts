/** What a payload of Slack's is read as. */
import type { Ask, VerbSign } from "../../src/index.ts";
import type { Welcome } from "./install.ts";
import type { Inside, Look, Reply } from "./place.ts";

/** An ask, a member to welcome, a Home page to show, or why what came is none: `odd` should not
 * have come, `undefined` is for others. */
export type Read =
  | ({ ask: Ask; reply: Reply } & Naming)
  | ({ ask: Ask; inside: Inside } & Naming)
  | { look: Look }
  | (Welcome & Opening)
  | { odd: string }
  | undefined;

/** Whom a form names, besides who sends it. */
interface Naming {
  people?: string[];
}

/** Unique for a member's opening the messages with the bot. */
interface Opening {
  opened: string;
}

export interface Reader {
  verbs: readonly VerbSign[];
  /** The bot's own user id. */
  self: string;
  at: Date;
}
