/** A plain word in a line. */
import type { NoticePost, Press } from "../post.ts";
import { say } from "../prose.ts";
import type { Desk } from "./verb.ts";

export function notice(
  text: string,
  { voice }: Pick<Desk, "voice">,
  presses: Press[] = [],
): NoticePost {
  return { kind: "notice", language: voice.language, tone: "info", text: say(text), presses };
}

/** Why something was not done: new and private, so that it never overwrites a card. */
export function sorry(text: string, { voice }: Pick<Desk, "voice">): NoticePost {
  return { ...notice(text, { voice }), tone: "sorry" };
}
