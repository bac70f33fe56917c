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
      hint: text,
      presses: presses(2),
    },
    {
      kind: "answer",
      language,
      place: text,
      prompt: text,
      answer,
      typed: { text, verdict: [text, { em: text }], right: false },
      source,
      ask: text,
      grades: presses(4),
    },
    {
      kind: "policy",
      language,
      title: text,
      answer,
      source,
      near: { label: text, titles: [text, text] },
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
    { kind: "notice", language, tone: "sorry", text: prose, presses: [] },
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
  /^(actions|button|context|date|header|plain_text|rich_text(_list|_quote|_section)?|text)$/;

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
    const short = words(drawn("§").map(({ blocks }) => blocks)).join("");
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

test.each(LANGUAGES)("every fact of the course is one message, in %s", (language) => {
  const desk = { lookup: createLookup(course), voice: voiceOf(language) };
  for (const card of course.cards)
    expect(draw(policyPost(card.question[language], desk))).toHaveLength(1);
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
  const divider = { type: "divider" as const };
  expect(() => checkMessage({ text: "t", blocks: Array(51).fill(divider) })).toThrow("50");
});
