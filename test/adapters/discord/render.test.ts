/** How posts look on Discord, and that Discord would take them. */
import { ButtonStyle } from "discord.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkMessage, LIMITS } from "../../../adapters/discord/limits.ts";
import { inert } from "../../../adapters/discord/markdown.ts";
import { type Page, pages, parted } from "../../../adapters/discord/pages.ts";
import { squares } from "../../../adapters/discord/progress.ts";
import { render } from "../../../adapters/discord/render.ts";
import type { Post } from "../../../src/index.ts";
import { accept } from "../../support/discord/accept.ts";
import { flat, type Readable, readAll, runs } from "../../support/discord/reading.ts";
import { posts, press } from "./posts.ts";

const V2 = 32768;
/** Takes the message as Discord would, new, as an edit and as what follows one, or throws. */
function take({ container, files }: Page): void {
  const body = {
    flags: V2,
    components: [container],
    allowed_mentions: { parse: [], replied_user: false },
    attachments: files.map(({ name }, at) => ({ id: String(at), filename: name })),
  };
  for (const kind of ["message", "moved", "edit", "followUp"] as const) accept(kind, body, files);
}
const drawing = (pages: Page[]) => pages.map(({ container }) => container) as Readable[];
const readPages = (post: Post) => readAll(drawing(render(post)));
const rowsOf = (post: Post) =>
  flat(drawing(render(post)))
    .filter(({ type }) => type === 1)
    .map(({ components = [] }) => components.map(({ label }) => label).join(""));

describe("each kind of post", () => {
  test.each(Object.values(posts))("$kind is one message that Discord takes", (post) => {
    const drawn = render(post);
    expect(drawn).toHaveLength(1);
    for (const page of drawn) {
      take(page);
      checkMessage([page.container], page.files);
    }
    expect(readPages(post)).toMatchSnapshot();
  });

  test("presses keep their order, their tickets and their weight", () => {
    const drawn = flat(drawing(render(posts.question))).filter(({ type }) => type === 2);
    expect(drawn).toMatchObject([
      { label: "Show", custom_id: "t:Show", style: ButtonStyle.Primary },
      { label: "Type", custom_id: "t:Type", style: ButtonStyle.Secondary },
      { label: "Stop", custom_id: "t:Stop", style: ButtonStyle.Danger },
    ]);
  });

  test("what is to be ordered stands under the letters of its buttons, five a row", () => {
    const letters = Array.from({ length: 25 }, (_, at) => String.fromCharCode(65 + at));
    const post: Post = {
      ...posts.question,
      items: letters.map((letter) => `*item* ${letter}`),
      presses: [...letters, "Undo", "Show", "Stop"].map((label) => press(label)),
    };
    const drawn = render(post);
    expect(drawn).toHaveLength(1);
    for (const page of drawn) take(page);
    expect(rowsOf(post)).toEqual(["ABCDE", "FGHIJ", "KLMNO", "PQRST", "UVWXY", "UndoShowStop"]);
    expect(readPages(post)).toContain("A. *item* A\nB. *item* B\n");
    // With some letters used up, the others stay first.
    const left = { ...post, items: post.items.slice(0, 6), presses: post.presses.slice(1, 6) };
    expect(rowsOf(left)).toEqual(["BCDEF"]);
  });

  test("the grades have a row, what else can be done another; either may be absent", () => {
    expect(rowsOf(posts.answer)).toEqual(["AgainHardGoodEasy", "It was right after all"]);
    const ungraded = { ...posts.answer, ask: "", grades: [] };
    expect(rowsOf(ungraded)).toEqual(["It was right after all"]);
    for (const page of render({ ...ungraded, presses: [] })) take(page);
  });

  test("a round's letters have a row, what its host may do another; the right one is marked", () => {
    expect(rowsOf(posts.round)).toEqual(["AB", "SkipStop"]);
    const { reveal: _, ...open } = posts.round;
    const options = open.options.map(({ text }) => ({ text }));
    const read = readPages({ ...open, options });
    expect(read).toContain("A. Within a day\nB. Within an hour\nCloses 2023-11-14T22:13:20.000Z");
    expect(read).not.toContain("✅");
    const revealed = readPages({ ...posts.round, presses: [] });
    expect(revealed).toContain(
      "✅ A. Within a day (12 · 60 % · right)\nB. Within an hour (8 · 40 %)",
    );
    expect(revealed).toContain("Course · Step 5");
    expect(rowsOf({ ...posts.round, presses: [] })).toEqual([]);
  });

  test("a board's rows say their numbers in words, ties share a rank, one's own stands out", () => {
    const read = readPages(posts.board).replaceAll(/[\u2068\u2069]/g, "");
    expect(read).toContain("1. *Emma* @everyone · Points 312 · Right 3/3\n1. Frank · Points 312");
    const strong = flat(drawing(render(posts.board)))
      .flatMap(({ content = "" }) => runs(content))
      .filter(({ live }) => live === "strong");
    expect(strong).toHaveLength(1);
    expect(strong[0]?.text).toContain("Frank");
  });

  test("a file goes with the message that shows it", () => {
    const { name, body } = posts.file;
    const long = { ...posts.file, text: [{ p: ["word ".repeat(1000)] }] };
    expect(render(long).map(({ files }) => files)).toEqual([[], [{ name, body }]]);
    for (const page of render(long)) take(page);
    const check = (post: Post) =>
      render(post).map(({ container, files }) => checkMessage([container], files));
    for (const strange of ["", "../x.json", "é.json", "a b.json"])
      expect(() => check({ ...posts.file, name: strange })).toThrow("no file of the name");
    const huge = { ...posts.file, body: "é".repeat(LIMITS.files / 2 + 1) };
    expect(() => check(huge)).toThrow("bytes of files");
    const [shown] = render(posts.file);
    expect(() => shown && checkMessage([shown.container])).toThrow("in a component");
  });

  test("squares are in proportion, and what there is has one", () => {
    expect(squares([1, 1, 98], 10)).toEqual([1, 1, 8]);
    expect(squares([5, 5, 0], 10)).toEqual([5, 5, 0]);
    expect(squares([1, 1, 1], 10)).toEqual([4, 3, 3]);
    expect(squares([0, 0, 0], 10)).toEqual([0, 0, 0]);
    const counts = fc.array(fc.nat(500), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, (three) => {
        const shares = squares(three, 10);
        const some = three.some((count) => count > 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(some ? 10 : 0);
        expect(shares.map((share) => share > 0)).toEqual(three.map((count) => count > 0));
      }),
    );
  });
});

