/** Every kind of post as Block Kit: whole, within Slack's limits, and inert. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkMessage, LIMITS } from "../../../adapters/slack/limits.ts";
import { draw } from "../../../adapters/slack/render.ts";
import {
  createLookup,
  LANGUAGES,
  type Post,
  type Press,
  type Prose,
  policyPost,
  type Ticket,
  voiceOf,
} from "../../../src/index.ts";
import { Blocks } from "../../support/slack/rules.ts";
import { course } from "../../support/world.ts";

const due = new Date("2026-02-03T14:05:00Z");
const presses = (count: number): Press[] =>
  Array.from({ length: count }, (_, at) => ({
    label: `Press ${at}`,
    ticket: `t:${at}` as Ticket,
    weight: at === 0 ? "main" : at === 1 ? "danger" : "plain",
  }));

const [helpful, unhelpful] = presses(2) as [Press, Press];

const MARKS = ["right", "misplaced", "missed", "wrong"] as const;

/** One post of each kind, all that can be free text in it being `text`. */
function posts(text: string): Post[] {
  const prose: Prose = [
    { p: [text, { strong: text }, { em: text }, { date: due, as: "relative" }] },
    { ordered: true, items: [[text], ["two"]] },
    { ordered: false, items: [[{ strong: text }]] },
  ];
  const answer = { text: prose, mnemonic: text, notes: prose };
  const source = { label: text };
  const language = "fr";
  return [
    {
      kind: "question",
      language,
      place: text,
      left: text,
      prompt: text,
      items: [text, text],
      hint: text,
      presses: presses(27),
    },
    {
      kind: "answer",
      language,
      place: text,
      prompt: text,
      answer,
      typed: {
        text,
        verdict: [text, { em: text }],
        right: false,
        marks: MARKS.map((mark) => ({ text, mark, says: text })),
      },
      source,
      ask: text,
      grades: presses(4),
      presses: presses(3),
    },
    {
      kind: "policy",
      language,
      title: text,
      team: {
        ...{ label: text, text: prose, warning: text, course: text },
        source: [text, { strong: text }, { date: due, as: "day" }],
      },
      answer,
      source,
      about: text,
      near: { label: text, titles: [text, text] },
      feedback: { says: text, helpful, unhelpful },
      presses: presses(2),
    },
    {
      kind: "help",
      language,
      intro: prose,
      verbs: [{ name: "policy", args: text, says: text }],
      more: prose,
      presses: presses(30),
    },
    {
      kind: "progress",
      language,
      title: text,
      legend: { fresh: text, learning: text, known: text },
      steps: [{ label: text, fresh: 3, learning: 0, known: 1 }],
      week: { title: text, days: [{ day: text, due: 3 }] },
      facts: Array.from({ length: 11 }, () => ({ label: text, value: text })),
      calendar: { title: text, days: [{ date: "2026-03-02", reviews: 4 }] },
      presses: presses(1),
    },
    {
      kind: "settings",
      language,
      title: text,
      rows: [{ label: text, value: text, says: text }],
      presses: presses(2),
    },
    { kind: "file", language, text: prose, name: text, body: text },
    { kind: "notice", language, tone: "sorry", text: prose, presses: [] },
    {
      kind: "round",
      language,
      title: text,
      tally: text,
      prompt: text,
      options: [{ text }, { text }],
      closes: { says: text, at: due },
      presses: presses(4),
    },
    {
      kind: "round",
      language,
      title: text,
      tally: text,
      prompt: text,
      options: [
        { text, right: true, says: text },
        { text, right: false, says: text },
      ],
      reveal: { answer, source },
      presses: [],
    },
    {
      kind: "board",
      language,
      title: text,
      says: text,
      columns: { rank: text, who: text, points: text, right: text },
      rows: [
        { rank: 1, who: text, points: "300", right: "3/3", own: false },
        { rank: 2, who: text, points: "100", right: "1/3", own: true },
      ],
      more: prose,
      presses: presses(6),
    },
  ];
}

const kinds = posts("").map((post, at) => [post.kind, at] as const);

/** Every string that a reader sees, in order. */
function words(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(words);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "text" && typeof value === "string" ? [value] : words(value),
  );
}

function types(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(types);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "type" ? [String(value)] : types(value),
  );
}

