/** The words that what was typed may stand for, and how many slips of the hand lie between. */
import type SearchableMap from "minisearch/SearchableMap";

/** No word that is known has more letters. */
const LONGEST = 40;

/** A letter wrong, missing or too many is a slip, and so are two neighbours in the wrong order. */
export function* slipsOf<T>(
  typed: string,
  most: number,
  known: SearchableMap<T>,
): Iterable<{ meant: string; value: T; slips: number }> {
  if (typed.length > LONGEST) return;
  const swapped = new Set<string>();
  for (let at = 1; at + 1 < typed.length; at++) {
    const meant = `${typed.slice(0, at)}${typed[at + 1]}${typed[at]}${typed.slice(at + 2)}`;
    const value = known.get(meant);
    if (value === undefined || meant === typed) continue;
    swapped.add(meant);
    yield { meant, value, slips: 1 };
  }
  // The first letter is seldom wrong: only words that begin with it are gone through.
  const [first = ""] = typed;
  for (const [rest, [value, slips]] of known.atPrefix(first).fuzzyGet(typed.slice(1), most)) {
    const meant = `${first}${rest}`;
    if (!swapped.has(meant)) yield { meant, value, slips };
  }
}
