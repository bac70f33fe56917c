/** The learner's day. */
import { DateTime } from "luxon";

/** How many new cards a day begins. */
export const NEW_A_DAY = 10;

/** The moment the day of `now` began in the zone (an IANA name). */
export function startOfDay(now: Date, zone: string): Date {
  return DateTime.fromJSDate(now, { zone }).startOf("day").toJSDate();
}
