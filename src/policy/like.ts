/** How alike two questions are, and an index of a few texts: the words read as the course's are. */
import SearchableMap from "minisearch/SearchableMap";
import { languagesOf } from "./detect.ts";
import { isOwn, ownIn, wordsFor } from "./own.ts";
import { slipsOf } from "./slips.ts";
import { stemIn } from "./stems.ts";
import { STOPS } from "./stops.ts";
import { termsIn } from "./terms.ts";

export interface Entry {
  id: string;
  /** Ways of asking for it, in one language or two, and what it says: each may match alone. */
  texts: string[];
  /** What it is called: who says all of it asks for it, in few words besides. */
  names?: string[];
}

export interface Like {
  id: string;
  score: number;
  /** By what it is called alone. */
  called: number;
}

/** The entries that share a word with the question, best first; a score is 0 to 1. */
export type LikeIndex = (question: string) => Like[];

/** What every question here may speak of, and none is told by. */
const FRAME = new Set(["~policy", "~rule", "~social", "~company"]);
/** What whoever asks for a team's policy may do with what it is on. */
const OWN_FRAME = new Set([...FRAME, "~content", "~publish"]);
const FRAME_WEIGHT = 0.3;
const LIGHT_WEIGHT = 0.5;
/** What a text says besides weighs less against it than what it leaves unsaid. */
const UNASKED = 0.4;
/** What words count that stand in another of the entry's texts. */
const COVER = 0.25;
/** What the name of what no card has counts, out of it and its words: one in both languages is one. */
const NAME = 0.72;
/** What the course speaks of too costs less beside a name than what nobody knows. */
const BESIDES = 0.5;
/** What a thing costs is asked of it, and is no policy on it. */
const PRICES = new Set(["~cost", "~paid", "~free"]);
/** A slip of the hand in a word of five letters or more. */
const SLIP = 0.7;
const SHORTEST = 5;

/** Terms and their weights, in one of the languages a text may be in. */
type Reading = ReadonlyMap<string, number>;

/** As an entry of an index is read, and what is asked of it: by what each says, in its language. */
function ownReadingsOf(text: string): Reading[] {
  return languagesOf(text).map((language) => {
    const { names, rest } = ownIn(text, language);
    const said = termsIn(language)(rest).flatMap(({ term, words, light, share }) => {
      const weight = share * (light ? LIGHT_WEIGHT : 1) * (OWN_FRAME.has(term) ? FRAME_WEIGHT : 1);
      if (!term.startsWith("!")) return [[term, weight] as const];
      // One name for much that no card has: "emoji" and "podcast" are alike in nothing else.
      const own = words.filter((word) => !STOPS[language].has(word)).map(stemIn[language]);
      return own.map((one) => [one, weight / own.length] as const);
    });
    return new Map([...said, ...names.map((name) => [name, 1] as const)]);
  });
}

function readingsOf(text: string): Reading[] {
  return languagesOf(text).map(
    (language) =>
      new Map(
        termsIn(language)(text).flatMap(({ term, words, light, share }) => {
          const weight = share * (light ? LIGHT_WEIGHT : 1) * (FRAME.has(term) ? FRAME_WEIGHT : 1);
          if (!term.startsWith("!")) return [[term, weight] as const];
          // What no card has is many things under one name ("in French", "in English"), and one
          // thing in two languages ("TikTok account", "compte TikTok"): its words count too.
          const said = words.filter((word) => !STOPS[language].has(word)).map(stemIn[language]);
          const each = (weight * (1 - NAME)) / Math.max(1, said.length);
          return [[term, weight * NAME] as const, ...said.map((one) => [one, each] as const)];
        }),
      ),
  );
}

/** 0 to 1, the same both ways: 1 for the same things said, whatever their order or language. */
export function likeness(questionA: string, questionB: string): number {
  const [as, bs] = [readingsOf(questionA), readingsOf(questionB)];
  const pairs = as.flatMap((a) => bs.flatMap((b) => [shared(a, b, 1), shared(b, a, 1)]));
  return Math.max(0, ...pairs);
}

/** An index of up to some 200 entries; made once, asked often. */
export function createIndex(entries: readonly Entry[]): LikeIndex {
  const made = entries.map(({ id, texts, names = [] }) => {
    const readings = texts.flatMap(ownReadingsOf);
    const all = new Map(readings.flatMap((reading) => [...reading]));
    return { id, readings, names: names.flatMap(ownReadingsOf), all };
  });
  const known = spellings(made.flatMap(({ all }) => [...all.keys()]));
  return (question) => {
    const asked = ownReadingsOf(question).map((reading) => heard(reading, known));
    /** The likest of such texts of an entry, and what the others of it say besides. */
    const likest = (texts: readonly Reading[], { all }: (typeof made)[number]) =>
      Math.max(
        0,
        ...asked.map((one) => {
          const best = Math.max(0, ...texts.map((text) => shared(one, text, UNASKED)));
          return best === 0 ? 0 : (1 - COVER) * best + COVER * shared(one, all, 0);
        }),
      );
    const named = (names: readonly Reading[]) =>
      Math.max(0, ...asked.flatMap((one) => names.map((name) => namedIn(one, name))));
    return made
      .map((entry) => {
        const called = Math.max(likest(entry.names, entry), named(entry.names));
        return { id: entry.id, called, score: Math.max(likest(entry.readings, entry), called) };
      })
      .filter((entry) => entry.score > 0)
      .sort((a, b) => b.score - a.score);
  };
}

/** What both say, out of that and what one of them says alone; `unasked`: what B's own costs, but in
 * full where that is what B is on. */
function shared(a: Reading, b: Reading, unasked: number): number {
  let common = 0;
  for (const [term, weight] of a) if (b.has(term)) common += weight;
  if (common === 0) return 0;
  const sum = (of: Reading) => [...of.values()].reduce((total, weight) => total + weight, 0);
  const subjects = [...b].filter(([term]) => isOwn(term));
  const missed = subjects.some(([term]) => a.has(term))
    ? 0
    : subjects.reduce((total, [, weight]) => total + weight, 0);
  const left = unasked * Math.max(0, sum(b) - common - missed) + missed;
  return common / (common + (sum(a) - common) + left);
}

const isBesides = (term: string) => term.startsWith("~") && !PRICES.has(term);

/** All of a name is said, as "pictures of customers" says "Photographs": 0 to 1 for what is said besides. */
function namedIn(said: Reading, name: Reading): number {
  if (name.size === 0 || ![...name.keys()].every((term) => said.has(term))) return 0;
  let [own, besides] = [0, 0];
  for (const [term, weight] of said)
    if (name.has(term)) own += weight;
    else besides += weight * (isBesides(term) ? BESIDES : 1);
  return own / (own + besides);
}

/** What can be typed, to its term. */
function spellings(terms: readonly string[]): SearchableMap<string> {
  const known = new SearchableMap<string>();
  for (const term of new Set(terms))
    for (const word of isOwn(term) ? wordsFor(term) : [term])
      if (word.length >= SHORTEST) known.set(word, term);
  return known;
}

/** Words that no entry has, as the ones they are a slip of. */
function heard(reading: Reading, known: SearchableMap<string>): Reading {
  const read = new Map<string, number>();
  for (const [term, weight] of reading) {
    const [slip] =
      isOwn(term) || known.has(term) || term.length < SHORTEST ? [] : slipsOf(term, 1, known);
    if (slip) read.set(slip.value, weight * SLIP);
    else read.set(term, weight);
  }
  return read;
}
