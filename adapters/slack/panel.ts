/** A modal that shows posts, as it opens and as it moves on. */
import type { types } from "@slack/bolt";
import { type Language, type Post, voiceOf } from "../../src/index.ts";
import { type Blocks, context, words } from "./blocks.ts";
import { checkView, LIMITS } from "./limits.ts";
import type { AtHome } from "./origin.ts";
import { blocksOf } from "./render.ts";

/** What the app is called. */
export const NAME = "Rappel";

/** Undefined where the posts are more than one modal holds. */
export function panel([first, ...more]: [Post, ...Post[]]): types.ModalView | undefined {
  const blocks = [
    ...blocksOf(first, "everywhere"),
    ...more.flatMap((post): Blocks => [{ type: "divider" }, ...blocksOf(post, "everywhere")]),
  ];
  const view = around(blocks, first.language);
  const fits =
    blocks.length <= LIMITS.viewBlocks &&
    Buffer.byteLength(JSON.stringify(view)) <= LIMITS.viewBytes;
  return fits ? checkView(view) : undefined;
}

/** What is seen until the answer is there. */
export function waiting(language: Language): types.ModalView {
  return checkView(around(context(voiceOf(language).say("page.working")), language));
}

function around(blocks: Blocks, language: Language): types.ModalView {
  const origin: AtHome = { home: true, language };
  return {
    type: "modal",
    title: words(NAME),
    close: words(voiceOf(language).say("page.close")),
    private_metadata: JSON.stringify(origin),
    // Home is then shown anew.
    notify_on_close: true,
    blocks,
  };
}
