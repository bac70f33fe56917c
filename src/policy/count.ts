/** How many there are is said where that is asked or claimed: what asks for them gets the list. */
import type { Card, Course } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import { cardinalOf } from "./ordinals.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** A claim or a doubt of how many: "are there six?", "il y en a six, non ?" */
const COUNTING =
  /^(?:is|are|isn|aren|do|does|est|c est|ce)\b|\b(?:there|y a|y avait|y en a|counts?|compte|exact(?:ly|ement)|really|vraiment|only|seulement|just|juste|bien)\b|\b(?:right|correct|true|isn t it|aren t they|hein|non|vrai|exact|n est ce pas|c est ca)$/;
const CHOICE = /\b(?:or|ou)\b/;
/** It asks for the things themselves. */
const OPEN = /\b(?:what|which|quoi|(?:les)?quel(?:le)?s)\b/;
/** What the list holds, called by no name: "the three things in the guide". */
const THINGS = new Set(
  "things points parts elements items questions choses parties volets sections".split(" "),
);
/** One of them is asked for. */
const CHOOSING = /\b(?:which|laquelle|lequel|among|parmi|missing|manque)\b/;

/** Cards, best first: before a count that is not asked for, or one of so many, stands their list. */
export function countsOf(course: Course): (text: string, cards: Card[]) => Card[] {
  const asksHowMany = (card: Card) =>
    LANGUAGES.some((language) => counting(card.question[language]));
  const lists = course.cards.filter(({ items }) => items.length > 0);
  const listOf = new Map(
    course.cards.flatMap((card) => {
      const number = cardinalOf(wordsOf(card.answer?.en ?? "").join(" "));
      if (number === undefined || !asksHowMany(card)) return [];
      const list = lists.find(
        ({ items, source }) =>
          items.length === number && card.source.every((line) => source.includes(line)),
      );
      return list ? [[card, list] as const] : [];
    }),
  );
  /** The list that the text asks for, where that of the card is it. */
  function listAsked(text: string, card: Card): Card | undefined {
    const counted = listOf.get(card);
    if (!counted && !card.list) return undefined;
    const words = wordsOf(text);
    const line = words.join(" ");
    if (counted) {
      const claims = CHOICE.test(line) || (COUNTING.test(line) && !OPEN.test(line));
      return claims || counting(text) ? undefined : counted;
    }
    const things = words.some(
      (word, at) => cardinalOf(word) === card.list?.items.length && THINGS.has(words[at + 1] ?? ""),
    );
    return things && !CHOOSING.test(line) ? card.list : undefined;
  }

  return (text, cards) => {
    const [best] = cards;
    const list = best && listAsked(text, best);
    return list ? [list, ...cards.filter((card) => card !== list)].slice(0, cards.length) : cards;
  };
}

function counting(text: string): boolean {
  return LANGUAGES.some((language) =>
    termsIn(language)(text).some(({ term }) => term === "?howmany"),
  );
}
