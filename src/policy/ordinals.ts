/** Numbers as words say them, and places among others: "six", "7e", "third", "avant-dernier". */
import { lately, WORDS } from "./lately.ts";
import { MEANINGS } from "./synonyms.ts";

const VALUES = new Map(
  MEANINGS.flatMap(({ name, expressions }) =>
    name.startsWith("#")
      ? expressions.map(([word = ""]) => [word, Number(name.slice(1))] as const)
      : [],
  ),
);
const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th|er|re|ere|e|eme)|first|seconde?|third|[a-z]+(?:th|ieme)|premiere?)$/;
const LAST = /^(?:last|final|derni(?:er|ere)|ultime)$/;
const PENULTIMATE = /^(?:penultimate|penultieme)$/;
/** Several in a row: "les premiers", "les trois derniers". */
const PLURAL = /^(?:premi|derni)(?:ers|eres)$/;

/** A number that says a place among others: "third", "7e". */
export const isOrdinal = (word: string) => ORDINAL.test(word);

const numberIn = (word: string) =>
  VALUES.get(word) ?? (/^\d{1,3}(?!\d)/.test(word) ? Number.parseInt(word, 10) : undefined);

/** How many, or which number: "six", "6"; of no ordinal. */
export const cardinalOf = lately(WORDS, (word) => (isOrdinal(word) ? undefined : numberIn(word)));

/** A word that may say a place, or begin to. */
const mayBePlace = lately(
  WORDS,
  (word) =>
    /^(?:avant|next)$/.test(word) ||
    [LAST, PENULTIMATE, PLURAL].some((pattern) => pattern.test(word)) ||
    (isOrdinal(word) && numberIn(word) !== undefined),
);

/** A place, counted from 1, or back from -1, and how many words say it. */
export interface Ordinal {
  place: number;
  /** It says more than one: "the first three". */
  several: boolean;
  at: number;
  length: number;
}

/** Every place that the words say. */
export function ordinalsIn(words: readonly string[]): Ordinal[] {
  const found: Ordinal[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const ordinal = mayBePlace(words[at] ?? "") ? ordinalAt(words, at) : undefined;
    if (!ordinal) continue;
    found.push(ordinal);
    at += ordinal.length - 1;
  }
  return found;
}

function ordinalAt(words: readonly string[], at: number): Ordinal | undefined {
  const [word = "", next = "", third = ""] = words.slice(at, at + 3);
  const of = (place: number, length: number) => ({
    ...{ place, at, length },
    several: PLURAL.test(word) || cardinalOf(words[at + length] ?? "") !== undefined,
  });
  if (word === "avant" && LAST.test(next)) return of(-2, 2);
  if (word === "next" && next === "to" && LAST.test(third)) return of(-2, 3);
  if (PENULTIMATE.test(word)) return of(-2, 1);
  if (LAST.test(word) || PLURAL.test(word)) return of(word.startsWith("premi") ? 1 : -1, 1);
  const number = isOrdinal(word) ? numberIn(word) : undefined;
  if (number === undefined) return undefined;
  if (LAST.test(next)) return of(-number, 2);
  if (next === "to" && LAST.test(third)) return of(-number, 3);
  return of(number, 1);
}
