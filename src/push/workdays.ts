/** Which days a team works: its weekdays, without public holidays and days off of its own. */
import { DateTime } from "luxon";
import type { Day } from "../push.ts";

export interface Workdays {
  /** Monday is 1. Undefined: Monday to Friday. */
  workdays: readonly number[] | undefined;
  /** A country, or one of its regions: "CA-QC". */
  holidays: string | undefined;
  daysOff: readonly Day[];
}

const WEEK = [1, 2, 3, 4, 5];

/** The working days. Holidays are date-holidays' public ones. */
export async function worksOf({
  workdays = WEEK,
  holidays,
  daysOff,
}: Workdays): Promise<(day: Day) => boolean> {
  const isHoliday = holidays ? await holidaysIn(holidays) : undefined;
  const known = new Map<Day, boolean>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const works =
      workdays.includes(DateTime.fromISO(day).weekday) &&
      !daysOff.includes(day) &&
      !isHoliday?.(day);
    known.set(day, works);
    return works;
  };
}

/** Loaded where a team asks for it: it holds the whole world's. */
async function library() {
  return (await import("date-holidays")).default;
}

const calendars = new Map<string, Promise<(day: Day) => boolean>>();

/** The public holidays of a country or region that is known. */
function holidaysIn(region: string): Promise<(day: Day) => boolean> {
  const known = calendars.get(region);
  if (known) return known;
  const made = library().then((Holidays) => {
    const [country = "", state] = region.split("-");
    const calendar = new Holidays(country, state ?? "");
    const [zone = "UTC"] = calendar.getTimezones();
    const years = new Map<number, { start: Date; end: Date }[]>();
    return (day: Day) => {
      const noon = DateTime.fromISO(`${day}T12:00`, { zone });
      const known = years.get(noon.year);
      // Some last several days, and some begin on the evening before.
      const off = known ?? calendar.getHolidays(noon.year).filter(({ type }) => type === "public");
      years.set(noon.year, off);
      return off.some(({ start, end }) => start <= noon.toJSDate() && noon.toJSDate() < end);
    };
  });
  calendars.set(region, made);
  return made;
}

/** As the library writes it, "CA-QC" for " ca-qc"; undefined where it knows none of that name. */
export async function regionNamed(typed: string): Promise<string | undefined> {
  const [country = "", state, ...more] = typed
    .trim()
    .toUpperCase()
    .split(/[\s-]+/);
  const Holidays = await library();
  const calendars = new Holidays();
  if (more.length > 0 || !(country in calendars.getCountries())) return undefined;
  if (state === undefined) return country;
  return state in (calendars.getStates(country) ?? {}) ? `${country}-${state}` : undefined;
}
