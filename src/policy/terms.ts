/** From a text to its terms: synonyms become one meaning, other words their stem. */
import { LANGUAGES, type Language } from "../language/language.ts";
import { askedBy } from "./asking.ts";
import { freedBy } from "./elided.ts";
import { lately, SENTENCES, WORDS } from "./lately.ts";
import { expressionsIn, longestAt, type Met, meaningsIn } from "./meanings.ts";
import { mendedBy } from "./mend.ts";
import { isOrdinal } from "./ordinals.ts";
import { placeAt, placeWordBy, stepTerm } from "./places.ts";
import { stemIn } from "./stems.ts";
import { STOPS } from "./stops.ts";
import { LIGHT } from "./talk.ts";
import { wordsOf } from "./words.ts";

export interface Term {
  term: string;
  /** The words it is of, as they were typed. */
  words: readonly string[];
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
/** A network the course does not name, or who else was there: often only where it happened. */
const ASIDE = new Map([
  ["~elsewhere", 0.4],
  ["~bystander", 0.15],
  ["~aside", 0.1],
]);

/** "When" asks where it opens or ends what is asked; elsewhere it joins: "reply when we can". */
const OPENING = 1;
const PLURAL = /[sx]$/;

/** Grammar in one language, a subject in the other: "car". */
const FRIENDS = new Set("but car comment font pour son ton".split(" "));
/** "24h" is two words in one. */
const DURATION = /^\d+(?:h|hrs?|min|mins)$/;

/** What a place is of, and no subject beside it. */
const OF_PLACES = new Set(["~step", "~policy"]);

type Reader = (text: string) => readonly Term[];

const readers = new Map<Language, Reader>();

/** Reads a text as one of the language, each term once. */
export function termsIn(language: Language): Reader {
  const reader = readers.get(language) ?? lately(SENTENCES, readerOf(language));
  readers.set(language, reader);
  return reader;
}

/** Made once, for it stems every synonym. */
function readerOf(language: Language): Reader {
  const stem = stemIn[language];
  const stops = STOPS[language];
  const foreign = LANGUAGES.filter((other) => other !== language).map((other) => STOPS[other]);
  const meanings = meaningsIn(language);
  const expressions = expressionsIn(meanings);
  const mended = mendedBy(meanings);
  const freed = language === "fr" ? freedBy(meanings, stem) : (word: string) => word;
  const known = (word: string) =>
    stops.has(word) || LIGHT.has(word) || meanings.has(word) || meanings.has(stem(word));
  // What no card has must be told from its stem, "formulée" from "formule", but not from its plural.
  const meant = (word: string, stem: string) => {
    const meaning = meanings.get(stem);
    return meaning?.startsWith("!") ? meanings.get(word.replace(PLURAL, "")) : meaning;
  };
  const placeWord = placeWordBy(known);
  /** What a word is by itself, whatever stands around it. */
  const wordOf = lately(WORDS, (typed) => {
    const word = placeWord(freed(typed));
    const stemmed = stem(word);
    const meaning = DURATION.test(word) ? "~delay" : (meanings.get(word) ?? meant(word, stemmed));
    return {
      ...{ word, stem: stemmed, mended: mended(word), meaning },
      ...{ stop: stops.has(word), talk: LIGHT.has(word) },
      foreign: foreign.some((set) => set.has(word)) && !FRIENDS.has(word),
      ...{ begins: expressions.next.get(word), stemBegins: expressions.next.get(stemmed) },
    };
  });
  const numberOf = (word: string) => {
    const meaning = meanings.get(word);
    return meaning?.startsWith("#") ? meaning.slice(1) : undefined;
  };

  return (text) => {
    const read = wordsOf(text).map(wordOf);
    const words = read.map(({ word }) => word);
    const stems = read.map(({ stem }) => stem);
    const slipped = read.some(({ word, mended }) => word !== mended);
    const mendedWords = slipped ? read.map(({ mended }) => mended) : words;
    const terms = new Map<string, Term>();
    let at = 0;
    for (let first = read[at]; first; first = read[at]) {
      const place = placeAt(words, at, numberOf);
      const expression = place
        ? undefined
        : (longer(longestAt(first.begins, words, at), longestAt(first.stemBegins, stems, at)) ??
          (slipped ? longestAt(expressions.next.get(first.mended), mendedWords, at) : undefined));
      const length = place?.length ?? expression?.length ?? 1;
      const own = words.slice(at, at + length);
      const add = (term: string, kind: Partial<Term> = {}) =>
        terms.set(term, { term, words: own, light: false, talk: false, share: 1, ...kind });
      const term = expression?.meaning ?? first.meaning ?? first.stem;
      const aside = ASIDE.get(term);
      if (place) {
        add(place.term, { share: PLACE_SHARE });
        add(place.term.startsWith("@step") ? "~step" : "~policy");
      } else if (aside) add(term, { share: aside });
      else if (term.startsWith("?")) {
        const joins = term === "?when" && at > OPENING && at + length < words.length;
        if (!joins) add(term, { light: true, share: ASKING_SHARE });
      } else if (expression) add(term);
      else if (/^[#\d]/.test(term)) add(term, { share: NUMBER_SHARE });
      else if (!first.stop) {
        const { talk } = first;
        const light = !term.startsWith("!") && (talk || first.foreign);
        add(term, { light, talk, share: light ? LIGHT_SHARE : 1 });
      }
      at += length;
    }
    for (const term of askedBy(words, [...terms.values()]))
      terms.set(term, { term, words: [], light: false, talk: false, share: 1 });
    return placed([...terms.values()], words.some(isOrdinal));
  };
}

/** As it is written, where both are of one length. */
function longer(written: Met | undefined, stemmed: Met | undefined): Met | undefined {
  return (stemmed?.length ?? 0) > (written?.length ?? 0) ? stemmed : written;
}

/** A place, or a number that says one, counts in full where it is all that is named. */
function placed(terms: Term[], ordinal: boolean): Term[] {
  const subjects = terms.filter(({ term, light }) => !light && !OF_PLACES.has(term));
  const [only] = subjects;
  if (subjects.length !== 1 || !only) return terms;
  const ofPolicies = terms.some(({ term }) => term === "~policy");
  const term = ordinal && !ofPolicies ? only.term.replace(/^#/, stepTerm("")) : only.term;
  if (!term.startsWith("@")) return terms;
  return terms.map((one) => (one === only ? { ...only, term, share: 1 } : one));
}
