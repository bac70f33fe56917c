/** Dice, shuffles and weighted draws. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { seeded, shuffled, weighted } from "../src/random.ts";

test("a seed throws the same numbers again, from 0 up to 1, evenly", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const throws = (seed: string) => Array.from({ length: 20 }, seeded(seed));
      expect(throws(one)).toEqual(throws(one));
      if (one !== other) expect(throws(one)).not.toEqual(throws(other));
      for (const value of throws(one)) expect(value >= 0 && value < 1).toBe(true);
    }),
  );
  const tenths = Array.from({ length: 10 }, () => 0);
  const random = seeded("even");
  for (let i = 0; i < 10_000; i += 1) {
    const at = Math.floor(random() * 10);
    tenths[at] = (tenths[at] ?? 0) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("a shuffle keeps everything, and every order is as likely", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items];
      const mixed = shuffled(items, seeded(seed));
      expect(items).toEqual(before);
      expect(mixed.toSorted()).toEqual(items.toSorted());
    }),
  );
  const random = seeded("orders");
  const orders = Array.from({ length: 6000 }, () => shuffled([1, 2, 3], random).join(""));
  const counts = Map.groupBy(orders, (order) => order);
  expect(counts.size).toBe(6);
  for (const same of counts.values()) expect(Math.abs(same.length - 1000)).toBeLessThan(150);
});

test("a draw is without replacement, and what weighs nothing comes last", () => {
  const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })));
  fc.assert(
    fc.property(weights, fc.nat(20), fc.string(), (given, count, seed) => {
      const items = given.map((weight, id) => ({ id, weight }));
      const drawn = weighted(items, ({ weight }) => weight, count, seeded(seed));
      expect(drawn).toHaveLength(Math.min(count, items.length));
      expect(new Set(drawn).size).toBe(drawn.length);
      const heavy = items.filter(({ weight }) => weight > 0).length;
      expect(drawn.slice(0, heavy).every(({ weight }) => weight > 0)).toBe(true);
    }),
  );
});

test("what weighs three times as much is drawn first three times as often", () => {
  const random = seeded("heavy");
  let heavy = 0;
  for (let i = 0; i < 8000; i += 1) heavy += weighted([1, 3], (w) => w, 1, random)[0] === 3 ? 1 : 0;
  expect(heavy / 8000).toBeCloseTo(0.75, 1);
});
