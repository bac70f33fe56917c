/** Days, weeks, months and seasons, and the weekly hour, in every zone. */
import fc from "fast-check";
import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { nextWeekly, periodKeys, periodOf } from "../../src/quiz/period.ts";

const zones = Intl.supportedValuesOf("timeZone");

test("a moment has its keys on the calendar of the zone", () => {
  expect(periodKeys(new Date("2026-11-24T12:00:00Z"), "America/Montreal")).toEqual({
    day: "2026-11-24",
    week: "2026-W48",
    month: "2026-11",
    season: "2026-Q4",
    all: "all",
  });
  const turn = new Date("2027-01-01T02:00:00Z");
  expect(periodKeys(turn, "America/Montreal")).toMatchObject({
    day: "2026-12-31",
    season: "2026-Q4",
  });
  expect(periodKeys(turn, "Europe/Paris")).toMatchObject({
    day: "2027-01-01",
    week: "2026-W53",
    season: "2027-Q1",
  });
});

test("periods go by their names in both languages, whatever the case and accents", () => {
  const names = {
    day: ["jour", "Day", "aujourd'hui", "journée"],
    week: ["semaine", "cette semaine", "This week", "hebdo"],
    month: ["mois", "ce mois", "MONTH"],
    season: ["saison", "trimestre", "quarter", "season"],
    all: ["tout", "toujours", "all", "all time", "ever"],
  };
  for (const [period, typed] of Object.entries(names))
    for (const one of typed) expect(periodOf(one), one).toBe(period);
  for (const other of ["", "bonjour", "weekend", "2026"]) expect(periodOf(other)).toBeUndefined();
});

test("the weekly hour comes week after week in every zone, each time later, on its weekday", () => {
  const hours = fc.record({
    zone: fc.constantFrom(...zones),
    weekday: fc.integer({ min: 1, max: 7 }),
    hour: fc.integer({ min: 0, max: 23 }),
  });
  const from = fc.date({
    min: new Date("2012-01-01"),
    max: new Date("2037-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(from, hours, (start, weekly) => {
      let now = start;
      for (let week = 0; week < 30; week += 1) {
        const next = nextWeekly(now, weekly);
        expect(next > now).toBe(true);
        const local = DateTime.fromJSDate(next, { zone: weekly.zone });
        expect(local.weekday).toBe(weekly.weekday);
        // Spring may have skipped the hour; then it is the next there is.
        expect([weekly.hour, weekly.hour + 1]).toContain(local.hour);
        const days = (next.getTime() - now.getTime()) / 86_400_000;
        if (week > 0) expect(Math.abs(days - 7)).toBeLessThan(0.2);
        else expect(days).toBeLessThan(7.2);
        now = next;
      }
    }),
    { numRuns: 200 },
  );
});

test("asked any moment before it, the weekly hour is the same one", () => {
  const weekly = { zone: "America/Havana", weekday: 7, hour: 0 };
  const before = new Date("2026-10-26T12:00:00Z");
  const next = nextWeekly(before, weekly);
  fc.assert(
    fc.property(fc.integer({ min: before.getTime(), max: next.getTime() - 1 }), (now) => {
      expect(nextWeekly(new Date(now), weekly)).toEqual(next);
    }),
  );
});

test("an hour that spring skips is the next one, an hour that autumn doubles comes once", () => {
  const sunday = { zone: "America/Montreal", weekday: 7, hour: 2 };
  expect(nextWeekly(new Date("2026-03-07T12:00:00Z"), sunday)).toEqual(
    new Date("2026-03-08T07:00:00Z"), // 3:00 there, 2:00 having been skipped
  );
  const doubled = { ...sunday, hour: 1 };
  const first = new Date("2026-11-01T05:00:00Z");
  expect(nextWeekly(new Date("2026-10-31T12:00:00Z"), doubled)).toEqual(first);
  for (const minutes of [0, 30, 60, 90])
    expect(nextWeekly(new Date(first.getTime() + minutes * 60_000), doubled)).toEqual(
      new Date("2026-11-08T06:00:00Z"),
    );
});
