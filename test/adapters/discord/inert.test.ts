/** Whatever a member typed stays what it is on Discord: it mentions, links and formats nothing. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inlines, prose } from "../../../adapters/discord/markdown.ts";
import type { Page } from "../../../adapters/discord/pages.ts";
import { render } from "../../../adapters/discord/render.ts";
import type { Inline } from "../../../src/index.ts";
import { flat, type Readable, runs } from "../../support/discord/reading.ts";
import { postsSaying } from "../../support/posts.ts";

const HARMLESS = [false, "strong", "em", "item", "small", "heading", "quote", "date"];
const drawing = (pages: Page[]) => pages.map(({ container }) => container) as Readable[];

describe("what a member typed", () => {
  const hostile = fc.constantFrom(
    ...["@everyone", "<@100000000000000003>", "<@&1>", "<#5>", "</cmd:7>", "<t:1700000000:R>"],
    ...["https://x.test/a", "[x](https://x.test)", "<https://x.test>", "<:a:1>", ":smile:", "||"],
    ...["**", "*", "__", "_", "~~", "`", "```", "# ", "-# ", "> ", ">>> ", "- ", "1. ", "1", "."],
    ...["\\", "\n", " ", "a", "é", ":", "/", "http", "(", ")", "[", "]", "<", ">", "@", "here"],
    ...[
      "</settings language:8>",
      "<id:customize>",
      "<a:wave:2>",
      "<t:-1>",
      "steam://x",
      "mailto:a@b.c",
    ],
    ...["```ansi\n\u001b[31m", "\u001b", "\u200d", "\u2060", "\u202e", "\ufeff", "***", "\r", "\t"],
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

  test("stays so wherever a post has room for it", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const all = Object.values(postsSaying(text));
        for (const { content = "" } of all.flatMap((post) => flat(drawing(render(post)))))
          for (const { live } of runs(content)) expect(HARMLESS).toContain(live);
      }),
    );
  });

  test("a date is Discord's own", () => {
    const date = new Date(1_700_000_000_999);
    const all = (["time", "relative"] as const).map((as) => ({ date, as }));
    expect(inlines(all)).toBe("<t:1700000000:t><t:1700000000:R>");
  });
});
