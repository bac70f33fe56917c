/** What a learner's log and memories add up to. */
import { DateTime } from "luxon";
import type { Card } from "../course/deck.ts";
import { type Held, type Review, State, TAKEN_BACK } from "./memory.ts";

/** A day without a review in between, at least: sooner, a card is still being learnt. ms */
const A_DAY = 86_400_000;

/** How many of some cards are in which of FSRS's states. */
export interface Counts {
  fresh: number;
  learning: number;
  /** Cards in FSRS's review state: their next interval is a day or more. */
  known: number;
}

export function countsOf(cards: readonly Card[], memories: readonly Held[]): Counts {
  const states = new Map(memories.map(({ card, state }) => [card, state]));
  const count = (...wanted: number[]) =>
    cards.filter(({ id }) => wanted.includes(states.get(id) ?? State.fresh)).length;
  return {
    fresh: count(State.fresh),
    learning: count(State.learning, State.relearning),
    known: count(State.review),
  };
}

/** The local date of a moment, "2026-03-02". */
export function localDate(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd");
}

/** The local dates of `count` days, from `offset` days after today's. */
export function localDays(now: Date, zone: string, offset: number, count: number): DateTime[] {
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  return Array.from({ length: count }, (_, index) => today.plus({ days: offset + index }));
}

/** How many cards fall due on each of the next seven days; what is overdue is due today. */
export function dueByDay(memories: readonly Held[], now: Date, zone: string): number[] {
  const days = localDays(now, zone, 0, 7).map((day) => day.endOf("day").toMillis());
  return days.map((end, index) => {
    const before = days[index - 1] ?? Number.NEGATIVE_INFINITY;
    return memories.filter(
      ({ begun, due }) => begun && due.getTime() > before && due.getTime() <= end,
    ).length;
  });
}

/** The log without what was taken back, nor its taking back. */
export function withoutTakenBack(log: readonly Review[]): Review[] {
  const kept: Review[] = [];
  for (const entry of log) {
    if (entry.grade !== TAKEN_BACK) kept.push(entry);
    else {
      const last = kept.findLastIndex(({ card }) => card === entry.card);
      if (last >= 0) kept.splice(last, 1);
    }
  }
  return kept;
}

/** Of the cards that came back since then, after a day or more: how many, and how many were known. */
export function retentionOf(log: readonly Review[], since: Date): { asked: number; known: number } {
  const before = new Map<string, Date>();
  let asked = 0;
  let known = 0;
  for (const { card, at, grade } of log) {
    const last = before.get(card);
    before.set(card, at);
    if (!last || at < since || at.getTime() - last.getTime() < A_DAY) continue;
    asked += 1;
    if (grade > 1) known += 1;
  }
  return { asked, known };
}

/** How many reviews were done on each local date. */
export function reviewsByDate(log: readonly Review[], zone: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { at } of log) {
    const date = localDate(at, zone);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return counts;
}
