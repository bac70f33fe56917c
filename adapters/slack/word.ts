/** What is said of an answer that is not, or not all, where it was asked for. */
import { type Language, type NoticePost, voiceOf } from "../../src/index.ts";

/** `sent`: it is in the direct messages; `rest`: what is left of it is; `cut`: that is nowhere;
 * `unsure`: it may be there. */
type Fate = "sent" | "rest" | "cut" | "unsure";

export function wordOf(fate: Fate, language: Language): NoticePost {
  const text = [{ p: [voiceOf(language).say(`page.${fate}`)] }];
  return { kind: "notice", language, tone: "info", text, presses: [] };
}
