/** Slips of the hand in an expression of two words or more: "comnunity manger". */
import SearchableMap from "minisearch/SearchableMap";
import type { Meanings } from "./meanings.ts";
import { slipsOf } from "./slips.ts";

/** Shorter words are near too many others. */
const SHORTEST = 4;

/**
 * A word that is none of an expression's as the nearest that is: one slip away, begun alike. Only a
 * whole expression is read so, and two words wrong the same way are no chance.
 */
export function mendedBy(meanings: Meanings): (word: string) => string {
  const known = new SearchableMap<true>();
  for (const expression of meanings.keys())
    if (expression.includes(" ")) for (const word of expression.split(" ")) known.set(word, true);
  return (word) => {
    if (word.length < SHORTEST || known.has(word) || meanings.has(word)) return word;
    for (const { meant } of slipsOf(word, 1, known)) return meant;
    return word;
  };
}
