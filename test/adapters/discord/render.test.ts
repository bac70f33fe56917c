/** How posts look on Discord, and that Discord would take them. */
import { ButtonStyle } from "discord.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkMessage, LIMITS } from "../../../adapters/discord/limits.ts";
import { inert, inlines, prose } from "../../../adapters/discord/markdown.ts";
import { pages, parted } from "../../../adapters/discord/pages.ts";
import { render, renderForm } from "../../../adapters/discord/render.ts";
import type { Inline, Post, Ticket } from "../../../src/index.ts";
import { accept } from "../../support/discord/accept.ts";
import { flat, type Readable, readAll, runs } from "../../support/discord/reading.ts";
import { posts, press } from "./posts.ts";

const V2 = 32768;
const body = (page: unknown) => ({
  flags: V2,
  components: [page],
  allowed_mentions: { parse: [], replied_user: false },
});
const readPages = (post: Post) => readAll(render(post) as Readable[]);

describe("each kind of post", () => {
  test.each(Object.values(posts))("$kind is one message that Discord takes", (post) => {
    const drawn = render(post);
    expect(drawn).toHaveLength(1);
    accept("message", body(drawn[0]));
    checkMessage(drawn);
    expect(readPages(post)).toMatchSnapshot();
  });

  test("presses keep their order, their tickets and their weight", () => {
    const drawn = flat(render(posts.question) as Readable[]).filter(({ type }) => type === 2);
    expect(drawn).toMatchObject([
      { label: "Show", custom_id: "t:Show", style: ButtonStyle.Primary },
      { label: "Type", custom_id: "t:Type", style: ButtonStyle.Secondary },
      { label: "Stop", custom_id: "t:Stop", style: ButtonStyle.Danger },
    ]);
  });

  test("a form is a modal that Discord takes", () => {
    const fields = [{ name: "answer", label: "Your answer", long: true }];
    const data = renderForm({
      title: "Type it",
      intro: [{ p: ["How *fast*?"] }],
      fields,
      submit: "Send",
      cancel: "Cancel",
      send: "t:send" as Ticket,
    });
    accept("modal", { type: 9, data });
    expect(readAll(data.components as Readable[])).toBe("How *fast*?\nYour answer");
  });
});

describe("what is long", () => {
  test("goes on in further messages, nothing left out, the buttons last", () => {
    const words = Array.from({ length: 3000 }, (_, at) => `word${at}`);
    const post: Post = { ...posts.notice, text: [{ p: [words.join(" ")] }] };
    const drawn = render(post);
    expect(drawn.length).toBeGreaterThan(4);
    for (const page of drawn) accept("message", body(page));
    expect(readPages(post).split(/\s+/)).toEqual(words);
    expect(JSON.stringify(drawn.slice(0, -1))).not.toContain("custom_id");
    expect(JSON.stringify(drawn.at(-1))).toContain("t:Retry");
  });

  test("is parted without loss, and never inside an escape", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("*", " ", "\n", "\\", "a", "é", "👍", "<")), (signs) => {
        const text = inert(signs.join(""));
        const parts = parted(text, 8);
        expect(parts.join("")).toBe(text);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(8);
          expect(/\\*$/.exec(part)?.[0].length ?? 0).toSatisfy((count: number) => count % 2 === 0);
        }
      }),
    );
  });

  test("many buttons and many texts stay within a message each", () => {
    const many = Array.from({ length: 90 }, (_, at) => ({ text: `text ${at}` }));
    const presses = Array.from({ length: 25 }, (_, at) => press(`b${at}`));
    for (const page of pages([...many, "rule", { presses }], 0)) accept("message", body(page));
  });

  test("and a button's label is never cut: it throws", () => {
    const long = { ...posts.notice, presses: [press("x".repeat(LIMITS.buttonLabel + 1))] };
    expect(() => checkMessage(render(long))).toThrow("80 characters a button");
    const twice = { ...posts.notice, presses: [press("a"), press("a")] };
    expect(() => checkMessage(render(twice))).toThrow("only once");
  });
});

describe("what a member typed", () => {
  const hostile = fc.constantFrom(
    ...["@everyone", "<@100000000000000003>", "<@&1>", "<#5>", "</cmd:7>", "<t:1700000000:R>"],
    ...["https://x.test/a", "[x](https://x.test)", "<https://x.test>", "<:a:1>", ":smile:", "||"],
    ...["**", "*", "__", "_", "~~", "`", "```", "# ", "-# ", "> ", ">>> ", "- ", "1. ", "1", "."],
    ...["\\", "\n", " ", "a", "é", ":", "/", "http", "(", ")", "[", "]", "<", ">", "@", "here"],
  );
  const typed = fc
    .oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(hostile).map((parts) => parts.join("")),
    )
    .map((text) => text.replaceAll("\u200b", ""));

  test("reads as it was typed, and neither mentions, links nor formats", () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1 }), (strings) => {
        const read = runs(inlines(strings));
        expect(read.filter(({ live }) => live)).toEqual([]);
        expect(read.map(({ text }) => text).join("")).toBe(strings.join(""));
      }),
      { numRuns: 2000 },
    );
  });

  test("stays so inside a format, beside one and in a list", () => {
    const run = fc.oneof(
      typed,
      typed.map((strong) => ({ strong })),
      typed.map((em) => ({ em })),
    );
    const harmless = [false, "strong", "em", "item"];
    fc.assert(
      fc.property(fc.array(run, { minLength: 1 }), fc.boolean(), (line: Inline[], listed) => {
        const read = runs(prose([listed ? { ordered: false, items: [line] } : { p: line }]));
        for (const { live } of read) expect(harmless).toContain(live);
      }),
      { numRuns: 2000 },
    );
  });

  test("a date is Discord's own", () => {
    const date = new Date(1_700_000_000_999);
    const all = (["day", "time", "relative"] as const).map((as) => ({ date, as }));
    expect(inlines(all)).toBe("<t:1700000000:D><t:1700000000:t><t:1700000000:R>");
  });
});
