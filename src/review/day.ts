/** The learner's day: when it began, and how much of it is left. */
import { DateTime } from "luxon";
import type { Memory } from "./memory.ts";
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
  memories: readonly Memory[];
  newADay: number;
  /** Weekdays with less to do; Monday is 1. */
  easyDays: readonly number[];
  /** How much more than the day's they asked for. */
  extra: number;
  /** IANA name. */
  zone: string;
  now: Date;
}

/** On an easy day nothing new is begun, and few cards come back. */
export function dayLeft({ memories, newADay, easyDays, extra, zone, now }: Learner): DayLeft {
  const day = DateTime.fromJSDate(now, { zone }).startOf("day");
  const began = day.toJSDate();
  const easy = easyDays.includes(day.weekday);
  const today = (at: Date | undefined) => at !== undefined && at.getTime() >= began.getTime();
  const begun = memories.filter((memory) => today(memory.begun)).length;
  const seen = memories.filter(({ reviewed }) => today(reviewed)).length;
  return {
    began,
    newLeft: (easy ? 0 : newADay) + extra - begun,
    reviewsLeft: (easy ? EASY_REVIEWS : REVIEWS_A_DAY) + extra - (seen - begun),
  };
}
