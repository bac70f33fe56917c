/** What a list counts in its own question: the "advantages" of "the eight advantages". */
import type { Card } from "../course/deck.ts";
import type { Language } from "../language/language.ts";
import { lately, WORDS } from "./lately.ts";
import { cardinalOf } from "./ordinals.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

export interface Counted {
  word: string;
  /** What the word means; a word of everyday talk, as "points", may be of anything. */
  terms: string[];
}

/** The word behind the list's own number, where it is of this list and no other. */
export function countedBy({ items, question }: Card, language: Language): Counted | undefined {
  const words = wordsOf(question[language]);
  const at = words.findIndex((word) => cardinalOf(word) === items.length);
  const word = words[at + 1];
  if (at < 0 || word === undefined) return undefined;
  const terms = meaningsOf(word, language);
  return terms.length > 0 ? { word, terms } : undefined;
}

/** The subjects a word is one of, where people say it in several words. */
export const meaningsOf = (word: string, language: Language) => MEANINGS_OF[language](word);

const MEANINGS_OF: Record<Language, (word: string) => string[]> = {
  fr: lately(WORDS, (word) => subjectsIn(word, "fr")),
  en: lately(WORDS, (word) => subjectsIn(word, "en")),
};

const subjectsIn = (word: string, language: Language) =>
  termsIn(language)(word).flatMap(({ term }) => (term.startsWith("~") ? [term] : []));
