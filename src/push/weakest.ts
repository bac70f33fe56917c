/** Which card a whole team is shown: the one it is likeliest to have forgotten. Pure. */
import type { Card } from "../course/deck.ts";
import { type Random, shuffled } from "../random.ts";

/** The cards, the weakest first; among equals as the dice fall, and what was `asked` lately last. */
export function weakestFirst(
  cards: readonly Card[],
  need: (card: Card) => number,
  asked: (card: Card) => boolean,
  random: Random,
): Card[] {
  return shuffled(cards, random)
    .map((card) => ({ card, need: need(card), asked: Number(asked(card)) }))
    .sort((a, b) => a.asked - b.asked || b.need - a.need)
    .map(({ card }) => card);
}
