/** When something daily is sent: once on each working day, at a local hour. Pure. */
import { DateTime } from "luxon";
import type { Day } from "../push.ts";

export interface Rhythm {
  /** IANA name. */
  zone: string;
  /** 0 to 23, local. */
  hour: number;
  works(day: Day): boolean;
}

/** How far ahead a day is looked for, in days: whoever works none in a year has none. */
const HORIZON = 366;

/**
 * When the clocks of the zone show that hour on that day. An hour that spring skips moves forward
 * within the day, and of one that autumn doubles it is the first. Undefined where the calendar has
 * no such day, as Apia's has no 30 December 2011.
 */
export function momentOf(day: Day, hour: number, zone: string): Date | undefined {
  const start = DateTime.fromISO(day, { zone });
  if (start.toFormat(ISO) !== day) return undefined;
  const at = start.set({ hour, minute: 0, second: 0, millisecond: 0 });
  // Where the last hour of the day is skipped, as in Nuuk, forward would be the next day.
  return (at.toFormat(ISO) === day ? at : start.set({ hour: hour - 1 })).toJSDate();
}

/** The end of that day, as a moment: when the next begins. */
export function endOf(day: Day, zone: string): Date {
  return DateTime.fromISO(day, { zone }).endOf("day").plus({ milliseconds: 1 }).toJSDate();
}

/**
 * The next day that is due, and when. A day that was had (`taken`) is not had again. `late`: today
 * counts although its hour is over, so that moving the hour loses no day.
 */
export function nextPush(
  { zone, hour, works }: Rhythm,
  now: Date,
  { taken, late }: { taken: (day: Day) => boolean; late: boolean },
): { day: Day; due: Date } | undefined {
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  for (let ahead = 0; ahead <= HORIZON; ahead += 1) {
    const day = today.plus({ days: ahead }).toFormat(ISO);
    if (!works(day) || taken(day)) continue;
    const due = momentOf(day, hour, zone);
    if (due && (due > now || ahead > 0 || late)) return { day, due };
  }
  return undefined;
}

/**
 * What has come by now, where that day was to: the days that are over (`missed`), and when `today` was
 * due, if it is that day. Undefined before its hour, and where it has none any more.
 */
export function comeBy(rhythm: Rhythm, day: Day, now: Date) {
  const due = rhythm.works(day) ? momentOf(day, rhythm.hour, rhythm.zone) : undefined;
  if (!due || now < due) return undefined;
  const today = DateTime.fromJSDate(now, { zone: rhythm.zone }).startOf("day");
  const until = today.toJSDate();
  const missed = [...pushesUntil(rhythm, due, until, () => false)].filter((one) => one.due < until);
  return { missed, today: day === today.toFormat(ISO) ? due : undefined };
}

/** All until then: one after the other, each day once. */
export function* pushesUntil(rhythm: Rhythm, now: Date, until: Date, taken: (day: Day) => boolean) {
  const had = new Set<Day>();
  for (let at = now; ; ) {
    const next = nextPush(rhythm, at, { taken: (day) => taken(day) || had.has(day), late: true });
    if (!next || next.due > until) return;
    yield next;
    had.add(next.day);
    if (next.due > at) at = next.due;
  }
}

const ISO = "yyyy-MM-dd";
