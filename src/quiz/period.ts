/** The spans of time that boards are kept for, and the weekly hour. */
import { DateTime } from "luxon";
import { bare } from "../language/bare.ts";

export type Period = "day" | "week" | "month" | "season" | "all";

/** Under what each board counts a moment, on the calendar of the zone. A season is a quarter. */
export function periodKeys(at: Date, zone: string): Record<Period, string> {
  const local = DateTime.fromJSDate(at, { zone }).reconfigure({ locale: "en" });
  return {
    day: local.toFormat("yyyy-MM-dd"),
    week: local.toFormat("kkkk-'W'WW"),
    month: local.toFormat("yyyy-MM"),
    season: local.toFormat("yyyy-'Q'q"),
    all: "all",
  };
}

/** What people call them, folded. */
const NAMES: Record<Period, string> = {
  day: "day daily today jour journee quotidien aujourdhui",
  week: "week weekly semaine hebdo hebdomadaire",
  month: "month monthly mois mensuel",
  season: "season quarter quarterly saison trimestre trimestriel",
  all: "all ever alltime always total tout toujours",
};
const PERIODS = Object.entries(NAMES).flatMap(([period, names]) =>
  names.split(" ").map((name) => [name, period as Period] as const),
);

/** Words that may stand before a period: "this week", "cette semaine", "le mois". */
const BEFORE = /^(this|the|ce|cette|le|la) /;

export function periodOf(typed: string): Period | undefined {
  const name = bare(typed).replace(BEFORE, "").replaceAll(" ", "");
  return PERIODS.find(([known]) => known === name)?.[1];
}

/**
 * The next such weekday (1 is Monday) at that hour in the zone, after now. luxon moves an hour
 * that spring skips forward; of one that autumn doubles it takes the first.
 */
export function nextWeekly(
  now: Date,
  { weekday, hour, zone }: { weekday: number; hour: number; zone: string },
): Date {
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  const days = (weekday - today.weekday + 7) % 7;
  const on = (day: number) =>
    today.plus({ days: day }).set({ hour, minute: 0, second: 0, millisecond: 0 }).toJSDate();
  const first = on(days);
  return first > now ? first : on(days + 7);
}
