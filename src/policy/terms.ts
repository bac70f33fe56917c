/** From a text to its terms: synonyms become one meaning, other words their stem. */
import { LANGUAGES, type Language } from "../language/language.ts";
import { askedBy } from "./asking.ts";
import { freedBy } from "./elided.ts";
import { expressionAt, meaningsIn, startsOf } from "./meanings.ts";
import { mendedBy } from "./mend.ts";
import { placeAt } from "./places.ts";
import { stemIn } from "./stems.ts";
import { STOPS } from "./stops.ts";
import { LIGHT } from "./talk.ts";
import { wordsOf } from "./words.ts";

export interface Term {
  term: string;
  /** Everyday talk, or a question word: no loss where the course has it not, and never enough. */
  light: boolean;
  /** Everyday talk, not a word of grammar. */
  talk: boolean;
  /** Everyday talk weighs less than a subject; "who" and "how many" tell one card from another. */
  share: number;
}

/** All calibrated on the dev halves of test/policy. */
const LIGHT_SHARE = 0.5;
const ASKING_SHARE = 0.65;
/** A number may be wrong ("aren't there nine challenges?"); what it counts is what is asked. */
const NUMBER_SHARE = 0.25;
/** A place may be wrong too ("isn't publishing the third step?"). */
const PLACE_SHARE = 0.6;
/** A network the course does not name is often only where something happened. */
const ELSEWHERE_SHARE = 0.4;

/** Grammar in one language, a subject in the other: "car". */
const FRIENDS = new Set("but car font pour son ton".split(" "));
/** "24h" is two words in one. */
const DURATION = /^\d+(?:h|hrs?|min|mins)$/;

type Reader = (text: string) => Term[];

const readers = new Map<Language, Reader>();

/** Reads a text as one of the language, each term once. */
export function termsIn(language: Language): Reader {
  const reader = readers.get(language) ?? readerOf(language);
  readers.set(language, reader);
  return reader;
}

/** Made once, for it stems every synonym. */
function readerOf(language: Language): Reader {
  const stem = stemIn[language];
  const stops = STOPS[language];
  const foreign = LANGUAGES.filter((other) => other !== language).map((other) => STOPS[other]);
  const meanings = meaningsIn(language);
  const expressions = { meanings, starts: startsOf(meanings) };
  const mended = mendedBy(meanings);
  const freed = language === "fr" ? freedBy(meanings, stem) : (word: string) => word;
  const numberOf = (word: string) => {
    const meaning = meanings.get(word);
    return meaning?.startsWith("#") ? meaning.slice(1) : undefined;
  };

  return (text) => {
    const words = wordsOf(text).map(freed);
    const stems = words.map(stem);
    const mendedWords = mended(words);
    const slipped = mendedWords.some((word, at) => word !== words[at]);
    const terms = new Map<string, Term>();
    const add = (term: string, light = false, share = 1, talk = false) =>
      terms.set(term, { term, light, share, talk });
    let at = 0;
    while (at < words.length) {
      const place = placeAt(words, at, numberOf);
      const expression = place
        ? undefined
        : (expressionAt(expressions, words, stems, at) ??
          (slipped ? expressionAt(expressions, mendedWords, stems, at) : undefined));
      const word = words[at] ?? "";
      const term = DURATION.test(word)
        ? "~delay"
        : (meanings.get(word) ?? meanings.get(stems[at] ?? "") ?? stems[at] ?? word);
      if (place) {
        add(place.term, false, PLACE_SHARE);
        add(place.term.startsWith("@step") ? "~step" : "~policy");
      } else if (expression) add(expression.meaning);
      else if (term.startsWith("?")) add(term, true, ASKING_SHARE);
      else if (/^[#\d]/.test(term)) add(term, false, NUMBER_SHARE);
      else if (term === "~elsewhere") add(term, false, ELSEWHERE_SHARE);
      else if (!stops.has(word)) {
        const talk = LIGHT.has(word);
        const light =
          !term.startsWith("!") &&
          (talk || (foreign.some((set) => set.has(word)) && !FRIENDS.has(word)));
        add(term, light, light ? LIGHT_SHARE : 1, talk);
      }
      at += place?.length ?? expression?.length ?? 1;
    }
    for (const term of askedBy(words, [...terms.values()])) add(term);
    return [...terms.values()];
  };
}
