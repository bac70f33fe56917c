/** How well the look-up answers a set of questions: what is right, refused, invented, and how fast. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Card, continued, LANGUAGES, LAST_LINE, type Lookup } from "../../src/index.ts";

const Question = z.strictObject({
  id: z.string(),
  language: z.enum(LANGUAGES),
  /** The question just asked in the same talk, which this one may lean on. */
  before: z.string().min(1).optional(),
  question: z.string().min(1),
  /** Lines of the notes that answer it; null when the course does not treat it. */
  lines: z.array(z.int().min(1).max(LAST_LINE)).min(1).nullable(),
  /** Weights and synonyms are tuned on `dev`; `held` is only ever measured. */
  half: z.enum(["dev", "held"]),
});
export type Question = z.infer<typeof Question>;

/** A file is not one of questions, and where, in a sentence. */
export class QuestionsError extends Error {}

/** The questions in a file of JSON lines. */
export function questionsIn(path: string | URL): Question[] {
  const lines = textOf(path).trim().split("\n");
  return lines.map((line, at) => {
    try {
      return Question.parse(JSON.parse(line));
    } catch (cause) {
      const [issue] = cause instanceof z.ZodError ? cause.issues : [];
      const why = issue ? `${issue.path.join(".")}: ${issue.message}` : "not a line of JSON";
      throw new QuestionsError(`${path}:${at + 1}: ${why}`, { cause });
    }
  });
}

function textOf(path: string | URL): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new QuestionsError(`${path} cannot be read (${(cause as Error).message})`, { cause });
  }
}

/** Shares, 0 to 1: of the treated questions, and of those the course does not treat. */
export interface Figures {
  questions: number;
  hitAt1: number;
  hitAt3: number;
  /** Right at first, and not withheld. */
  answeredRight: number;
  falseRefusals: number;
  refusals: number;
}

export function measured(lookup: Lookup, questions: readonly Question[]): Figures {
  const found = questions.map((question) => {
    const { lines } = question;
    const { answered, cards } = foundFor(question, lookup);
    const hit = (card: Card) => card.source.some((line) => lines?.includes(line));
    const first = cards.slice(0, 1).some(hit);
    return { lines, answered, first, near: cards.slice(0, 3).some(hit) };
  });
  const treated = found.filter(({ lines }) => lines);
  const untreated = found.filter(({ lines }) => !lines);
  return {
    questions: questions.length,
    hitAt1: share(treated, ({ first }) => first),
    hitAt3: share(treated, ({ near }) => near),
    answeredRight: share(treated, ({ first, answered }) => first && answered),
    falseRefusals: share(treated, ({ answered }) => !answered),
    refusals: share(untreated, ({ answered }) => !answered),
  };
}

export function foundFor({ question, before, language }: Question, lookup: Lookup) {
  return continued(question, before, { lookup, language });
}

/** The time of one look-up, in ms, at the shares of all questions asked for. */
export function latencies(
  made: () => Lookup,
  questions: readonly Question[],
  shares: readonly number[],
): number[] {
  // The machine is warmed by one look-up, and another, which remembers no word yet, is timed.
  const warm = made();
  for (let pass = 0; pass < 3; pass++) timesOf(warm, questions);
  const times = timesOf(made(), questions).sort((a, b) => a - b);
  return shares.map((part) => times[Math.floor(times.length * part)] ?? 0);
}

function timesOf(lookup: Lookup, questions: readonly Question[]): number[] {
  return questions.map(({ question, language }) => {
    const start = performance.now();
    lookup(question, language);
    return performance.now() - start;
  });
}

function share<T>(all: readonly T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 1 : all.filter(is).length / all.length;
}
