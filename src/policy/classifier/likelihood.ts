/** How likely each card is what a text asks for, by what was learned of how people ask. */
import type { Card, Course } from "../../course/deck.ts";
import { languagesOf } from "../detect.ts";
import { focused } from "../focus.ts";
import { classifierOf } from "./classifier.ts";
import { type Features, featuresOf } from "./features.ts";

export interface Likelihood {
  /** By the card's place in the course, 0 to 1: that it answers, if any does. */
  cards: ReadonlyMap<number, number>;
  /** The log-odds, in nats, that the course does not treat it. */
  doubt: number;
}

/** A share below it is no share. */
const LEAST = 0.005;
/** What nobody is: certain that it is not treated. */
const SUREST = 1e-4;
/** How much a card is for itself, and how much for the cards that say some of the same lines: a
 * list answers what one of its items may be asked for. */
const OWN = 0.5;
const SHARED = 0.5;

const NOTHING_LEARNED: Likelihood = { cards: new Map(), doubt: 0 };

export function likelihoodOf({ cards, weights }: Course): (text: string) => Likelihood {
  if (!weights) return () => NOTHING_LEARNED;
  const classify = classifierOf(weights);
  const places = weights.cards.map((id) => cards.findIndex((card) => card.id === id));
  const sharing = places.map((at) =>
    cards.flatMap((card, other) => (overlap(cards[at], card) ? other : [])),
  );
  return (text) => {
    const features = heard(text);
    if (features.size === 0) return NOTHING_LEARNED;
    const { cards: shares, untreated } = classify(features);
    const treated = Math.max(1 - untreated, SUREST);
    const likely = new Map<number, number>();
    const add = (at: number, share: number) => likely.set(at, (likely.get(at) ?? 0) + share);
    shares.forEach((share, one) => {
      const likelihood = share / treated;
      if (likelihood < LEAST) return;
      add(places[one] ?? -1, OWN * likelihood);
      for (const at of sharing[one] ?? []) add(at, SHARED * likelihood);
    });
    likely.delete(-1);
    return { cards: likely, doubt: Math.log(Math.max(untreated, SUREST) / treated) };
  };
}

function overlap(one: Card | undefined, other: Card): boolean {
  return one?.source.some((line) => other.source.includes(line)) ?? false;
}

/** What asks counts in full, and what is told around it less, and never more in all. */
function heard(text: string): Features {
  const languages = languagesOf(text);
  const parts = focused(text);
  const asked = parts.filter(({ known }) => known === 1);
  const told = parts.filter(({ known }) => known < 1);
  const features = new Map<number, number>();
  const see = (some: typeof parts, share: number) => {
    for (const { text: part, known } of some)
      for (const [bucket, count] of featuresOf(part, languages))
        features.set(bucket, Math.max(features.get(bucket) ?? 0, count * Math.min(known, share)));
  };
  see(asked, 1);
  const length = (some: typeof parts) => some.reduce((sum, part) => sum + part.text.length, 0);
  see(told, Math.sqrt(length(asked) / length(told)));
  return features;
}
