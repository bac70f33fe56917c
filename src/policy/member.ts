/** A member of a list that its number names: "the 7th advantage", "défi no 3", "policy E". */
import type { Card, Course } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import { countedBy, meaningsOf } from "./counted.ts";
import { namedIn } from "./named.ts";
import { cardinalOf, type Ordinal, ordinalsIn } from "./ordinals.ts";
import { isPolicy, lettersIn } from "./places.ts";
import type { Wrong } from "./premise.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** A card by its place in the course, and what the question took for granted of it. */
export interface Certain {
  at: number;
  /** It names what is not there: what there is instead is only near. */
  refused?: true;
  /** What the question takes for granted and is not so; false where it claims nothing. */
  wrong?: Wrong | false;
}

/** What may stand between a place and what it is of: "the first of the six challenges". */
const BETWEEN = new Set("of the all de du des d les nos our tous toutes".split(" "));
const SIGN = new Set("n no nr numero number".split(" "));
/** A question word asks for more than the member itself. */
const OPEN =
  /\b(?:what|which|who|how|why|when|where|or|quoi|quel(?:le)?s?|qui|comment|pourquoi|ou)\b/;
const ASKS = /^\?(?!signify)/;
/** Who asks, and how. */
const ASIDE = "~aside";

const isCardinal = (word: string) => cardinalOf(word) !== undefined;

export type Member = (text: string) => Certain | undefined;

export function memberOf(course: Course): Member {
  const readers = LANGUAGES.map((language) => termsIn(language));
  const read = (text: string) => readers.map((reader) => reader(text));
  const lists = course.cards.flatMap((list, at) => {
    if (list.kind === "sequence" || list.items.length === 0) return [];
    const nouns = new Set(LANGUAGES.flatMap((of) => countedBy(list, of)?.terms ?? []));
    const subject = new Set(
      LANGUAGES.flatMap((language) => termsIn(language)(list.question[language])).map(
        ({ term }) => term,
      ),
    );
    return nouns.size === 0 ? [] : [{ list, at, nouns, subject, item: namedIn(list, subject) }];
  });
  const letters = new Set<string>(course.cards.flatMap(({ policy }) => policy ?? []));
  const policies = course.cards.findIndex(
    ({ items }) =>
      items.length === letters.size && items.every(({ answer }) => /^[A-D]\)/.test(answer.fr)),
  );

  const nounsOf = (word: string) => LANGUAGES.flatMap((language) => meaningsOf(word, language));

  type Place = (typeof lists)[number] & Pick<Ordinal, "place" | "several"> & { rest: string };

  /** What each number in the text is of, and the words without it. */
  function named(words: readonly string[], { at, length, place, several }: Ordinal) {
    let end = at + length;
    while (BETWEEN.has(words[end] ?? "") || cardinalOf(words[end] ?? "") !== undefined) end += 1;
    const nouns = nounsOf(words[end] ?? "");
    const one = lists.find((list) => nouns.some((noun) => list.nouns.has(noun)));
    const rest = [...words.slice(0, at), ...words.slice(end + 1)].join(" ");
    return one && { ...one, place, several, rest };
  }

  /** "Challenge 3" as "3rd challenge". */
  function numbered(words: readonly string[]) {
    return words.flatMap((word, at) => {
      const signed = SIGN.has(words[at + 1] ?? "") ? 2 : 1;
      const place = cardinalOf(words[at + signed] ?? "");
      if (place === undefined || nounsOf(word).length === 0) return [];
      const rest = words.toSpliced(at, signed + 1);
      const one = lists.find((list) => nounsOf(word).some((noun) => list.nouns.has(noun)));
      const more = cardinalOf(words[at + signed + 2] ?? "") !== undefined;
      return one ? [{ ...one, place, several: more, rest: rest.join(" ") }] : [];
    });
  }

  const cardOf = (list: Card, { id }: Card["items"][number]) => ({
    at: course.cards.findIndex((card) => card.id === `${list.id}.${id}`),
  });

  /** "Recruitment is the first advantage": that is the eighth. */
  function claimed({ list, place, several, item, rest }: Place): Certain | undefined {
    const which = several || OPEN.test(rest) ? undefined : item(rest);
    const found = which === undefined ? undefined : list.items[which];
    if (!found || which === undefined) return undefined;
    const so = which === (place < 0 ? list.items.length + place : place - 1);
    return { ...cardOf(list, found), wrong: so ? false : "number" };
  }

  return (text) => {
    const words = wordsOf(text);
    if (policies >= 0 && words.some(isPolicy))
      if (lettersIn(text).some((letter) => !letters.has(letter)))
        return { at: policies, refused: true };
    const ordinals = ordinalsIn(words);
    const all = [
      ...ordinals.flatMap((one) => named(words, one) ?? []),
      ...(words.some(isCardinal) ? numbered(words) : []),
    ];
    const [one] = all;
    if (!one) return undefined;
    const { list, at, place, subject, rest } = one;
    // "The first and the last challenge": with the other number, nothing else may be asked.
    const others = wordsOf(rest).filter(
      (word) => !isCardinal(word) && ordinalsIn([word]).length === 0,
    );
    const alone = read(others.join(" ")).some((terms) =>
      terms.every(
        ({ term, light }) => (light && !ASKS.test(term)) || term === ASIDE || subject.has(term),
      ),
    );
    if (!alone) return claimed(one);
    if (one.several || ordinals.length > 1 || all.length > 1) return { at, wrong: false };
    const found = list.items.at(place < 0 ? place : place - 1);
    if (!found || place === 0) return { at, wrong: "number" };
    return cardOf(list, found);
  };
}
