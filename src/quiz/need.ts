/** How much a team needs to be asked a card: what it has likely forgotten, or never known. */
import type { Card } from "../course/deck.ts";

/** Of those of a team who hold a card: how many are due, and how often they lapsed. */
export interface Forgotten {
  held: number;
  due: number;
  lapses: number;
}

/** 0 to 1. */
export function needOf({ id, team }: Card, forgotten: ReadonlyMap<string, Forgotten>): number {
  const of = forgotten.get(id);
  // Nobody has begun it: as much in need as one that half the team is about to forget. What the
  // team has just decided, nobody can know.
  if (!of) return team ? 1 : 0.5;
  return Math.min(1, (of.due + of.lapses) / (2 * of.held));
}
