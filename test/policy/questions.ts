/** The questions people ask, what of the notes answers each, and how well a lookup does on them. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Card } from "../../src/course/deck.ts";
import { LANGUAGES } from "../../src/language/language.ts";
import type { Lookup } from "../../src/policy/lookup.ts";

const Question = z.strictObject({
  id: z.string(),
  language: z.enum(LANGUAGES),
  question: z.string().min(1),
  /** Lines of the notes that answer it; null when the course does not treat it. */
  lines: z.array(z.int().min(1).max(107)).min(1).nullable(),
  /** Weights and synonyms are tuned on `dev`; `held` is only ever measured. */
  half: z.enum(["dev", "held"]),
});
export type Question = z.infer<typeof Question>;

export const QUESTIONS: readonly Question[] = readFileSync(
  new URL("questions.jsonl", import.meta.url),
  "utf8",
)
  .trim()
  .split("\n")
  .map((line) => Question.parse(JSON.parse(line)));

/** Shares, 0 to 1: of the treated questions, and of those the course does not treat. */
export interface Figures {
  hitAt1: number;
  hitAt3: number;
  falseRefusals: number;
  refusals: number;
}

export function measured(lookup: Lookup, questions: readonly Question[]): Figures {
  const found = questions.map(({ question, language, lines }) => {
    const { answered, cards } = lookup(question, language);
    const hit = (card: Card) => card.source.some((line) => lines?.includes(line));
    return {
      lines,
      answered,
      first: cards.slice(0, 1).some(hit),
      near: cards.slice(0, 3).some(hit),
    };
  });
  const treated = found.filter(({ lines }) => lines);
  const untreated = found.filter(({ lines }) => !lines);
  return {
    hitAt1: share(treated, ({ first }) => first),
    hitAt3: share(treated, ({ near }) => near),
    falseRefusals: share(treated, ({ answered }) => !answered),
    refusals: share(untreated, ({ answered }) => !answered),
  };
}

function share<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.filter(is).length / all.length;
}
