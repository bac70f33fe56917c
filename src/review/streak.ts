/** The streak: working days with a review, in a row, with a few days that may be missed. */
import { DateTime } from "luxon";

/** Every so many days of a streak earn a freeze. */
const EARNED_EVERY = 5;
/** A freeze stands in for one missed working day; no more are kept. */
const MOST_FREEZES = 2;

export interface Streak {
  /** Working days in a row with a review, up to today. */
  days: number;
  /** Missed working days that the streak would survive. */
  freezes: number;
}

/**
 * `days` are local dates with a review ("2026-03-02"), in any order. Days that the team does not work neither
 * count nor break it, today does not break it before it is over, and days up to `pausedUntil` are not missed.
 */
export function streakOf(
  days: readonly string[],
  today: string,
  works: (day: string) => boolean,
  pause?: { from: string; until: string },
): Streak {
  const done = new Set(days);
  const [first] = [...done].sort();
  const streak: Streak = { days: 0, freezes: 0 };
  if (first === undefined) return streak;
  for (let day = DateTime.fromISO(first); iso(day) <= today; day = day.plus({ days: 1 })) {
    const date = iso(day);
    if (!works(date)) continue;
    if (done.has(date)) {
      streak.days += 1;
      if (streak.days % EARNED_EVERY === 0)
        streak.freezes = Math.min(MOST_FREEZES, streak.freezes + 1);
      continue;
    }
    if (date === today || (pause && pause.from <= date && date < pause.until)) continue;
    if (streak.freezes > 0) streak.freezes -= 1;
    else streak.days = 0;
  }
  return streak;
}

function iso(day: DateTime): string {
  return day.toFormat("yyyy-MM-dd");
}
