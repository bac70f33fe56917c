/** What is asked for by its place, its number or its very words is just that, or is refused. */
import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { z } from "zod";
import { readCourse } from "../../src/course/read.ts";
import { bare } from "../../src/language/bare.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import { continued } from "../../src/policy/followup.ts";
import { createLookup } from "../../src/policy/lookup.ts";

const course = readCourse("content");
const lookup = createLookup(course);

const Question = z.strictObject({
  language: z.enum(LANGUAGES),
  before: z.string().optional(),
  question: z.string(),
  /** The card that answers; null where the course does not say. */
  card: z.string().nullable(),
  /** How what it takes for granted differs from what the course says. */
  wrong: z.enum(["number", "said"]).optional(),
  /** How what it takes for granted is what the course says. */
  right: z.enum(["number", "said"]).optional(),
  /** Written after what answers it, which was not changed for it. */
  unseen: z.boolean().optional(),
});
const questions = readFileSync(new URL("exact.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => Question.parse(JSON.parse(line)));

describe("a question", () => {
  it.each(questions.map((one) => [`${one.before ?? ""} ${one.question}`.trim(), one] as const))(
    "%s",
    (_, { language, before, question, card, wrong, right }) => {
      const found = continued(question, before, { lookup, language });
      const answer = found.answered ? found.cards[0]?.id : null;
      expect([answer, found.wrong, found.right]).toEqual([card, wrong, right]);
    },
  );
});

test("a card's own question is that card, however it is typed", () => {
  const sameQuestion = (id: string | undefined, asked: string) =>
    LANGUAGES.some((of) => bare(course.card(id ?? "")?.question[of] ?? "") === bare(asked));
  const others = course.cards.flatMap(({ question }) =>
    LANGUAGES.flatMap((language) => {
      const asked = question[language];
      const folded = asked.normalize("NFD").replace(/\p{M}/gu, "");
      return [asked, folded.toUpperCase(), `  ${bare(asked)} `].filter((text) => {
        const { answered, cards, wrong } = lookup(text, language);
        return !answered || wrong !== undefined || !sameQuestion(cards[0]?.id, asked);
      });
    }),
  );
  expect(others).toEqual([]);
});

test("a follow-up goes on from the member of the list that was just answered", () => {
  const ask = (question: string, before?: string) =>
    continued(question, before, { lookup, language: "en" });
  const last = ask("and the last one?", "what are the six challenges?");
  const first = ask("and the first?", last.asked);
  const next = ask("and the next?", first.asked);
  expect(first.cards[0]?.id).toBe("challenges.integrate");
  expect(next.cards[0]?.id).toBe("challenges.assign-resources");
});