const PARSES_NOTHING =
  /^(actions|button|context(_actions)?|data_table|date|divider|feedback_buttons|header|plain_text|raw_\w+|rich_text(_\w+)?|section|text)$/;

describe.each(kinds)("%s", (_, at) => {
  const drawn = (text: string) => draw(posts(text)[at] as Post);

  test("is one message that Slack takes", () => {
    const [message, ...more] = drawn("Qui répond, et en combien de temps ?");
    expect(more).toEqual([]);
    expect(Blocks.safeParse(message.blocks).error).toBeUndefined();
    expect(message.text).toContain("Qui répond");
  });

  test("is never cut, however long", () => {
    const long = Array.from({ length: 900 }, (_, word) => `word${word}`).join(" ");
    const messages = drawn(long);
    for (const { blocks } of messages) expect(Blocks.safeParse(blocks).error).toBeUndefined();
    const all = words(messages.map(({ blocks }) => blocks)).join("");
    // As bars: what is too long for a table is none.
    const bare = draw(posts("§")[at] as Post, "everywhere");
    const short = words(bare.map(({ blocks }) => blocks)).join("");
    expect(all.split(long).length).toBe(short.split("§").length);
  });

  test("stands without what may be empty", () => {
    for (const { blocks } of drawn("")) expect(Blocks.safeParse(blocks).error).toBeUndefined();
  });

  test("has nothing that mentions, links or formats, whatever a member typed", () => {
    const nasty = fc.constantFrom("<!channel>", "<@U1>", "*b*", "`c`", "<http://a|b>", ":tada:");
    const typed = fc
      .array(fc.oneof(nasty, fc.string({ unit: "grapheme" })))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(typed, (text) => {
        for (const message of drawn(text)) {
          const seen = types(message.blocks);
          expect(seen.filter((type) => !PARSES_NOTHING.test(type))).toEqual([]);
          expect(JSON.stringify(message.blocks)).not.toContain('"emoji":true');
          expect(message.text.replace(/<!date\^\d+\^[^|<>]+\|[^<>]+>/g, "")).not.toMatch(/[<>]/);
        }
      }),
    );
  });
});

const blocksOf = (post: Post) => draw(post).flatMap(({ blocks }) => blocks);

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
    expect(Blocks.safeParse(blocksOf({ ...empty, calendar: rest })).error).toBeUndefined();
  });
});

test("what is to be put in order stands under the letter of its button", () => {
  const [question] = posts("x");
  if (question?.kind !== "question") throw new Error("no question");
  const items = Array.from({ length: 25 }, (_, at) => `item ${at}`);
  const [{ text, blocks }] = draw({ ...question, items, presses: presses(25) });
  expect(text).toContain("A. item 0\nB. item 1\n");
  expect(text).toContain("Y. item 24");
  expect(blocks.filter(({ type }) => type === "actions")).toHaveLength(1);
});

test("each mark has its sign and its word, and the grades stand apart from the rest", () => {
  const answer = posts("x")[1];
  if (answer?.kind !== "answer" || !answer.typed) throw new Error("no answer");
  const marks = MARKS.map((mark) => ({ text: `it was ${mark}`, mark, says: `(${mark})` }));
  const [{ text, blocks }] = draw({ ...answer, typed: { ...answer.typed, marks } });
  for (const [at, sign] of ["✓", "↕", "○", "✗"].entries())
    expect(text).toContain(`${sign} it was ${MARKS[at]} — (${MARKS[at]})`);
  const actions = blocks.flatMap((block) => (block.type === "actions" ? [block.elements] : []));
  expect(actions.map((elements) => elements.length)).toEqual([4, 3]);
  expect(new Set(actions.flat().map((element) => element.action_id)).size).toBe(7);
  expect(draw({ ...answer, grades: [], presses: [] })).toHaveLength(1);
});

