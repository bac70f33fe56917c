/** A plain word. */
import type { NoticePost, Press } from "../post.ts";
import { type Prose, say } from "../prose.ts";
import type { Desk } from "./verb.ts";

/** `words`: a line, or as much as there is to say. */
export function notice(
  words: string | Prose,
  { voice }: Pick<Desk, "voice">,
  presses: Press[] = [],
): NoticePost {
  const text = typeof words === "string" ? say(words) : words;
  return { kind: "notice", language: voice.language, tone: "info", text, presses };
}

/** Why something was not done: new and private, so that it never overwrites a card. */
export function sorry(
  words: string | Prose,
  desk: Pick<Desk, "voice">,
  presses: Press[] = [],
): NoticePost {
  return { ...notice(words, desk, presses), tone: "sorry" };
}
