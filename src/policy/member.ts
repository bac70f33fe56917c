/** A member of a list that its number names: "the 7th advantage", "défi no 3", "policy E". */
import type { Card, Course } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import type { Certain } from "./claim.ts";
import { isCardinal, type NthIn } from "./nth.ts";
import { ordinalsIn } from "./ordinals.ts";
import { isPolicy, lettersIn } from "./places.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

const ASKS = /^\?(?!signify)/;

export type Member = (text: string) => Certain | undefined;

export function memberOf(course: Course, nthIn: NthIn): Member {
  const readers = LANGUAGES.map((language) => termsIn(language));
  const read = (text: string) => readers.map((reader) => reader(text));
  const letters = new Set<string>(course.cards.flatMap(({ policy }) => policy ?? []));
  const policies = course.cards.findIndex(
    ({ items }) =>
      items.length === letters.size && items.every(({ answer }) => /^[A-D]\)/.test(answer.fr)),
  );
  const cardOf = (list: Card, { id }: Card["items"][number]) => ({
    at: course.cards.findIndex((card) => card.id === `${list.id}.${id}`),
  });

  return (text) => {
    const words = wordsOf(text);
    if (policies >= 0 && words.some(isPolicy))
      if (lettersIn(text).some((letter) => !letters.has(letter)))
        return { at: policies, refused: true };
    const ordinals = ordinalsIn(words);
    const all = nthIn(text).filter(
      ({ list: { list }, lettered }) => list.kind !== "sequence" && !lettered,
    );
    const [one] = all;
    if (!one) return undefined;
    const { place, rest } = one;
    const { list, at, subject } = one.list;
    // "The first and the last challenge": with the other number, nothing else may be asked.
    const others = rest.filter((word) => !isCardinal(word) && ordinalsIn([word]).length === 0);
    const alone = read(others.join(" ")).some((terms) =>
      terms.every(({ term, light }) => (light && !ASKS.test(term)) || subject.has(term)),
    );
    if (!alone) return undefined;
    if (one.several || ordinals.length > 1 || all.length > 1) return { at, wrong: false };
    const found = list.items.at(place < 0 ? place : place - 1);
    if (!found || place === 0) return { at, wrong: "number" };
    return cardOf(list, found);
  };
}
