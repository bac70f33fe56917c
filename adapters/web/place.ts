/** Where each post goes on the page. */
import type { Ask, First, Send } from "../../src/index.ts";
import { render } from "./render.ts";

/** A post as the page takes it. `replace` keeps the privacy of the message it replaces. */
export interface Placed {
  html: string;
  private: boolean;
  place: "new" | "replace";
  /** The id of the room. */
  to: string;
}

export function place(first: First, ask: Ask, sends: Send[]): Placed[] {
  let replaced = false;
  return sends.map(({ to, post }) => {
    const html = render(post).toString();
    if (to !== "asker") return { html, private: false, place: "new", to: to.id };
    const sorry = post.kind === "notice" && post.tone === "sorry";
    const replace = first.how === "replace" && !sorry && !replaced;
    replaced ||= replace;
    return {
      html,
      private: sorry || first.how !== "public",
      place: replace ? "replace" : "new",
      to: ask.room.id,
    };
  });
}
