/** Dates as each language writes them. */
import { expect, test } from "vitest";
import { dateFormat } from "../../src/language/formats.ts";

const DAY = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
const on = (day: string) => new Date(`${day}T12:00Z`);

test("in French a month begins with 1er, and no other day is changed", () => {
  expect(dateFormat("fr", DAY).format(on("2026-12-01"))).toBe("mardi 1er décembre");
  expect(dateFormat("fr", DAY).format(on("2026-12-11"))).toBe("vendredi 11 décembre");
  const long = { dateStyle: "long", timeZone: "UTC" } as const;
  expect(dateFormat("fr", long).format(on("2027-01-01"))).toBe("1er janvier 2027");
  expect(dateFormat("en", long).format(on("2027-01-01"))).toBe("January 1, 2027");
});
