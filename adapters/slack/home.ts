/** The Home page: what there is to do, where the member stands, what is set. */
import type { types } from "@slack/bolt";
import { type Language, type Post, voiceOf } from "../../src/index.ts";
import { type Blocks, words } from "./blocks.ts";
import { checkView, LIMITS } from "./limits.ts";
import type { AtHome } from "./origin.ts";
import { blocksOf } from "./render.ts";

/** The verbs whose posts it shows, top to bottom. */
export const SHOWN = ["progress", "settings"] as const;

/** Begins the action_id of a button that turns the page; its value is the page's number, from 0. */
export const TURN = "turn:";

/** What a page may take beside the buttons that turn it and the view around them, in bytes. */
const PAGE_BYTES = LIMITS.viewBytes - 5000;

/** @throws if it is over one of Slack's limits. */
export function homeView([first, ...more]: [Post, ...Post[]], page: number): types.HomeView {
  const origin: AtHome = { home: true, language: first.language };
  const blocks = [
    ...blocksOf(first, "everywhere"),
    ...more.flatMap((post): Blocks => [{ type: "divider" }, ...blocksOf(post, "everywhere")]),
  ];
  const pages = inPages(blocks);
  const at = Math.min(page, pages.length - 1);
  return checkView({
    type: "home",
    private_metadata: JSON.stringify(origin),
    blocks: [...(pages[at] ?? []), ...turns(at, pages.length, first.language)],
  });
}

function inPages(blocks: Blocks): Blocks[] {
  const pages: Blocks[] = [];
  let left = 0;
  for (const block of blocks) {
    const size = Buffer.byteLength(JSON.stringify(block)) + 1;
    const page = pages.at(-1);
    if (page && page.length < LIMITS.viewBlocks - 1 && size <= left) {
      page.push(block);
      left -= size;
    } else {
      pages.push([block]);
      left = PAGE_BYTES - size;
    }
  }
  return pages;
}

function turns(at: number, count: number, language: Language): Blocks {
  const { say } = voiceOf(language);
  const to = (page: number, label: string): types.Button => ({
    type: "button",
    action_id: `${TURN}${page}`,
    text: words(label),
    value: String(page),
  });
  const elements = [
    ...(at > 0 ? [to(at - 1, say("page.back"))] : []),
    ...(at < count - 1 ? [to(at + 1, say("page.more"))] : []),
  ];
  return elements.length > 0 ? [{ type: "actions", elements }] : [];
}
