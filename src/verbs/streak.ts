/** A member's streak: the days that they said they are away are not missed. */
import { localDate } from "../review/progress.ts";
import { type Streak, streakOf } from "../review/streak.ts";
import type { Choices } from "../store/store.ts";

/** `dates` are local ones with a review, in any order. */
export function streakIn(
  dates: readonly string[],
  { pausedFrom: from, pausedUntil: until }: Choices,
  { now, zone }: { now: Date; zone: string },
): Streak {
  const pause =
    from && until ? { from: localDate(from, zone), until: localDate(until, zone) } : undefined;
  return streakOf(dates, localDate(now, zone), pause);
}
