/** What a typed answer is worth: forgiving of slips, never of another answer. */
import { bare } from "../language/bare.ts";
import { distance } from "./distance.ts";
import { GRAMMAR } from "./grammar.ts";

/** Words that may be there or not. */
const ARTICLES = new Set("le la les l un une des du de d au aux the a an of to et and".split(" "));

/** The text without what does not count: case, accents, punctuation, articles. */
function core(text: string): string {
  const words = bare(text).split(" ");
  const kept = words.filter((word) => !ARTICLES.has(word));
  return (kept.length > 0 ? kept : words).join(" ");
}

/** How many slips an answer of that length forgives: none in a short word, one in eight letters. */
function forgiven(length: number): number {
  return length < 4 ? 0 : Math.max(1, Math.floor(length / 8));
}

/** One word in capitals. */
const ACRONYM = /^\p{Lu}{2,}$/u;

/** How far what was typed is from an answer; undefined when it is another one. */
function slips(typed: string, answer: string): number | undefined {
  const [said, meant] = [core(typed), core(answer)];
  if (said === "" || meant === "") return undefined;
  const apart = distance(said, meant);
  // Each letter of an acronym is there for something.
  const most = ACRONYM.test(answer) ? 0 : forgiven(meant.length);
  return apart <= most ? apart : undefined;
}

/** Whether it is an acronym but for a slip that a word would be forgiven. */
export function isNearAcronym(typed: string, accept: Wordings): boolean {
  const acronyms = accept.filter((one) => ACRONYM.test(one)).map(core);
  return acronyms.some((one) => distance(core(typed), one) <= forgiven(one.length));
}

/** One thing to be said, in any of its wordings. */
export type Wordings = readonly string[];

/** The least slips over the wordings. */
function nearest(typed: string, wordings: Wordings): number | undefined {
  const all = wordings.flatMap((one) => slips(typed, one) ?? []);
  return all.length > 0 ? Math.min(...all) : undefined;
}

/** Whether it is any of the accepted answers, and no nearer to one of the `others`. */
export function isRight(
  typed: string,
  accept: Wordings,
  others: readonly Wordings[] = [],
): boolean {
  const own = nearest(typed, accept);
  if (own === undefined) return false;
  return others.every((other) => (nearest(typed, other) ?? Number.POSITIVE_INFINITY) > own);
}

/** What a list came to. Indexes are those of the items; `wrong` is what was none of them. */
export interface ListVerdict {
  said: { typed: string; item: number; misplaced: boolean }[];
  missed: number[];
  wrong: string[];
}

/** Items typed on lines, or between commas or semicolons; `ordered` when their place counts. */
export function gradeList(
  typed: string,
  items: readonly Wordings[],
  ordered: boolean,
): ListVerdict {
  const parts = typed
    .split(/[\n;•]+/)
    // An item may have a comma of its own.
    .flatMap((line) => (items.some((one) => isRight(line, one)) ? [line] : line.split(",")))
    .map((part) => part.replace(/^\s*(\d+[.)]|[-–*])\s*/, "").trim())
    .filter((part) => bare(part) !== "");
  const verdict: ListVerdict = { said: [], missed: [], wrong: [] };
  const found = new Set<number>();
  for (const part of parts) {
    const item = items.findIndex(
      (wordings, index) =>
        !found.has(index) &&
        isRight(
          part,
          wordings,
          items.filter((_, other) => other !== index),
        ),
    );
    if (item < 0) verdict.wrong.push(part);
    else {
      found.add(item);
      verdict.said.push({ typed: part, item, misplaced: false });
    }
  }
  verdict.missed = items.flatMap((_, index) => (found.has(index) ? [] : [index]));
  if (ordered) misplace(verdict);
  return verdict;
}

function misplace({ said }: ListVerdict): void {
  const kept = new Set(inOrder(said.map(({ item }) => item)));
  for (const one of said) one.misplaced = !kept.has(one.item);
}

/** Those in the right order after one another; where no two are, those in their very place. */
export function inOrder(items: readonly number[]): number[] {
  const run = longestRise(items);
  return run.length > 1 || items.length === 1 ? run : items.filter((item, at) => item === at);
}

/** The longest ascending subsequence; lists are short, so the plain quadratic way will do. */
function longestRise(values: readonly number[]): number[] {
  const best: number[][] = [];
  for (const [at, value] of values.entries()) {
    const before = best.slice(0, at).filter((run) => (run.at(-1) ?? -1) < value);
    const longest = before.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, value]);
  }
  return best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []);
}

/** Which of an explanation's words of content were said, and which were not. Short ones do not
 * count. */
export function coverage(typed: string, answer: string): { said: string[]; missed: string[] } {
  const own = core(typed).split(" ");
  const words = new Map(
    (answer.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [bare(word), word] as const),
  );
  const meant = [...words].filter(([word]) => word.length > 3 && !GRAMMAR.has(word));
  const isSaid = (word: string) => own.some((one) => distance(one, word) <= forgiven(word.length));
  const [said, missed]: [string[], string[]] = [[], []];
  for (const [word, written] of meant) (isSaid(word) ? said : missed).push(written);
  return { said, missed };
}
