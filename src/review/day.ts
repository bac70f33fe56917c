/** The learner's day. */
import { DateTime } from "luxon";
import type { Memory } from "./memory.ts";

/** The moment the day of `now` began in the zone (an IANA name). */
function startOfDay(now: Date, zone: string): Date {
  return DateTime.fromJSDate(now, { zone }).startOf("day").toJSDate();
}

/** How many cards were begun on the day of `now`. */
export function begunToday(memories: readonly Memory[], now: Date, zone: string): number {
  const start = startOfDay(now, zone);
  return memories.filter(({ begun }) => begun && begun >= start).length;
}