describe("whether an answer helped", () => {
  const post = posts("x")[2];
  if (post?.kind !== "policy") throw new Error("no policy");
  const says = { says: "Did it help?", helpful, unhelpful };

  test("is asked with Slack's own thumbs, which say aloud of what they are", () => {
    const blocks = blocksOf({ ...post, feedback: says });
    expect(blocks.find(({ type }) => type === "context_actions")).toMatchObject({
      elements: [
        {
          type: "feedback_buttons",
          positive_button: { value: "t:0", accessibility_label: "Did it help? Press 0" },
          negative_button: { value: "t:1", accessibility_label: "Did it help? Press 1" },
        },
      ],
    });
  });

  test("is asked with buttons where there are no thumbs", () => {
    const [{ blocks }] = draw({ ...post, feedback: says }, "everywhere");
    expect(blocks.map(({ type }) => type)).not.toContain("context_actions");
    const actions = blocks.flatMap((block) => (block.type === "actions" ? [block.elements] : []));
    expect(actions[0]).toMatchObject([{ value: "t:0" }, { value: "t:1" }]);
  });
});

test("a file comes whole, over as many messages as it takes, none of its lines cut", () => {
  const rows = Array.from({ length: 900 }, (_, at) => ({ at, said: 'é <!channel> & "x"' }));
  const body = JSON.stringify(rows, null, 2);
  const messages = draw({
    ...{ kind: "file", language: "fr", name: "rappel-export.json", body },
    text: [{ p: ["Vos données"] }],
  });
  expect(messages.length).toBeGreaterThan(3);
  const all = messages.flatMap(({ blocks }) => blocks);
  expect(all[1]).toMatchObject({ type: "header", text: { text: "rappel-export.json" } });
  const parts = all.slice(2).map((block) => words(block).join(""));
  expect(parts.join("")).toBe(body);
  for (const part of parts.slice(0, -1)) expect(part.endsWith("\n")).toBe(true);
});

test("what grows when it is escaped is still read out whole", () => {
  const text = "&".repeat(11_000);
  const post: Post = { ...{ kind: "notice", language: "en", tone: "info" }, text: [], presses: [] };
  const messages = draw({ ...post, text: [{ p: [text] }] });
  expect(messages.map((message) => message.text).join("")).toContain("&amp;");
  expect(words(messages.map(({ blocks }) => blocks)).join("")).toBe(text);
});

test.each(LANGUAGES)("every fact of the course is one message, in %s", (language) => {
  const [lookup, voice] = [createLookup(course), voiceOf(language)];
  for (const card of course.cards)
    expect(draw(policyPost(lookup(card.question[language], language), { voice }))).toHaveLength(1);
});

test("a date is drawn in the reader's zone, and in UTC where it cannot be", () => {
  const [{ text, blocks }] = draw({
    kind: "notice",
    language: "en",
    tone: "info",
    text: [{ p: ["Due ", { date: due, as: "day" }] }],
    presses: [],
  });
  expect(text).toBe("Due <!date^1770127500^{date_long}|2026-02-03>");
  expect(JSON.stringify(blocks)).toContain('"timestamp":1770127500');
});

test("what is over a limit does not leave", () => {
  const button = { type: "button" as const, text: { type: "plain_text" as const, text: "b" } };
  const actions = (elements: object[]) =>
    checkMessage({ text: "t", blocks: [{ type: "actions", elements } as never] });
  expect(() => actions([{ ...button, action_id: "a" }])).not.toThrow();
  expect(() => actions([{ ...button, value: "v".repeat(LIMITS.buttonValue + 1) }])).toThrow("2000");
  expect(() => actions([button, button].map((it) => ({ ...it, action_id: "a" })))).toThrow("share");
  const header = { type: "header" as const, text: { type: "plain_text" as const, text: "" } };
  expect(() => checkMessage({ text: "t", blocks: [header] })).toThrow("header is empty");
  const row = (text: string) => [{ type: "raw_text", text }];
  const table = (rows: object[][]) =>
    checkMessage({ text: "t", blocks: [{ type: "data_table", caption: "c", rows } as never] });
  expect(() => table([row("a"), row("b")])).not.toThrow();
  expect(() => table([row("a")])).toThrow("table rows is empty");
  expect(() => table([row("a"), [...row("b"), ...row("c")]])).toThrow("several lengths");
  expect(() => table([row("a"), row("b".repeat(LIMITS.tableText))])).toThrow("10000");
  expect(() => table(Array(LIMITS.tableRows + 1).fill(row("a")))).toThrow("101");
  const divider = { type: "divider" as const };
  expect(() => checkMessage({ text: "t", blocks: Array(51).fill(divider) })).toThrow("50");
});
