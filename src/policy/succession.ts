/** A follow-up about the list just answered: "and the last one?", "et la suivante ?", "how many?" */
import type { Card } from "../course/deck.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { countedBy } from "./counted.ts";
import { cardinalOf, ordinalsIn } from "./ordinals.ts";
import { STOPS } from "./stops.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** More words than these say something of their own. */
const SHORT = 9;
const NEXT = /^(?:next|following|after|suivante?|apres)$/;
const PREVIOUS = /^(?:previous|preceding|before|precedente?|avant)$/;
const DOING = new Set("do does done doing fait fais faire faut".split(" "));
const HOW_MANY: Record<Language, string> = { fr: "combien de", en: "how many" };

/** Whether a question may be such a follow-up. */
export function succeeds(question: string): boolean {
  const words = wordsOf(question);
  return words.length <= SHORT && (steered(words) || ordinalsIn(words).length > 0);
}

const steered = (words: readonly string[]) =>
  words.some((word) => NEXT.test(word) || PREVIOUS.test(word)) || asksHowMany(words);

const asksHowMany = (words: readonly string[]) =>
  LANGUAGES.some((language) =>
    termsIn(language)(words.join(" ")).some(({ term }) => term === "?howmany"),
  );

/** What it asks for by itself, with nothing left to what was said before: `said` is what that was. */
export function standingAlone(
  question: string,
  said: Card | undefined,
  language: Language,
): string | undefined {
  const list = said?.list ?? said;
  if (!said || !list || list.items.length === 0) return undefined;
  const words = wordsOf(question);
  const [ordinal, ...others] = ordinalsIn(words);
  const rest = ordinal ? words.toSpliced(ordinal.at, ordinal.length) : words;
  const says = (word: string) => isSmall(word) || isOf(list, word) || (ordinal && isNumber(word));
  if (!rest.every(says)) return undefined;
  const nth = (place: number) => (list.items.at(place) ?? list).question[language];
  if (ordinal) {
    const { place, several, at } = ordinal;
    // "What do we do first?" is when, and no member.
    if (words[at - 1] === "en" || words.some((word) => DOING.has(word))) return undefined;
    return several || others.length > 0
      ? list.question[language]
      : nth(place < 0 ? place : place - 1);
  }
  if (asksHowMany(words)) {
    const { word } = countedBy(list, language) ?? {};
    return word === undefined ? list.question[language] : `${HOW_MANY[language]} ${word}`;
  }
  const here = list.items.findIndex(({ id }) => said.id === `${list.id}.${id}`);
  if (here < 0) return undefined;
  const there = here + (words.some((word) => NEXT.test(word)) ? 1 : -1);
  return (list.items[there] ?? list).question[language];
}

/** It says a place and not of what, as "and the second?" */
export function saysOnlyAPlace(question: string): boolean {
  const words = wordsOf(question);
  const [ordinal] = ordinalsIn(words);
  return ordinal !== undefined && words.toSpliced(ordinal.at, ordinal.length).every(isSmall);
}

const isNumber = (word: string) => cardinalOf(word) !== undefined;

/** Grammar, or what only asks. */
const isSmall = (word: string) =>
  NEXT.test(word) ||
  PREVIOUS.test(word) ||
  /^(?:how|combien|quel|quelle)$/.test(word) ||
  LANGUAGES.some((language) => STOPS[language].has(word));

/** What the list is of: "and the next challenge?" */
const isOf = (list: Card, word: string) =>
  LANGUAGES.some((language) => {
    const { terms = [] } = countedBy(list, language) ?? {};
    return termsIn(language)(word).some(({ term }) => terms.includes(term));
  });
