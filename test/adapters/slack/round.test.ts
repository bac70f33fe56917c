/** Rounds and boards as Block Kit: what stands where, what is read out, and how much fits. */
import { describe, expect, test } from "vitest";
import { draw } from "../../../adapters/slack/render.ts";
import type { BoardPost, Press, RoundPost, Ticket } from "../../../src/index.ts";
import { makeQuestion } from "../../../src/quiz/question.ts";
import { seeded } from "../../../src/random.ts";
import { Blocks } from "../../support/slack/rules.ts";
import { course } from "../../support/world.ts";

const press = (label: string): Press => ({
  ...{ label, ticket: `t:${label}` as Ticket, weight: "plain" },
});
const NASTY = "<!channel> *b* `c` <http://a|b> :tada: & ";

function question(options: string[], language: "fr" | "en" = "en"): RoundPost {
  const letters = options.map((_, at) => press(String.fromCharCode(65 + at)));
  return {
    ...{ kind: "round", language, title: "Quiz · question 1 of 3", tally: "2 answers so far" },
    prompt: "Who answers?",
    options: options.map((text) => ({ text })),
    closes: { says: "Closes", at: new Date("2026-02-03T14:05:20.900Z") },
    presses: [...letters, press("Skip"), press("Stop")],
  };
}
const actionsOf = (post: RoundPost | BoardPost) =>
  draw(post)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === "actions" ? [block.elements] : []))
    .map((row) => row.map((one) => (one.type === "button" ? one.text.text : one.type)));

describe("a question", () => {
  test("has its letters in one row and what the host may do in another", () => {
    expect(actionsOf(question(["x", "y", "z"]))).toEqual([
      ["A", "B", "C"],
      ["Skip", "Stop"],
    ]);
  });

  test("is read out line by line, and closes to the second in the reader's zone", () => {
    const [{ text, blocks }] = draw(question(["the manager", "nobody"]));
    expect(text).toBe(
      [
        ...["Quiz · question 1 of 3 · 2 answers so far", "Who answers?"],
        ...["A. the manager", "B. nobody"],
        "Closes <!date^1770127520^{time_secs}|14:05:20 UTC>",
      ].join("\n"),
    );
    expect(JSON.stringify(blocks)).toContain('"format":"{time_secs}"');
  });

  test("revealed, it marks what was right, has the answer with its source, and no button", () => {
    const { closes: _, ...open } = question(["the manager", "nobody"]);
    const [{ text }] = draw({
      ...open,
      options: [
        { text: "the manager", right: true, says: "2 · 67 % · right" },
        { text: "nobody", right: false, says: "1 · 33 %" },
      ],
      reveal: {
        answer: { text: [{ p: ["The community manager."] }], mnemonic: "M", notes: [] },
        source: { label: "Course · Step 5" },
      },
      presses: [],
    });
    expect(text).toContain("A. ✓ the manager — 2 · 67 % · right\nB. nobody — 1 · 33 %\n");
    expect(text).toContain("The community manager.\nM\nCourse · Step 5");
    expect(text).not.toContain("<!date");
  });

  test("of four options of 200 characters, all markup, is one message that Slack takes", () => {
    const text = NASTY.repeat(10).slice(0, 200);
    for (const language of ["fr", "en"] as const) {
      const messages = draw({ ...question(Array(4).fill(text), language), prompt: text });
      expect(messages).toHaveLength(1);
      expect(Blocks.safeParse(messages[0].blocks).error).toBeUndefined();
      const aloud = messages[0].text.replace(/<!date\^\d+\^[^|<>]+\|[^<>]+>/g, "");
      expect(aloud).not.toMatch(/[<>]/);
    }
  });

  test("of every fact of the course is one message, in both languages", () => {
    let made = 0;
    for (const card of course.cards)
      for (const seed of ["a", "b", "c"]) {
        const one = makeQuestion(card, course, seeded(`${seed}${card.id}`));
        if (!one) continue;
        made += 1;
        for (const language of ["fr", "en"] as const) {
          const post = question(
            one.options.map((option) => option[language]),
            language,
          );
          const messages = draw({ ...post, prompt: one.prompt[language] });
          expect(messages).toHaveLength(1);
          expect(Blocks.safeParse(messages[0].blocks).error).toBeUndefined();
        }
      }
    expect(made).toBeGreaterThan(100);
  });
});

describe("a board", () => {
  const rows = (count: number, who = "Claire"): BoardPost["rows"] =>
    Array.from({ length: count }, (_, at) => ({
      ...{ rank: at + 1, who, points: String(100 * (count - at)), right: "1/3" },
      own: at === 1,
    }));
  const board = (more: Partial<BoardPost> = {}): BoardPost => ({
    ...{ kind: "board", language: "en", title: "Leaderboard", says: "Points of this week" },
    columns: { rank: "Rank", who: "Who", points: "Points", right: "Right" },
    ...{ rows: rows(2), more: [{ p: ["And 3 more players."] }], presses: [press("Today")] },
    ...more,
  });

  test("is a table whose numbers are numbers and whose rows are named by who they are of", () => {
    const [{ blocks }] = draw(board());
    expect(blocks.find(({ type }) => type === "data_table")).toMatchObject({
      caption: "Leaderboard",
      row_header_column_index: 1,
      rows: [
        [{ text: "Rank" }, { text: "Who" }, { text: "Points" }, { text: "Right" }],
        [
          { type: "raw_number", value: 1 },
          { type: "raw_text", text: "Claire" },
          { type: "raw_number", value: 200 },
          { type: "raw_text", text: "1/3" },
        ],
        [{ value: 2 }, { text: "▸ Claire" }, { value: 100 }, { text: "1/3" }],
      ],
    });
    expect(actionsOf(board())).toEqual([["Today"]]);
  });

  test("is read out, as a table and as lines, with every number's word", () => {
    const [{ text }] = draw(board());
    expect(text.split("\n")).toEqual([
      ...["Leaderboard", "Points of this week", "1. Claire", "200 Points · 1/3 Right"],
      ...["2. ▸ Claire", "100 Points · 1/3 Right", "And 3 more players."],
    ]);
    const [bare] = draw(board(), "everywhere");
    expect(bare.blocks.map(({ type }) => type)).not.toContain("data_table");
    expect(bare.text).toContain(
      "1. Claire — 200 Points · 1/3 Right\n2. ▸ Claire — 100 Points · 1/3 Right",
    );
  });

  test("holds names full of markup, without a word of them acting", () => {
    for (const taste of ["messages", "everywhere"] as const) {
      const messages = draw(board({ rows: rows(11, NASTY.repeat(2).slice(0, 80)) }), taste);
      expect(messages).toHaveLength(1);
      expect(Blocks.safeParse(messages[0].blocks).error).toBeUndefined();
      expect(messages[0].text).not.toMatch(/[<>]/);
      expect(JSON.stringify(messages[0].blocks)).not.toMatch(/mrkdwn|"emoji":true/);
    }
  });

  test("without a row, or with a name of nothing, it is still one that Slack takes", () => {
    for (const some of [[], rows(2, "")])
      for (const { blocks } of draw(board({ rows: some })))
        expect(Blocks.safeParse(blocks).error).toBeUndefined();
  });
});
