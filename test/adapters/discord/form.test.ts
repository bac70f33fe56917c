/** Forms as modals: every kind of field, drawn, filled in and read back. */
import { afterEach, describe, expect, test } from "vitest";
import { renderForm } from "../../../adapters/discord/form.ts";
import { checkModal } from "../../../adapters/discord/limits.ts";
import { type Bot, type Field, type Form, LONGEST_TEXT, type Ticket } from "../../../src/index.ts";
import { accept } from "../../support/discord/accept.ts";
import { type Readable, readAll } from "../../support/discord/reading.ts";
import { emma, notice, scripted } from "../../support/discord/scripted.ts";
import { type DiscordStage, openDiscordStage } from "../../support/discord/stage.ts";

const choices = [
  { value: "5", label: "Five" },
  { value: "10", label: "Ten" },
];
const fields: Field[] = [
  { name: "answer", label: "Your answer", kind: "long", optional: false },
  { name: "link", label: "Link", says: "Where it is.", kind: "line", value: "x", optional: true },
  { name: "pace", label: "Pace", kind: "choice", choices, value: "10", optional: false },
  { name: "owner", label: "Owner", kind: "member", value: emma.id, optional: true },
];
const form = (some: Field[], intro = "How *fast*?"): Form => ({
  title: "Type it",
  intro: intro === "" ? [] : [{ p: [intro] }],
  fields: some,
  submit: "Send",
  cancel: "Cancel",
  send: "t:send" as Ticket,
});
const take = (some: Form) => {
  const data = renderForm(some);
  checkModal(data);
  return accept<{ data: { components: Readable[] } }>("modal", { type: 9, data }).data;
};

describe("a form is a modal that Discord takes", () => {
  test("and can be read", () => {
    expect(readAll(take(form(fields)).components)).toBe(
      "How *fast*?\nYour answer\nLink\nWhere it is.\nPace\nFive\nTen\nOwner",
    );
  });

  test("with each field as it is, and what it holds already", () => {
    expect(take(form(fields, "")).components.map(({ component }) => component)).toMatchObject([
      { type: 4, style: 2, required: true },
      { type: 4, style: 1, required: false, value: "x" },
      { type: 3, required: true, min_values: 1, options: [{ default: false }, { default: true }] },
      { type: 5, required: false, min_values: 0, default_values: [{ id: emma.id, type: "user" }] },
    ]);
  });

  test("which takes no longer text than is read", () => {
    const line: Field = { name: "a", label: "A", kind: "line", optional: false };
    const [own, other] = take(
      form(
        [
          { ...line, most: 40 },
          { ...line, name: "b" },
        ],
        "",
      ),
    ).components;
    expect([own, other].map((label) => label?.component)).toMatchObject([
      { max_length: 40 },
      { max_length: LONGEST_TEXT },
    ]);
  });

  test("with nothing held where there is nothing, or nothing that Discord knows", () => {
    const bare: Field[] = [
      { name: "a", label: "A", kind: "line", value: "", optional: false },
      { name: "b", label: "B", kind: "choice", choices, value: "7", optional: true },
      { name: "c", label: "C", kind: "member", value: "U012ABC", optional: false },
    ];
    const drawn = JSON.stringify(take(form(bare)));
    expect(drawn).not.toContain('"value":""');
    expect(drawn).not.toContain('"default":true');
    expect(drawn).not.toContain("default_values");
  });

  test("and over a limit it throws", () => {
    const [line, , choice] = fields as [Field, Field, Field];
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ value: `${at}`, label: `${at}` }));
    expect(() => take(form([{ ...line, label: "x".repeat(46) }]))).toThrow("45 characters");
    expect(() => take(form([{ ...line, says: "x".repeat(101) }]))).toThrow("100 characters");
    expect(() => take(form([{ ...line, value: "x".repeat(4001) }]))).toThrow("4000 characters");
    expect(() => take(form([{ ...choice, choices: many(26) }]))).toThrow("25 options");
    expect(() => take(form([{ ...choice, choices: [] }]))).toThrow("choice of nothing");
    take(form([{ ...choice, choices: many(25) }]));
  });

  test("and what is asked is never left out, though five fields leave it no place of its own", () => {
    const [first, ...others] = fields as [Field, ...Field[]];
    const all = [{ ...first, says: "In hours." }, ...others, { ...first, name: "e" }];
    const read = readAll(take(form(all)).components);
    expect(read).toContain("How *fast*? In hours.");
    expect(() => take(form(all, "x".repeat(100)))).toThrow("5 components a modal");
    expect(() => take(form([...all, { ...first, name: "f" }], ""))).toThrow("5 components a modal");
    expect(readAll(take(form(all, "")).components)).not.toContain("How");
  });
});

describe("a form sent back", () => {
  let stage: DiscordStage;
  afterEach(async () => stage.close());

  async function opened() {
    const said = scripted("private", notice("done"));
    const first: Bot["first"] = (ask) =>
      ask.kind === "verb" ? { how: "form", form: form(fields) } : { how: "private" };
    stage = await openDiscordStage({ ...said, first });
    return { said, seen: await stage.command(emma, "say") };
  }

  test("brings every field by its name", async () => {
    const { said, seen } = await opened();
    expect(seen.form?.fields.map(({ name }) => name)).toEqual(["answer", "link", "pace", "owner"]);
    const owner = "100000000000000001";
    await stage.fill(emma, seen, { answer: "24 h", link: "y", pace: "5", owner });
    expect(said.asks).toMatchObject([
      { kind: "press", ticket: "t:send", typed: { answer: "24 h", link: "y", pace: "5", owner } },
    ]);
  });

  test("brings what was there where nothing was done, and nothing where it was emptied", async () => {
    const { said, seen } = await opened();
    await stage.fill(emma, seen, { answer: "24 h", link: "", owner: "" });
    expect(said.asks).toMatchObject([
      { typed: { answer: "24 h", link: "", pace: "10", owner: "" } },
    ]);
    expect(said.asks[0]).toMatchObject({ admin: false });
    await stage.fill({ ...emma, admin: true }, seen, { answer: "24 h" });
    expect(said.asks[1]).toMatchObject({ typed: { owner: emma.id }, admin: true });
  });
});
