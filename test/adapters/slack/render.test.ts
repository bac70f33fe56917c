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
  policyPost,
  voiceOf,
} from "../../../src/index.ts";
import { date, KINDS, MARKS, postsSaying, presses } from "../../support/posts.ts";
import { words } from "../../support/slack/reading.ts";
import { Blocks } from "../../support/slack/rules.ts";
import { course } from "../../support/world.ts";

function types(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(types);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "type" ? [String(value)] : types(value),
  );
}

const PARSES_NOTHING =
  /^(actions|button|context(_actions)?|data_table|date|divider|feedback_buttons|header|plain_text|raw_\w+|rich_text(_\w+)?|section|text)$/;

describe.each(KINDS)("%s", (kind) => {
  const drawn = (text: string) => draw(postsSaying(text)[kind]);

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
    const bare = draw(postsSaying("§")[kind], "everywhere");
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

test("what is to be put in order stands under the letter of its button", () => {
  const { question } = postsSaying("x");
  const items = Array.from({ length: 25 }, (_, at) => `item ${at}`);
  const [{ text, blocks }] = draw({ ...question, items, presses: presses(25) });
  expect(text).toContain("A. item 0\nB. item 1\n");
  expect(text).toContain("Y. item 24");
  expect(blocks.filter(({ type }) => type === "actions")).toHaveLength(1);
});

test("each mark has its sign and its word, and the grades stand apart from the rest", () => {
  const { answer } = postsSaying("x");
  if (!answer.typed) throw new Error("nothing was typed");
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
  const { policy } = postsSaying("x");
  const [helpful, unhelpful] = presses(2) as [Press, Press];
  const post = { ...policy, feedback: { says: "Did it help?", helpful, unhelpful } };

  test("is asked with Slack's own thumbs, which say aloud of what they are", () => {
    const blocks = blocksOf(post);
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
    const [{ blocks }] = draw(post, "everywhere");
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
    text: [{ p: ["Due ", { date, as: "time" }] }],
    presses: [],
  });
  expect(text).toBe("Due <!date^1772373900^{time}|2026-03-01 14:05 UTC>");
  expect(JSON.stringify(blocks)).toContain('"timestamp":1772373900');
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
