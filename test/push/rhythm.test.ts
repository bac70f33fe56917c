/** When a daily push comes, in every zone there is, over the years in which calendars jumped. */
import fc from "fast-check";
import { DateTime, IANAZone } from "luxon";
import { describe, expect, test } from "vitest";
import { isQuiet, quietEnds, usefulUntil } from "../../src/push/quiet.ts";
import { endOf, momentOf, nextPush } from "../../src/push/rhythm.ts";

const ZONES = [...new Set([...Intl.supportedValuesOf("timeZone"), "Pacific/Apia", "UTC"])];
const DAY = 86_400_000;
/** Apia had no 30 December 2011; Samoa, Russia, Turkey and others moved about then. */
const SPANS = [
  ["2011-01-01", "2012-12-31"],
  ["2026-11-01", "2028-11-30"],
] as const;
type Span = readonly [from: string, until: string];
/** All of them with RHYTHM=full: half an hour instead of seconds. */
const HOURS =
  process.env.RHYTHM === "full" ? Array.from({ length: 24 }, (_, h) => h) : [0, 1, 2, 3, 9, 23];
const works = () => true;
const iso = (at: Date | number) => new Date(at).toISOString().slice(0, 10);

/** The days about each change of the zone's clocks, and a week without one. */
function windows(zone: string, [from, until]: Span): Span[] {
  const clocks = IANAZone.create(zone);
  const found: Span[] = [[from, iso(Date.parse(from) + 3 * DAY)]];
  if (process.env.RHYTHM === "full") return [[from, until]];
  for (let noon = Date.parse(`${from}T12:00Z`); noon < Date.parse(until); noon += DAY)
    if (clocks.offset(noon) !== clocks.offset(noon + DAY))
      found.push([iso(noon - DAY), iso(noon + 2 * DAY)]);
  return found;
}

/** Every push of a span, each planned from the moment of the one before. */
function* pushes(zone: string, hour: number, [from, until]: Span) {
  let now = DateTime.fromISO(from, { zone }).startOf("day").minus({ milliseconds: 1 }).toJSDate();
  for (let last = iso(Date.parse(from) - DAY); ; ) {
    const next = nextPush({ zone, hour, works }, now, { taken: (day) => day === last, late: true });
    if (!next || next.day > until) return;
    yield next;
    ({ due: now, day: last } = next);
  }
}

/** The days of the span that the zone's calendar has. */
function daysOf(zone: string, [from, until]: Span): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(until); at += DAY) {
    const day = iso(at);
    const noon = DateTime.fromISO(`${day}T12:00`, { zone });
    if (noon.toFormat("yyyy-MM-dd") === day) days.push(day);
  }
  return days;
}

/** Whether the clocks of the zone ever show that hour on that day. */
function hasHour(day: string, hour: number, zone: string): boolean {
  const start = DateTime.fromISO(day, { zone }).startOf("day");
  for (let quarter = 0; quarter < 104; quarter += 1) {
    const at = start.plus({ minutes: 15 * quarter });
    if (at.toFormat("yyyy-MM-dd") === day && at.hour === hour && at.minute === 0) return true;
  }
  return false;
}

describe.each(SPANS)("from %s to %s", (...span) => {
  test(`every day of all ${ZONES.length} zones has one push, on that day, at its hour`, () => {
    const faults: string[] = [];
    let planned = 0;
    for (const zone of ZONES)
      for (const window of windows(zone, span)) {
        const calendar = daysOf(zone, window).join();
        for (const hour of HOURS) {
          const days: string[] = [];
          let before = new Date(0);
          for (const { day, due } of pushes(zone, hour, window)) {
            const local = DateTime.fromJSDate(due, { zone });
            const onHour = local.hour === hour && local.minute === 0;
            // Where spring skips the hour: one after it, or before it where the day has none.
            const near = local.hour >= hour || (hour === 23 && local.hour === 22);
            const skipped = !onHour && near && !hasHour(day, hour, zone);
            const onDay = local.toFormat("yyyy-MM-dd") === day;
            if (!onDay || due <= before || !(onHour || skipped))
              faults.push(`${zone} ${day} ${hour}`);
            days.push(day);
            before = due;
            planned += 1;
          }
          if (days.join() !== calendar) faults.push(`${zone} ${window}: ${days}`);
        }
      }
    expect(faults).toEqual([]);
    expect(planned).toBeGreaterThan(10_000);
  });
});

test("the day that Apia's calendar does not have is not waited for, nor had twice", () => {
  expect(momentOf("2011-12-30", 9, "Pacific/Apia")).toBeUndefined();
  const days = [...pushes("Pacific/Apia", 9, ["2011-12-28", "2012-01-02"])].map(({ day }) => day);
  expect(days).toEqual(["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01", "2012-01-02"]);
});

test("a skipped hour moves forward, of a doubled one it is the first", () => {
  const at = (day: string, hour: number) => momentOf(day, hour, "America/Montreal")?.toISOString();
  expect(at("2027-03-14", 2)).toBe("2027-03-14T07:00:00.000Z");
  expect(at("2027-11-07", 1)).toBe("2027-11-07T05:00:00.000Z");
});

const zone = fc.constantFrom(...ZONES);
const moment = fc.date({
  min: new Date("2011-01-01"),
  max: new Date("2028-11-30"),
  noInvalidDate: true,
});
const hour = fc.integer({ min: 0, max: 23 });

test("whatever zones and hours one moves through, no day comes twice and time is never turned back", () => {
  const move = fc.record({ zone, hour, wait: fc.integer({ min: 0, max: 3 * DAY }) });
  fc.assert(
    fc.property(moment, fc.array(move, { minLength: 1, maxLength: 20 }), (start, moves) => {
      const had = new Set<string>();
      let now = start;
      for (const { zone, hour, wait } of moves) {
        const until = new Date(now.getTime() + wait);
        for (;;) {
          const next = nextPush({ zone, hour, works }, now, {
            taken: (day) => had.has(day),
            late: true,
          });
          if (!next || next.due > until) break;
          const today = DateTime.fromJSDate(new Date(Math.max(+now, +next.due)), { zone });
          expect(had.has(next.day)).toBe(false);
          expect(today.toFormat("yyyy-MM-dd")).toBe(next.day);
          had.add(next.day);
          if (next.due > now) now = next.due;
        }
        now = until;
      }
    }),
    { numRuns: 200 },
  );
});

test("who works no day has no push, and a first one is never late", () => {
  const rhythm = { zone: "Europe/Paris", hour: 9, works: () => false };
  expect(nextPush(rhythm, new Date(0), { taken: () => false, late: true })).toBeUndefined();
  fc.assert(
    fc.property(zone, hour, moment, (zone, hour, now) => {
      const next = nextPush({ zone, hour, works }, now, { taken: () => false, late: false });
      expect(next && next.due > now).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("a push is of use until its day ends or quiet begins, and waits while it is quiet", () => {
  const quiet = fc.record({ from: hour, until: hour });
  fc.assert(
    fc.property(zone, moment, quiet, (zone, now, quiet) => {
      const day = DateTime.fromJSDate(now, { zone }).toFormat("yyyy-MM-dd");
      const until = usefulUntil(now, day, quiet, zone);
      expect(until > now && until <= endOf(day, zone)).toBe(true);
      const at = quietEnds(now, day, quiet, zone);
      expect(at === now).toBe(!isQuiet(now, quiet, zone));
      if (at) expect(isQuiet(at, quiet, zone)).toBe(false);
      if (at) expect(at >= now && at < endOf(day, zone)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
