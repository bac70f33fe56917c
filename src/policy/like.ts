/** How alike two questions are, and an index of a few texts: the words read as the course's are. */
import SearchableMap from "minisearch/SearchableMap";
import { languagesOf } from "./detect.ts";
import { slipsOf } from "./slips.ts";
import { stemIn } from "./stems.ts";
import { STOPS } from "./stops.ts";
import { termsIn } from "./terms.ts";

export interface Entry {
  id: string;
  /** Ways of asking for it, in one language or two, and what it says: each may match alone. */
  texts: string[];
}

/** The entries that share a word with the question, best first; a score is 0 to 1. */
export type LikeIndex = (question: string) => { id: string; score: number }[];

/** What every question here may speak of, and none is told by. */
const FRAME = new Set(["~policy", "~rule", "~social", "~company"]);
const FRAME_WEIGHT = 0.3;
const LIGHT_WEIGHT = 0.5;
/** What a text says besides weighs less against it than what it leaves unsaid. */
const UNASKED = 0.4;
/** What words count that stand in another of the entry's texts. */
const COVER = 0.25;
/** What the name of what no card has counts, out of it and its words: one in both languages is one. */
const NAME = 0.72;
/** A slip of the hand in a word of five letters or more. */
const SLIP = 0.7;
const SHORTEST = 5;

/** Terms and their weights, in one of the languages a text may be in. */
type Reading = ReadonlyMap<string, number>;

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
  const made = entries.map(({ id, texts }) => {
    const readings = texts.flatMap(readingsOf);
    return { id, readings, all: new Map(readings.flatMap((reading) => [...reading])) };
  });
  const known = spellings(made.flatMap(({ all }) => [...all.keys()]));
  return (question) => {
    const asked = readingsOf(question).map((reading) => heard(reading, known));
    const score = ({ readings, all }: (typeof made)[number]) =>
      Math.max(
        0,
        ...asked.map((one) => {
          const best = Math.max(0, ...readings.map((text) => shared(one, text, UNASKED)));
          return best === 0 ? 0 : (1 - COVER) * best + COVER * shared(one, all, 0);
        }),
      );
    return made
      .map((entry) => ({ id: entry.id, score: score(entry) }))
      .filter((entry) => entry.score > 0)
      .sort((a, b) => b.score - a.score);
  };
}

/** What both say, out of that and what one of them says alone; `unasked`: what B's own costs. */
function shared(a: Reading, b: Reading, unasked: number): number {
  let common = 0;
  for (const [term, weight] of a) if (b.has(term)) common += weight;
  if (common === 0) return 0;
  const sum = (of: Reading) => [...of.values()].reduce((total, weight) => total + weight, 0);
  return common / (common + (sum(a) - common) + unasked * Math.max(0, sum(b) - common));
}

function spellings(terms: readonly string[]): SearchableMap<true> {
  const known = new SearchableMap<true>();
  for (const term of terms) if (term.length >= SHORTEST) known.set(term, true);
  return known;
}

/** Words that no entry has, as the ones they are a slip of. */
function heard(reading: Reading, known: SearchableMap<true>): Reading {
  const read = new Map<string, number>();
  for (const [term, weight] of reading) {
    const [slip] = known.has(term) || term.length < SHORTEST ? [] : slipsOf(term, 1, known);
    if (slip) read.set(slip.meant, weight * SLIP);
    else read.set(term, weight);
  }
  return read;
}
