/** The one item of a list that words name: "the community" is step 8, "content" may be two of them. */
import type { Card } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import { termsIn } from "./terms.ts";

/** Counted from 0; `frame`: terms of what the list is of, which name none. */
export type Named = (text: string) => number | undefined;

/** An item is named where all that is said is in its own words, and in no other's. */
export function namedIn(list: Card, frame: ReadonlySet<string>): Named {
  const readers = LANGUAGES.map((language) => termsIn(language));
  const own = list.items.map(
    ({ answer }) =>
      new Set(LANGUAGES.flatMap((of) => termsIn(of)(answer[of]).map(({ term }) => term))),
  );
  return (text) => {
    const [only, ...others] = readers.flatMap((read) => {
      const said = read(text).flatMap(({ term, light }) =>
        light || frame.has(term) ? [] : [term],
      );
      const named = own.flatMap((terms, at) =>
        said.length > 0 && said.every((term) => terms.has(term)) ? [at] : [],
      );
      return named.length === 1 ? named : [];
    });
    return others.every((other) => other === only) ? only : undefined;
  };
}
