/** Which cards a round asks: what the team forgets, and rarely what it was asked lately. */
import type { Card } from "../course/deck.ts";
import type { Both } from "../language/language.ts";
import { type Random, weighted } from "../random.ts";
import { contains } from "./overlap.ts";

/** A season, in ms: what was asked that long ago is as good as new. */
export const SEASON = 90 * 24 * 60 * 60_000;

/** How much a card that nobody forgets still weighs, beside 1 for one that everybody does. */
const KNOWN = 0.1;

/** Of one list a round asks no more; of a sequence one, since its order shows all that it holds. */
const OF_A_LIST = 2;
const OF_A_SEQUENCE = 1;

interface Team {
  /** How likely the team is to have forgotten it: 0 to 1. */
  need(card: Card): number;
  /** When it was last asked in a round. */
  asked(card: Card): Date | undefined;
}

/** So many cards, or fewer where no more go together. */
export function pickCards(
  cards: readonly Card[],
  n: number,
  of: Team,
  now: Date,
  random: Random,
): Card[] {
  const weight = (card: Card) => (KNOWN + of.need(card)) * freshness(of.asked(card), now);
  const picked: Card[] = [];
  for (const card of weighted(cards, weight, cards.length, random)) {
    if (picked.length >= n) break;
    const kin = picked.filter((one) => listOf(one) === listOf(card));
    const most = (card.list ?? card).kind === "sequence" ? OF_A_SEQUENCE : OF_A_LIST;
    if (kin.length < most && !picked.some((one) => tells(one, card) || tells(card, one)))
      picked.push(card);
  }
  return picked;
}

/** 0 when it was just asked, and back to 1 over a season, slowly at first: an eighth at its half. */
function freshness(asked: Date | undefined, now: Date): number {
  if (!asked) return 1;
  const share = (now.getTime() - asked.getTime()) / SEASON;
  return Math.min(1, Math.max(0, share)) ** 3;
}

/** The list that it is or stands in; a fact is alone. */
function listOf(card: Card): string {
  return card.list?.id ?? card.id;
}

/**
 * Whether the one's question or answers say the answer to the other. Items of one list are asked
 * by the same question and tell nothing of each other; the list and its item do.
 */
function tells(one: Card, other: Card): boolean {
  if (one.list && one.list.id === other.list?.id) return one.id === other.id;
  const { question } = one.list ?? one;
  return answersOf(other).some((answer) =>
    [question, ...answersOf(one)].some((said) => contains(said, answer)),
  );
}

function answersOf({ items, answer }: Card): Both[] {
  return items.length > 0 ? items.map((item) => item.answer) : answer ? [answer] : [];
}
