/** Which cards a round asks. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Card } from "../../src/course/deck.ts";
import { pickCards } from "../../src/quiz/pick.ts";
import { seeded } from "../../src/random.ts";
import { course } from "../support/world.ts";

const NOW = new Date("2026-11-24T09:00:00Z");
const DAY = 24 * 60 * 60_000;
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);
const even = { need: () => 0.5, asked: () => undefined };
const card = (id: string) => {
  const found = course.card(id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
};

/** How often, out of so many rounds of one question. */
function share(wanted: Card, other: Card, of: Parameters<typeof pickCards>[2]): number {
  const random = seeded("share");
  const rounds = Array.from({ length: 2000 }, () => pickCards([wanted, other], 1, of, NOW, random));
  return rounds.filter(([first]) => first === wanted).length / rounds.length;
}

test("a round of any size has that many cards, none twice, and the same ones for the same seed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.string(), (n, seed) => {
      const round = pickCards(course.cards, n, even, NOW, seeded(seed));
      expect(round).toHaveLength(n);
      expect(new Set(round).size).toBe(n);
      expect(pickCards(course.cards, n, even, NOW, seeded(seed))).toEqual(round);
    }),
    { numRuns: 20 },
  );
  expect(pickCards([], 5, even, NOW, seeded("none"))).toEqual([]);
});

test("no list is with its item, at most two items are of one list, and one of a sequence", () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const round = pickCards(course.cards, 20, even, NOW, seeded(String(seed)));
    for (const [list, kin] of Map.groupBy(round, (one) => one.list ?? one)) {
      expect(kin.length).toBeLessThanOrEqual(list.kind === "sequence" ? 1 : 2);
      if (kin.length > 1) expect(kin).not.toContain(list);
    }
  }
});

test("a question that says another's answer is not in its round", () => {
  const pairs = [
    ["advantages-count", "advantages"],
    ["advantages-count", "advantages.viral"],
    ["steps-count", "steps.watch"],
    ["guide-nickname", "guide-definition"],
    ["advantages", "advantages.viral"],
  ];
  for (const [one = "", other = ""] of pairs)
    for (const seed of ["a", "b", "c", "d"])
      expect(
        pickCards([card(one), card(other)], 2, even, NOW, seeded(seed)),
        `${one} and ${other}`,
      ).toHaveLength(1);
  const apart = [card("policies-approval"), card("tone")];
  expect(pickCards(apart, 2, even, NOW, seeded("apart"))).toHaveLength(2);
});

test("what the team forgets is asked more often, and what it knows still now and then", () => {
  const [forgotten, known] = [card("policies-approval"), card("tone")];
  const need = (one: Card) => (one === forgotten ? 1 : 0);
  const often = share(forgotten, known, { need, asked: () => undefined });
  expect(often).toBeGreaterThan(0.85);
  expect(often).toBeLessThan(1);
});

test("what was asked within the season comes back rarely, then more, then as before", () => {
  const [recent, other] = [card("policies-approval"), card("tone")];
  const after = (days: number) =>
    share(recent, other, {
      need: () => 0.5,
      asked: (one) => (one === recent ? ago(days) : undefined),
    });
  const shares = [0, 30, 60, 90].map(after);
  expect(shares[0]).toBe(0);
  expect(shares[1]).toBeLessThan(0.08);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares[3]).toBeCloseTo(0.5, 1);
  expect(after(-1)).toBe(0);
  const all = { need: () => 0.5, asked: () => NOW };
  expect(pickCards([recent, other], 2, all, NOW, seeded("all"))).toHaveLength(2);
});
