/** Where words say a place in a list that the course counts: "the 7th advantage", "défi no 3", "policy C". */
import type { Card, Course } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import { countedBy, meaningsOf } from "./counted.ts";
import { lately, SENTENCES } from "./lately.ts";
import { type Namer, namedIn } from "./named.ts";
import { cardinalOf, ordinalsIn } from "./ordinals.ts";
import { isPolicy, lettersIn } from "./places.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** A list whose question says how many there are, and of what. */
export interface Counted {
  list: Card;
  /** By its place in the course. */
  at: number;
  /** What its items are called. */
  nouns: ReadonlySet<string>;
  /** The terms that its question is made of: they tell no item from another. */
  subject: ReadonlySet<string>;
  item: Namer;
}

export interface Nth {
  list: Counted;
  /** Counted from 1, or back from -1. */
  place: number;
  /** It says more than one: "the first three". */
  several: boolean;
  /** It is said by a letter. */
  lettered: boolean;
  /** The words without it. */
  rest: readonly string[];
}

/** What may stand between a place and what it is of: "the first of the six challenges". */
const BETWEEN = new Set("of the all de du des d les nos our tous toutes".split(" "));
const SIGN = new Set("n no nr numero number".split(" "));
/** Who asks, and how. */
const ASIDE = "~aside";

export const isCardinal = (word: string) => cardinalOf(word) !== undefined;

export function countedIn(course: Course): Counted[] {
  return course.cards.flatMap((list, at) => {
    if (list.items.length === 0) return [];
    const nouns = new Set(LANGUAGES.flatMap((of) => countedBy(list, of)?.terms ?? []));
    const question = LANGUAGES.flatMap((of) => termsIn(of)(list.question[of]));
    const subject = new Set([ASIDE, ...question.map(({ term }) => term)]);
    return nouns.size === 0 ? [] : [{ list, at, nouns, subject, item: namedIn(list, subject) }];
  });
}

/** Every place in one of the lists that a text says. */
export type NthIn = (text: string) => readonly Nth[];

/** Worked out once for a question, which is read for a claim and for a member. */
export const nthOf = (lists: readonly Counted[]): NthIn =>
  lately(SENTENCES, (text) => nthIn(text, lists));

function nthIn(text: string, lists: readonly Counted[]): Nth[] {
  const words = wordsOf(text);
  const listOf = (word = "") => lists.find((list) => isOf(list, word));
  const ordinals = ordinalsIn(words).flatMap(({ at, length, place, several }) => {
    let end = at + length;
    while (BETWEEN.has(words[end] ?? "") || isCardinal(words[end] ?? "")) end += 1;
    const list = listOf(words[end]);
    if (!list) return [];
    const rest = words.toSpliced(at, end + 1 - at);
    return [{ list, place, several, lettered: false, rest }];
  });
  const letters = words.some(isPolicy) ? lettersIn(text) : [];
  return [...ordinals, ...numbered(words, listOf), ...lettered(words, letters, listOf)];
}

/** The word is what the list's items are called. */
export const isOf = ({ nouns }: Counted, word: string) =>
  LANGUAGES.some((language) => meaningsOf(word, language).some((noun) => nouns.has(noun)));

type ListOf = (word: string | undefined) => Counted | undefined;

/** "Challenge 3" as "3rd challenge". */
function numbered(words: readonly string[], listOf: ListOf): Nth[] {
  if (!words.some(isCardinal)) return [];
  return words.flatMap((word, at) => {
    const signed = SIGN.has(words[at + 1] ?? "") ? 2 : 1;
    const place = cardinalOf(words[at + signed] ?? "");
    const list = place === undefined ? undefined : listOf(word);
    if (place === undefined || !list) return [];
    const several = isCardinal(words[at + signed + 2] ?? "");
    return [{ list, place, several, lettered: false, rest: words.toSpliced(at, signed + 1) }];
  });
}

/** "Policy C" as "3rd policy". */
function lettered(words: readonly string[], letters: readonly string[], listOf: ListOf): Nth[] {
  if (letters.length === 0) return [];
  return words.flatMap((word, at) => {
    const letter = words[at + 1]?.toUpperCase() ?? "";
    const list = isPolicy(word) && letters.includes(letter) ? listOf(word) : undefined;
    if (!list) return [];
    const several = letters.length > 1;
    return [
      { list, place: placeOf(letter), several, lettered: true, rest: words.toSpliced(at, 2) },
    ];
  });
}

/** A is the first. */
export const placeOf = (letter: string) => letter.charCodeAt(0) - "A".charCodeAt(0) + 1;
