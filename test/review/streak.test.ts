/** The streak of working days, and what does not break it. */
import { expect, test } from "vitest";
import { worksOf } from "../../src/push/workdays.ts";
import { streakOf as streak } from "../../src/review/streak.ts";

// 2026-03-02 is a Monday.
const day = (date: number) => `2026-03-${String(date).padStart(2, "0")}`;
const works = await worksOf({ workdays: undefined, holidays: undefined, daysOff: [] });
const streakOf = (done: string[], today: string, pause?: { from: string; until: string }) =>
  streak(done, today, works, pause);
const days = (...dates: number[]) => dates.map(day);

test("working days in a row count, weekends neither count nor break it", () => {
  expect(streakOf([], day(2))).toEqual({ days: 0, freezes: 0 });
  expect(streakOf(days(2), day(2)).days).toBe(1);
  expect(streakOf(days(2, 3, 4, 5, 6, 9), day(9)).days).toBe(6);
  expect(streakOf(days(5, 6, 7, 8, 9), day(9)).days).toBe(3);
});

test("today does not break it before it is over; a missed day does", () => {
  expect(streakOf(days(2, 3), day(4)).days).toBe(2);
  expect(streakOf(days(2, 3), day(5)).days).toBe(0);
  expect(streakOf(days(2, 3, 5), day(5)).days).toBe(1);
});

test("five days earn a freeze, which a missed day uses; two are kept at most", () => {
  const week = days(2, 3, 4, 5, 6);
  expect(streakOf(week, day(6))).toEqual({ days: 5, freezes: 1 });
  expect(streakOf([...week, day(10)], day(10))).toEqual({ days: 6, freezes: 0 });
  expect(streakOf([...week, day(11)], day(11)).days).toBe(1);
  const month = Array.from({ length: 20 }, (_, index) => 2 + index + 2 * Math.floor(index / 5));
  expect(streakOf(days(...month), day(27))).toEqual({ days: 20, freezes: 2 });
});

test("days away are not missed", () => {
  const pause = { from: day(4), until: day(12) };
  expect(streakOf(days(2, 3, 12), day(12), pause).days).toBe(3);
  expect(streakOf(days(2, 3, 13), day(13), pause).days).toBe(1);
});

test("holidays and days off neither count nor break it, on a week of the team's own", async () => {
  // Christmas is a Friday in 2026; the team works from Sunday to Thursday.
  const off = { holidays: "CA-QC", daysOff: ["2026-12-24"] };
  const done = ["2026-12-22", "2026-12-23", "2026-12-28"];
  const weekdays = await worksOf({ ...off, workdays: undefined });
  expect(streak(done, "2026-12-28", weekdays).days).toBe(3);
  const sundays = await worksOf({ ...off, workdays: [7, 1, 2, 3, 4] });
  expect(streak(done, "2026-12-28", sundays).days).toBe(1);
  expect(streak([...done, "2026-12-27"], "2026-12-28", sundays).days).toBe(4);
});
