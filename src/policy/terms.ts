/** From a text to its terms: synonyms become one meaning, other words their stem. */
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { LANGUAGES, type Language } from "../language/language.ts";
import { placeAt } from "./places.ts";
import { LIGHT, STOPS } from "./stops.ts";
import { MEANINGS } from "./synonyms.ts";
import { wordsOf } from "./words.ts";

export interface Term {
  term: string;
  /** Everyday talk: a help where the course has it, no loss where not, and never enough. */
  light: boolean;
}

const STEM: Record<Language, (word: string) => string> = { fr: french, en: english };
/** The longest expression of the synonyms, in words. */
const LONGEST = 4;
/** Stems kept at hand, in words: the course's, and what people go on saying. */
const REMEMBERED = 10_000;

/** Reads a text as one of the language, each term once; made once, for it stems every synonym. */
export function termsIn(language: Language): (text: string) => Term[] {
  const stem = remembering(STEM[language]);
  const stops = STOPS[language];
  const foreign = LANGUAGES.filter((other) => other !== language).map((other) => STOPS[other]);
  const meanings = meaningsIn(language);
  const numberOf = (word: string) => {
    const meaning = meanings.get(word);
    return meaning?.startsWith("#") ? meaning.slice(1) : undefined;
  };

  return (text) => {
    const words = wordsOf(text);
    const stems = words.map(stem);
    const terms = new Map<string, Term>();
    const add = (term: string, light = false) => terms.set(term, { term, light });
    let at = 0;
    while (at < words.length) {
      const place = placeAt(words, at, numberOf);
      const expression = place ? undefined : expressionAt(meanings, words, stems, at);
      const word = words[at] ?? "";
      const term = meanings.get(word) ?? meanings.get(stems[at] ?? "") ?? stems[at] ?? word;
      if (place) {
        add(place.term);
        add(place.term.startsWith("@step") ? "~step" : "~policy");
      } else if (expression) add(expression.meaning);
      else if (!stops.has(word))
        add(term, term.startsWith("?") || LIGHT.has(word) || foreign.some((set) => set.has(word)));
      at += place?.length ?? expression?.length ?? 1;
    }
    return [...terms.values()];
  };
}

function remembering(stem: (word: string) => string): (word: string) => string {
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const made = stem(word);
    if (stems.size < REMEMBERED) stems.set(word, made);
    return made;
  };
}

/** Expressions to meanings, as written and as stems. A word of grammar alone means nothing. */
function meaningsIn(language: Language): Map<string, string> {
  const meanings = new Map<string, string>();
  for (const { name, expressions } of MEANINGS)
    for (const words of expressions) {
      if (words.length === 1 && STOPS[language].has(words[0] ?? "")) continue;
      meanings.set(words.join(" "), name);
      const stems = words.map(STEM[language]).join(" ");
      if (!meanings.has(stems)) meanings.set(stems, name);
    }
  return meanings;
}

function expressionAt(
  meanings: ReadonlyMap<string, string>,
  words: readonly string[],
  stems: readonly string[],
  at: number,
): { meaning: string; length: number } | undefined {
  for (let length = Math.min(LONGEST, words.length - at); length > 1; length--) {
    const meaning =
      meanings.get(words.slice(at, at + length).join(" ")) ??
      meanings.get(stems.slice(at, at + length).join(" "));
    if (meaning) return { meaning, length };
  }
  return undefined;
}
