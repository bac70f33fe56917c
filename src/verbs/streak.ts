/** A member's streak: of days that the team works, and those when they said they are away not missed. */
import { worksOf } from "../push/workdays.ts";
import { localDate } from "../review/progress.ts";
import { type Streak, streakOf } from "../review/streak.ts";
import type { Choices, TeamChoices } from "../store/choices.ts";

/** `dates` are local ones with a review, in any order. */
export async function streakIn(
  dates: readonly string[],
  { pausedFrom: from, pausedUntil: until }: Choices,
  { now, zone, team }: { now: Date; zone: string; team: TeamChoices },
): Promise<Streak> {
  const pause =
    from && until ? { from: localDate(from, zone), until: localDate(until, zone) } : undefined;
  return streakOf(dates, localDate(now, zone), await worksOf(team), pause);
}
