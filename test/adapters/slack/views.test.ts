/** Posts in modals and on the Home page: whole, within Slack's limits, or somewhere else. */
import { describe, expect, test } from "vitest";
import { homeView } from "../../../adapters/slack/home.ts";
import { LIMITS } from "../../../adapters/slack/limits.ts";
import { NAME, panel, waiting } from "../../../adapters/slack/panel.ts";
import { wordOf } from "../../../adapters/slack/word.ts";
import { LANGUAGES, type NoticePost, type SettingsPost, voiceOf } from "../../../src/index.ts";
import { Home, View } from "../../support/slack/rules.ts";

const notice = (text: string): NoticePost => ({
  ...{ kind: "notice", language: "en", tone: "info", presses: [] },
  text: [{ p: [text] }],
});
const rows = (count: number): SettingsPost => ({
  ...{ kind: "settings", language: "en", title: "Settings", presses: [] },
  rows: Array.from({ length: count }, (_, at) => ({
    ...{ label: `row ${at}.`, value: "x", says: "y" },
  })),
});

describe("the Home page", () => {
  test("is one page while it can be", () => {
    const view = Home.parse(homeView([notice("a"), rows(30)], 0));
    expect(JSON.parse(view.private_metadata)).toEqual({ home: true, language: "en" });
    expect(JSON.stringify(view.blocks)).not.toContain("turn:");
  });

  test("is else turned with buttons, and nothing of it is lost", () => {
    const posts = [notice("first"), rows(90)] as const;
    const pages = [0, 1, 2].map((page) => Home.parse(homeView([...posts], page)));
    for (const { blocks } of pages) expect(blocks.length).toBeLessThanOrEqual(LIMITS.viewBlocks);
    const turns = pages.map(({ blocks }) => {
      const last = blocks.at(-1);
      return last?.type === "actions" ? last.elements.map(({ action_id }) => action_id) : [];
    });
    expect(turns).toEqual([["turn:1"], ["turn:0"], ["turn:0"]]);
    const all = JSON.stringify(pages.slice(0, 2).map(({ blocks }) => blocks));
    for (let at = 0; at < 90; at++) expect(all).toContain(`"row ${at}."`);
    // A page that is no more is the last one.
    expect(pages[2]).toEqual(pages[1]);
  });
});

describe("a modal", () => {
  test("holds several posts, each apart", () => {
    const view = View.parse(panel([notice("a"), notice("b")]));
    expect(view.blocks.map(({ type }) => type)).toEqual(["rich_text", "divider", "rich_text"]);
    expect(view.notify_on_close).toBe(true);
  });

  test("does not hold what is too long for one, in blocks or in bytes", () => {
    expect(panel([rows(45)])).toBeDefined();
    expect(panel([rows(60)])).toBeUndefined();
    expect(panel([notice("é".repeat(110_000))])).toBeDefined();
    expect(panel([notice("é".repeat(130_000))])).toBeUndefined();
  });

  test.each(LANGUAGES)("waits, and says where the answer went, in %s", (language) => {
    const { say } = voiceOf(language);
    const view = View.parse(waiting(language));
    expect(JSON.stringify(view.blocks)).toContain(say("page.working"));
    expect(view).toMatchObject({ title: { text: NAME }, close: { text: say("page.close") } });
    expect(JSON.stringify(panel([wordOf("sent", language)]))).toContain(say("page.sent"));
  });
});
