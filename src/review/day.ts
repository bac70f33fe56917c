/** The learner's day: when it began, and how much of it is left. */
import { DateTime } from "luxon";
import type { Held } from "./memory.ts";
import { EASY_REVIEWS, REVIEWS_A_DAY } from "./settings.ts";

/** What may still be shown today. Below 0 if more was. */
export interface DayLeft {
  /** The moment the day began. */
  began: Date;
  newLeft: number;
  /** Of cards that were learnt before today. */
  reviewsLeft: number;
}

interface Learner {
  memories: readonly Held[];
  newADay: number;
  /** Weekdays with less to do; Monday is 1. */
  easyDays: readonly number[];
  /** How much more than the day's they asked for. */
  extra: number;
  /** IANA name. */
  zone: string;
  now: Date;
}

/** In one quarter of an hour, in ms, no day begins anywhere, and no clock is put forward or back. */
const QUARTER = 15 * 60_000;

interface Day {
  quarter: number;
  /** In ms since 1970. */
  began: number;
  weekday: number;
}

/** Of each zone the one that was last asked for: everybody drills today. */
const days = new Map<string, Day>();

function dayOf(now: Date, zone: string): Day {
  const quarter = Math.floor(now.getTime() / QUARTER);
  const known = days.get(zone);
  if (known?.quarter === quarter) return known;
  const start = DateTime.fromJSDate(now, { zone }).startOf("day");
  const day = { quarter, began: start.toMillis(), weekday: start.weekday };
  days.set(zone, day);
  return day;
}

/** On an easy day nothing new is begun, and few cards come back. */
export function dayLeft({ memories, newADay, easyDays, extra, zone, now }: Learner): DayLeft {
  const { began, weekday } = dayOf(now, zone);
  const easy = easyDays.includes(weekday);
  const today = (at: Date | undefined) => at !== undefined && at.getTime() >= began;
  const begun = memories.filter((memory) => today(memory.begun)).length;
  const seen = memories.filter(({ reviewed }) => today(reviewed)).length;
  return {
    began: new Date(began),
    newLeft: (easy ? 0 : newADay) + extra - begun,
    reviewsLeft: (easy ? EASY_REVIEWS : REVIEWS_A_DAY) + extra - (seen - begun),
  };
}
