/** Hours in which nothing is sent unasked, and until when a push is of use. Pure. */
import { DateTime } from "luxon";
import type { Day } from "../push.ts";
import { endOf, momentOf } from "./rhythm.ts";

/** Local hours, 0 to 23: from 22 until 7 goes over midnight. Equal ones are none. */
export interface Quiet {
  from: number;
  until: number;
}

/** Whether that local hour is a quiet one. */
export function isQuietHour(hour: number, quiet: Quiet | undefined): boolean {
  if (!quiet || quiet.from === quiet.until) return false;
  const { from, until } = quiet;
  return from < until ? from <= hour && hour < until : from <= hour || hour < until;
}

export function isQuiet(at: Date, quiet: Quiet | undefined, zone: string): boolean {
  return isQuietHour(DateTime.fromJSDate(at, { zone }).hour, quiet);
}

/** Of a day that it is now: its end, or the quiet hours that are still to come on it. */
export function usefulUntil(now: Date, day: Day, quiet: Quiet | undefined, zone: string): Date {
  const silent = quiet && quiet.from !== quiet.until ? momentOf(day, quiet.from, zone) : undefined;
  return silent && silent > now ? silent : endOf(day, zone);
}

/** From when on it may be sent on that day: now, or the end of the quiet hours. */
export function quietEnds(
  now: Date,
  day: Day,
  quiet: Quiet | undefined,
  zone: string,
): Date | undefined {
  if (!quiet || !isQuiet(now, quiet, zone)) return now;
  const end = momentOf(day, quiet.until, zone);
  return end && end > now ? end : undefined;
}
