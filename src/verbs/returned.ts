/**
 * What was typed and not taken goes back to whoever typed it: on most platforms a form is gone once it
 * is sent, and its words with it.
 */
import type { Ask } from "../ask.ts";
import type { Voice } from "../language/speak.ts";
import type { Post } from "../post.ts";
import type { Block } from "../prose.ts";
import { notice } from "./notice.ts";
import type { Desk, Drafted, Said } from "./verb.ts";
import { written } from "./words.ts";

/** From this length on, in characters, a text is not quickly typed again. */
const LONG = 40;

/** The long ones of a form, each under the last; none where nothing was. */
function returned(ask: Ask, { say }: Voice): Block[] {
  const typed = ask.kind === "press" ? Object.values(ask.typed ?? {}) : [];
  const long = typed.filter((text) => text.trim().length >= LONG);
  return long.length === 0 ? [] : [{ p: [{ em: say("form.returned") }] }, ...long.flatMap(written)];
}

/** With every word to the asker that something was not done. */
export function withReturned(sends: Drafted[], ask: Ask, { voice }: Pick<Desk, "voice">) {
  const back = returned(ask, voice);
  return sends.map((send): Drafted => {
    const { to, post } = send;
    const refused = to === "asker" && post.kind === "notice" && post.tone === "sorry";
    return refused ? { ...send, post: { ...post, text: [...post.text, ...back] } } : send;
  });
}

/** Where what somebody else wrote meanwhile is shown instead: below it, in a message of its own. */
export function besideReturned(post: Post, ask: Ask, { voice }: Pick<Desk, "voice">): Said {
  const text = returned(ask, voice);
  if (text.length === 0) return post;
  return [post, { ...notice("", { voice }), text }].map((one) => ({ to: "asker", post: one }));
}
