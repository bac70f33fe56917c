/** The questions people ask, and what of the notes answers each: six sets. */
import { questionsIn } from "../../adapters/cli/measure.ts";

const setIn = (name: string) => questionsIn(new URL(name, import.meta.url));

export const SETS = {
  questions: setIn("questions.jsonl"),
  fresh: setIn("fresh.jsonl"),
  third: setIn("third.jsonl"),
  fourth: setIn("fourth.jsonl"),
  fifth: setIn("fifth.jsonl"),
  sixth: setIn("sixth.jsonl"),
};
export const QUESTIONS = Object.values(SETS).flat();
