/** The one item of a list that words name: "the community" is step 8, "content" may be two of them. */
import type { Card } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import { termsIn } from "./terms.ts";

export interface Named {
  /** Counted from 0. */
  which: number;
  /** Nothing is said besides, not even in words of everyday talk. */
  only: boolean;
}

/** `frame`: terms of what the list is of, which name none. */
export type Namer = (text: string) => Named | undefined;

/** An item is named where all that is said is in its own words, and in no other's. */
export function namedIn(list: Card, frame: ReadonlySet<string>): Namer {
  const readers = LANGUAGES.map((language) => termsIn(language));
  const items = list.items.map(({ answer, short, accept }) => {
    const terms = LANGUAGES.flatMap((of) =>
      [answer[of], short?.[of] ?? "", ...(accept[of] ?? [])].flatMap((name) => termsIn(of)(name)),
    );
    const own = terms.filter(({ light }) => !light);
    return { own: names(own), all: names(terms) };
  });
  return (text) => {
    const [first, ...others] = readers.flatMap((read) => {
      const terms = read(text).filter(({ term }) => !frame.has(term));
      const said = terms.filter(({ light }) => !light);
      const named = items.flatMap(({ own, all }, which) => {
        const isNamed = said.length > 0 && said.every(({ term }) => own.has(term));
        const only = terms.every(({ term, talk }) => !talk || all.has(term));
        return isNamed ? [{ which, only }] : [];
      });
      return named.length === 1 ? named : [];
    });
    const agreed = others.every(({ which }) => which === first?.which);
    return first && agreed
      ? { ...first, only: [first, ...others].some(({ only }) => only) }
      : undefined;
  };
}

const names = (terms: readonly { term: string }[]) => new Set(terms.map(({ term }) => term));
