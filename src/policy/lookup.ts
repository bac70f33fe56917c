/** Finds what the course says on a question, and says when the course does not treat it. */
import type { Card, Course } from "../course/deck.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { type Catalogue, catalogueOf, type Part } from "./catalogue.ts";
import { reasoned } from "./circular.ts";
import { type Certain, claimOf } from "./claim.ts";
import { likelihoodOf } from "./classifier/likelihood.ts";
import { countsOf } from "./count.ts";
import { languagesOf } from "./detect.ts";
import { durationOf } from "./duration.ts";
import { firstOf } from "./first.ts";
import { focused, wholly } from "./focus.ts";
import { mannerOf } from "./manner.ts";
import { memberOf } from "./member.ts";
import { countedIn, nthOf } from "./nth.ts";
import { orderOf } from "./order.ts";
import { type Wrong, wrongIn } from "./premise.ts";
import { rankedOf } from "./ranked.ts";
import { verbatimOf } from "./verbatim.ts";
import { clausesOf } from "./words.ts";

export interface Found {
  answered: boolean;
  /** Best first, up to five; when not answered, the nearest ones. */
  cards: Card[];
  /** The question takes for granted what the best card says otherwise. */
  wrong?: Wrong;
  /** The question takes for granted what the best card says too. */
  right?: Wrong;
}

export interface LookedUp extends Found {
  /** Its words alone have it answered, whatever else people ask that way. */
  plain: boolean;
  /** More speaks for what the course does not treat than for all it does. */
  foreign: boolean;
}

/** `language` is a hint only: the question may be in either one, or in both. */
export type Lookup = (question: string, language: Language) => LookedUp;

/** Where the course answers: calibrated on the dev halves of test/policy. */
const ANSWERED = 0.47;
/** Where words alone have it answered. */
const PLAIN = 0.52;
/** What a card's likelihood adds to its score; both are calibrated on examples left out. */
const LIKELY = 1.5;
/** What a nat of doubt takes off from what the words say; the lack of it adds as much, up to 2 nats. */
const DOUBT = 0.3;
const SURE = -2;
/** What stands in order is no guess: above all that words can score. */
const CERTAIN = 10;
/** Below it a card is not even near, and where none is nearer the course is not spoken of. */
const NEAR = 0.1;
const SHOWN = 5;
/** In a story, what a clause scores by itself, and what the story around it adds. */
const CLAUSE = 0.4;
const CONTEXT = 0.6;
/** Between cards equally good, the one found in the asker's language: too little to answer by. */
const HINT = 0.001;
/** What is read of a text, in characters and clauses: its end, where a story's question stands. */
const LONGEST = 4000;
const CLAUSES = 40;

/** Scores by the card's place in the course. */
type Scores = Map<number, number>;

export function createLookup(course: Course): Lookup {
  const catalogues = Object.fromEntries(
    LANGUAGES.map((language) => [language, catalogueOf(course.cards, language)]),
  ) as Record<Language, Catalogue>;

  /** Each card's score in the languages the text is in, and where two agree, the better one. */
  function scored(parts: readonly Part[], languages: readonly Language[], hint: Language): Scores {
    const [best = new Map(), ...others] = languages.map((language) =>
      catalogues[language](parts, language === hint ? HINT : 0),
    );
    for (const other of others)
      for (const [at, score] of other) if (score > (best.get(at) ?? 0)) best.set(at, score);
    return best;
  }
  /** By the words of the whole, and of each of its clauses. */
  function byWords(
    text: string,
    clauses: readonly string[],
    languages: readonly Language[],
    hint: Language,
  ): Scores {
    const whole = scored(focused(text), languages, hint);
    if (clauses.length < 2) return whole;
    const best = new Map(whole);
    for (const clause of clauses)
      for (const [at, score] of scored(wholly(clause), spokenIn(clause, languages), hint)) {
        const value = CLAUSE * score + CONTEXT * (whole.get(at) ?? 0);
        if (value > (best.get(at) ?? 0)) best.set(at, value);
      }
    return best;
  }
  const likelihood = likelihoodOf(course);
  const verbatim = verbatimOf(course);
  const lists = countedIn(course);
  const nthIn = nthOf(lists);
  const claim = claimOf(course, { lists, nthIn }, (text) =>
    [...scored(wholly(text), LANGUAGES, "fr")].sort(([, a], [, b]) => b - a),
  );
  const duration = durationOf(course, { lists, nthIn });
  const manner = mannerOf(course, { lists, nthIn });
  const first = firstOf(course, { lists, nthIn });
  const ranked = rankedOf(lists);
  const member = memberOf(course, nthIn);
  const order = orderOf(course, (text, languages) => scored(wholly(text), languages, "fr"));
  const counted = countsOf(course);

  /** What is no guess: what the question names by its number or its place. */
  function certainIn(text: string, clauses: readonly string[]): Certain[] {
    const claimed = claim(text) ?? duration(text) ?? manner(text) ?? first(text) ?? ranked(text);
    if (claimed) return [claimed];
    return [text, ...clauses].flatMap(
      (part) => member(part) ?? order(part, LANGUAGES, part === text) ?? [],
    );
  }

  return (question, hint) => {
    const text = question.slice(-LONGEST);
    const languages = languagesOf(text);
    const clauses = [...new Set(clausesOf(text))].slice(-CLAUSES);
    const scores = byWords(text, clauses, languages, hint);
    const said = Math.max(0, ...scores.values());
    const { cards: likely, doubt } = likelihood(text);
    const foreign = doubt > 0;
    const itself = verbatim(text);
    const certain = itself === undefined ? certainIn(text, clauses) : [{ at: itself }];
    if (said < NEAR && certain.length === 0)
      return { answered: false, cards: [], plain: false, foreign };
    for (const [at, share] of likely) scores.set(at, (scores.get(at) ?? 0) + LIKELY * share);
    for (const { at } of certain) scores.set(at, CERTAIN);
    const ranked = [...scores]
      .filter(([, score]) => score >= NEAR)
      .sort(([a, score], [b, other]) => other - score || a - b);
    const found = ranked.slice(0, SHOWN).flatMap(([at]) => course.cards[at] ?? []);
    const { cards, none } =
      certain.length > 0 ? { cards: found, none: false } : reasoned(text, counted(text, found));
    const [card] = cards;
    if (none || certain.some(({ refused }) => refused))
      return { answered: false, cards, plain: false, foreign };
    const answered = certain.length > 0 || said - DOUBT * Math.max(doubt, SURE) >= ANSWERED;
    if (itself !== undefined) return { answered, cards, plain: true, foreign: false };
    const { wrong: claimed, right } = certain.find(({ at }) => course.cards[at] === card) ?? {};
    const wrongs =
      claimed === undefined
        ? languages.flatMap((one) => (card ? (wrongIn(text, card, one) ?? []) : []))
        : [claimed || undefined];
    return {
      ...{ answered, cards, plain: certain.length > 0 || said >= PLAIN, foreign },
      ...(answered && wrongs[0] && { wrong: wrongs[0] }),
      ...(answered && right && { right }),
    };
  };
}

/** A clause too short to tell is in the language of the whole. */
function spokenIn(clause: string, languages: readonly Language[]): readonly Language[] {
  const own = languagesOf(clause);
  return own.length === 1 ? own : languages;
}