describe("what is long", () => {
  test("goes on in further messages, nothing left out, the buttons last", () => {
    const words = Array.from({ length: 3000 }, (_, at) => `word${at}`);
    const post: Post = { ...posts.notice, text: [{ p: [words.join(" ")] }] };
    const drawn = render(post);
    expect(drawn.length).toBeGreaterThan(4);
    for (const page of drawn) take(page);
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

  test("a long progress, and long settings, lose neither a number nor a word", () => {
    const steps = Array.from({ length: 60 }, (_, at) => ({
      label: `Step number ${at} of the course`,
      fresh: at,
      learning: at + 1000,
      known: at + 2000,
    }));
    const progress = { ...posts.progress, steps };
    const settings = {
      ...posts.settings,
      rows: steps.map(({ label }) => ({ label, value: "v".repeat(40), says: "s".repeat(60) })),
    };
    for (const post of [progress, settings]) {
      const drawn = render(post);
      expect(drawn.length).toBeGreaterThan(1);
      for (const page of drawn) take(page);
      for (const { label } of steps) expect(readPages(post)).toContain(label);
      expect(JSON.stringify(drawn.at(-1))).toContain("custom_id");
    }
    for (const { learning, known } of steps)
      expect(readPages(progress)).toContain(`${known} known · ${learning} being learnt`);
  });

  test("a round of long options, and the board of a day's round of 20, lose nothing", () => {
    const hostile = "**[x](https://x.test)** @everyone `_~|# ".repeat(5);
    const round = {
      ...posts.round,
      ...{ prompt: `${hostile}?`, title: hostile },
      options: Array.from({ length: 5 }, (_, at) => ({ text: `${hostile}${at}`, says: hostile })),
    };
    const board = {
      ...posts.board,
      rows: Array.from({ length: 11 }, (_, at) => ({
        ...{ rank: at, who: `${hostile}${at}`, points: "1", right: "1/20", own: at === 5 },
      })),
      more: [
        {
          ordered: true,
          items: Array.from({ length: 20 }, (_, at) => [`${hostile}${at}?`, { strong: hostile }]),
        },
      ],
    };
    for (const post of [round, board]) {
      const drawn = render(post);
      for (const page of drawn) {
        take(page);
        checkMessage([page.container], page.files);
      }
      const read = readPages(post);
      expect(read).not.toContain("⟦");
      const count = read.split("@everyone").length - 1;
      expect(count).toBe(JSON.stringify(post).split("@everyone").length - 1);
    }
    expect(render(board).length).toBeGreaterThan(1);
  });

  test("many buttons and many texts stay within a message each", () => {
    const many = Array.from({ length: 90 }, (_, at) => ({ text: `text ${at}` }));
    const presses = Array.from({ length: 25 }, (_, at) => press(`b${at}`));
    for (const page of pages([...many, "rule", { presses }], 0)) take(page);
  });

  test("and a button's label is never cut: it throws", () => {
    const long = { ...posts.notice, presses: [press("x".repeat(LIMITS.buttonLabel + 1))] };
    const check = (post: Post) => render(post).map(({ container }) => checkMessage([container]));
    expect(() => check(long)).toThrow("80 characters a button");
    const twice = { ...posts.notice, presses: [press("a"), press("a")] };
    expect(() => check(twice)).toThrow("only once");
  });
});
