/** Progress as Block Kit: a table where Slack has one, else bars, and words for who hears it. */
import { describe, expect, test } from "vitest";
import { draw } from "../../../adapters/slack/render.ts";
import type { Post } from "../../../src/index.ts";
import { words } from "../../support/slack/reading.ts";
import { Blocks } from "../../support/slack/rules.ts";

describe("progress", () => {
  const days = (from: string, reviews: number[]) =>
    reviews.map((count, at) => {
      const date = new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10);
      return { date, reviews: count };
    });
  const post: Post = {
    kind: "progress",
    language: "en",
    title: "Your progress",
    legend: { fresh: "new", learning: "learning", known: "known" },
    steps: [
      { label: "Step 1", fresh: 98, learning: 1, known: 1 },
      { label: "Step 2", fresh: 0, learning: 0, known: 0 },
    ],
    week: {
      title: "Due",
      days: [
        { day: "Mon 2", due: 20 },
        { day: "Tue 3", due: 1 },
        { day: "Wed 4", due: 0 },
      ],
    },
    facts: [{ label: "Streak", value: "3 days" }],
    calendar: { title: "Reviews", days: days("2026-02-27", [9, 0, 4, 0, 1]) },
    presses: [],
  };
  const [{ text, blocks }] = draw(post);
  const bare = draw(post, "everywhere");

  test("has its steps in a table that can be sorted, and as bars where there is none", () => {
    const [table, ...more] = blocks.filter(({ type }) => type === "data_table");
    const number = (value: number) => ({ type: "raw_number", value, text: String(value) });
    expect(more).toEqual([]);
    expect(table).toMatchObject({
      ...{ caption: "Your progress", page_size: 2 },
      rows: [
        ["Your progress", "known", "learning", "new"].map((words) => ({ text: words })),
        [{ text: "Step 1" }, number(1), number(1), number(98)],
        [{ text: "Step 2" }, number(0), number(0), number(0)],
      ],
    });
    expect(bare[0].blocks.filter(({ type }) => type === "data_table")).toEqual([]);
  });

  test("is drawn with a cell for whatever is not nothing, and weeks from Monday on", () => {
    const drawn = words(bare.map((message) => message.blocks));
    expect(drawn).toContain("▓▒░░░░░░░░");
    expect(drawn).toContain("░░░░░░░░░░");
    expect(drawn).toEqual(expect.arrayContaining(["▓▓▓▓▓▓▓▓▓▓", "▓░░░░░░░░░"]));
    expect(drawn).toEqual(expect.arrayContaining(["    ▓░▒", "░▒     "]));
  });

  test.each([
    ["as a table", text],
    ["as bars", bare[0].text],
  ])("is read out in numbers and words, without the pictures: %s", (_, text) => {
    expect(text.split("\n").map((line) => line.replace(/ +/g, " ").trim())).toEqual([
      ...["Your progress", "Streak", "3 days"],
      ...["• Step 1", "1 known · 1 learning · 98 new"],
      ...["• Step 2", "0 known · 0 learning · 0 new"],
      ...["Due", "Mon 2 20", "Tue 3 1", "Wed 4 0"],
      ...["Reviews", "Feb 27 13", "Mar 2 1"],
    ]);
  });

  test("of nobody who has begun stands", () => {
    const empty = { ...post, steps: [], facts: [], presses: [] };
    const none = { title: "Due", days: [] };
    expect(draw({ ...empty, week: none, calendar: none })).toHaveLength(1);
    const rest = { title: "Reviews", days: days("2026-03-02", Array(84).fill(0)) };
    expect(
      Blocks.safeParse(draw({ ...empty, calendar: rest }).flatMap(({ blocks }) => blocks)).error,
    ).toBeUndefined();
  });
});
