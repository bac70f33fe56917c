/** Finds what the course says on a question, and says when the course does not treat it. */
import type { Card, Course } from "../course/deck.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { type Catalogue, catalogueOf } from "./catalogue.ts";
import { languagesOf } from "./detect.ts";
import { clausesOf } from "./words.ts";

export interface Found {
  answered: boolean;
  /** Best first, up to five; when not answered, the nearest ones. */
  cards: Card[];
}

/** `language` is a hint only: the question may be in either one, or in both. */
export type Lookup = (question: string, language: Language) => Found;

/** The score from which the course answers: calibrated on the dev half of the questions. */
const ANSWERED = 0.65;
/** Below it a card is not even near. */
const NEAR = 0.2;
const SHOWN = 5;
/** A clause says less than the whole; its share of the score. */
const CLAUSE = 0.9;
/** Between cards equally good, the one in the asker's language. */
const HINT = 0.01;
/** The longest text read, in characters: the end, where a story's question stands. */
const LONGEST = 8000;

export function createLookup(course: Course): Lookup {
  const catalogues = Object.fromEntries(
    LANGUAGES.map((language) => [language, catalogueOf(course.cards, language)]),
  ) as Record<Language, Catalogue>;

  return (question, language) => {
    const best = new Map<number, number>();
    let highest = 0;
    const heard = question.slice(-LONGEST);
    const languages = languagesOf(heard);
    for (const [text, share] of readings(heard))
      for (const spoken of spokenIn(text, languages))
        for (const [at, score] of catalogues[spoken](text)) {
          highest = Math.max(highest, score * share);
          const value = score * share + (spoken === language ? HINT : 0);
          if (value > (best.get(at) ?? NEAR)) best.set(at, value);
        }
    const ranked = [...best].sort(([a, score], [b, other]) => other - score || a - b);
    return {
      answered: highest >= ANSWERED,
      cards: ranked.slice(0, SHOWN).flatMap(([at]) => course.cards[at] ?? []),
    };
  };
}

/** A clause too short to tell is in the language of the whole. */
function spokenIn(text: string, languages: readonly Language[]): readonly Language[] {
  const own = languagesOf(text);
  return own.length === 1 ? own : languages;
}

/** The whole text, and each clause of a story by itself. */
function readings(text: string): [string, number][] {
  const clauses = clausesOf(text);
  const parts: [string, number][] = clauses.length > 1 ? clauses.map((part) => [part, CLAUSE]) : [];
  return [[text, 1], ...parts];
}
