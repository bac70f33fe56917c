/** What a classifier sees of a text: its terms, and the letters of its words, hashed into buckets. */
import type { Language } from "../../language/language.ts";
import { languagesOf } from "../detect.ts";
import { lately, WORDS } from "../lately.ts";
import { type Term, termsIn } from "../terms.ts";
import { wordsOf } from "../words.ts";

/** Feature hashing (Weinberger and others, 2009): two features of one bucket are seldom met together. */
export const BUCKETS = 8192;

/** How much a subject, a word of talk, and three to five letters in a row count: tried on examples
 * left out. */
const SUBJECT = 1.5;
const TALK = 0.75;
const LETTERS = 0.25;
const SHORTEST = 3;
const LONGEST = 5;

/** Counts by bucket. */
export type Features = ReadonlyMap<number, number>;

/** Of a text in one language; where that is not known, in each one that it may be in. */
export function featuresOf(
  text: string,
  languages: readonly Language[] = languagesOf(text),
): Features {
  const features = new Map<number, number>();
  const see = (bucket: number, count: number) => {
    if (count > (features.get(bucket) ?? 0)) features.set(bucket, count);
  };
  for (const word of wordsOf(text)) for (const bucket of lettersOf(word)) see(bucket, LETTERS);
  for (const language of languages)
    for (const term of termsIn(language)(text)) see(termBucket(term.term), worthOf(term));
  return features;
}

const worthOf = ({ light }: Term) => (light ? TALK : SUBJECT);

const termBucket = lately(WORDS, (term) => hash(` ${term}`));

/** The buckets of what a word is written with, its ends marked. */
const lettersOf = lately(WORDS, (word) => {
  const marked = `<${word}>`;
  const buckets: number[] = [];
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let at = 0; at + length <= marked.length; at++)
      buckets.push(hash(marked.slice(at, at + length)));
  return buckets;
});

/** FNV-1a, its bits stirred so that the low ones tell as much as the high ones. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((value ^ (value >>> 12)) >>> 0) % BUCKETS;
}
