/** Forms as modals, and what comes back of them. */
import { describe, expect, test } from "vitest";
import { modal } from "../../../adapters/slack/form.ts";
import { LIMITS } from "../../../adapters/slack/limits.ts";
import { read } from "../../../adapters/slack/read.ts";
import { type Field, type Form, LONGEST_TEXT, type Ticket } from "../../../src/index.ts";
import { BOT } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { View } from "../../support/slack/rules.ts";

const choices = [
  { value: "10", label: "Ten" },
  { value: "20", label: "Twenty" },
];
const FIELDS: Field[] = [
  { name: "line", label: "A line", kind: "line", optional: false, value: "one" },
  { name: "long", label: "Lines", kind: "long", optional: true, says: "As many as you like." },
  { name: "choice", label: "One of", kind: "choice", choices, optional: false, value: "20" },
  { name: "member", label: "Who", kind: "member", optional: false, value: "U0BEA" },
  { name: "free", label: "Or of", kind: "choice", choices, optional: true, value: "20" },
  { name: "guest", label: "Or who", kind: "member", optional: true, value: "U0BEA" },
];
const form = (fields: Field[]): Form => ({
  title: "Your drills",
  intro: [{ p: ["Choose."] }],
  fields,
  submit: "Save",
  cancel: "Cancel",
  send: "t:1" as Ticket,
});
const origin = { channel: "C1", heard: "asker" } as const;
const ana = { id: "U0ANA", locale: "fr" } as const;

/** What the bot is told was typed, had the member changed these alone. */
function typed(fields: Field[], values: Record<string, string>) {
  const view = View.parse(modal(form(fields), origin));
  const { payload } = payloads.submission(ana, view, "V1", values, "1.2");
  const heard = read(payload, { verbs: [], self: BOT, at: new Date(0) });
  if (!heard || !("ask" in heard) || heard.ask.kind !== "press") throw new Error("no press");
  return heard.ask.typed;
}

test("each kind of field is drawn as Slack has it, with what it holds", () => {
  const { blocks } = View.parse(modal(form(FIELDS), origin));
  const inputs = blocks.flatMap((block) => (block.type === "input" ? [block] : []));
  expect(inputs).toMatchObject([
    {
      optional: false,
      element: { type: "plain_text_input", multiline: false, initial_value: "one" },
    },
    { optional: true, hint: { text: "As many as you like." }, element: { multiline: true } },
    { element: { type: "static_select", initial_option: { value: "20" } } },
    { element: { type: "users_select", initial_user: "U0BEA" } },
    {
      element: {
        ...{ type: "multi_static_select", max_selected_items: 1 },
        initial_options: [{ value: "20" }],
      },
    },
    {
      element: { type: "multi_users_select", max_selected_items: 1, initial_users: ["U0BEA"] },
    },
  ]);
});

describe("what comes back", () => {
  test("untouched is what it held", () => {
    const held = { line: "one", long: "", choice: "20", member: "U0BEA" };
    expect(typed(FIELDS, {})).toEqual({ ...held, free: "20", guest: "U0BEA" });
  });

  test("is what was typed and picked", () => {
    const values = { line: "<@U1>", long: "a\nb", choice: "10", member: "U0EVE" };
    const more = { ...values, free: "10", guest: "U0EVE" };
    expect(typed(FIELDS, more)).toEqual(more);
  });

  test("of what may be left out is empty once it is taken out", () => {
    expect(typed(FIELDS, { free: "", guest: "" })).toMatchObject({ free: "", guest: "" });
  });

  test("of a field left empty is empty", () => {
    const bare = FIELDS.map(({ value: _, ...field }): Field => ({ ...field, optional: true }));
    const empty = { line: "", long: "", choice: "", member: "", free: "", guest: "" };
    expect(typed(bare, {})).toEqual(empty);
  });
});

test("a value that is no choice any more is none", () => {
  const field: Field = { name: "choice", label: "One of", kind: "choice", choices, optional: true };
  expect(typed([{ ...field, value: "30" }], {})).toEqual({ choice: "" });
});

test("a text is no longer than is read, or than its field takes", () => {
  const line: Field = { name: "line", label: "A line", kind: "line", optional: false };
  const longest = (field: Field) => JSON.stringify(modal(form([field]), origin));
  expect(longest({ ...line, most: 40 })).toContain('"max_length":40');
  expect(longest(line)).toContain(`"max_length":${LONGEST_TEXT}`);
});

test("what Slack would refuse does not open", () => {
  const line: Field = { name: "line", label: "A line", kind: "line", optional: false };
  const open = (field: Field) => () => modal(form([field]), origin);
  expect(open({ ...line, value: "x".repeat(LIMITS.inputValue + 1) })).toThrow("input value");
  expect(open({ ...line, says: "x".repeat(LIMITS.inputHint + 1) })).toThrow("input hint");
  expect(open({ ...line, kind: "choice", choices: [] })).toThrow("options is empty");
  const long = [{ value: "1", label: "x".repeat(LIMITS.optionLabel + 1) }];
  expect(open({ ...line, kind: "choice", choices: long })).toThrow("option label");
});
