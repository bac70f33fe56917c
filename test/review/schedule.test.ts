/** The laws of the schedule. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  GRADES,
  type Grade,
  type Memory,
  type Review,
  TAKEN_BACK,
} from "../../src/review/memory.ts";
import { fold, next, preview } from "../../src/review/schedule.ts";

const base = { card: "card", retention: 0.9, sure: undefined };
const START = new Date("2026-01-05T09:00:00Z").getTime();

/** A history of reviews of one card, each some minutes to some months after the one before; or up to
 * three days before it, where the clock was put back. */
const wait = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 150_000 }) },
  fc.integer({ min: -4320, max: 0 }),
);
const history = fc
  .array(fc.record({ grade: fc.constantFrom(...GRADES), wait }), { minLength: 1, maxLength: 30 })
  .map((steps) => {
    let at = START;
    return steps.map(({ grade, wait }, place) => {
      at += wait * 60_000;
      return { ...base, n: place + 1, grade, at: new Date(at) };
    });
  });

test("a memory is the fold of its reviews, in one go or in two", () => {
  fc.assert(
    fc.property(history, fc.nat(), (reviews, cut) => {
      const at = cut % (reviews.length + 1);
      const half = fold(reviews.slice(0, at));
      expect(reviews.slice(at).reduce<Memory | undefined>(next, half)).toEqual(fold(reviews));
    }),
  );
});

test("a card always comes back later than now, and its figures stay in FSRS's bounds", () => {
  fc.assert(
    fc.property(history, (reviews) => {
      const memory = fold(reviews) as Memory;
      expect(memory.due.getTime()).toBeGreaterThan(memory.reviewed.getTime());
      expect(memory.stability).toBeGreaterThan(0);
      expect(memory.difficulty).toBeGreaterThanOrEqual(1);
      expect(memory.difficulty).toBeLessThanOrEqual(10);
      expect(memory.n).toBe(reviews.length);
    }),
  );
});

test("a better grade never brings a card back sooner", () => {
  fc.assert(
    fc.property(history, fc.integer({ min: 1, max: 500_000 }), (reviews, wait) => {
      const memory = fold(reviews) as Memory;
      const at = new Date(memory.reviewed.getTime() + wait * 60_000);
      const due = preview(memory, { ...base, at });
      for (const grade of [2, 3, 4] as const)
        expect(due[grade].getTime()).toBeGreaterThanOrEqual(due[(grade - 1) as Grade].getTime());
    }),
  );
});

test("what a grade's button promises is what pressing it does", () => {
  fc.assert(
    fc.property(history, fc.constantFrom(...GRADES), (reviews, grade) => {
      const memory = fold(reviews);
      const at = new Date((memory?.reviewed.getTime() ?? START) + 3_600_000);
      const review = { ...base, n: reviews.length + 1, grade, at };
      expect(next(memory, review).due).toEqual(preview(memory, { ...base, at })[grade]);
    }),
  );
});

test("known once a day, a card leaves for longer each time", () => {
  let memory: Memory | undefined;
  let at = new Date(START);
  const intervals: number[] = [];
  for (let n = 1; n <= 6; n += 1) {
    memory = next(memory, { ...base, n, grade: 3, at });
    intervals.push(memory.due.getTime() - at.getTime());
    at = memory.due;
  }
  expect(intervals).toEqual([...intervals].sort((a, b) => a - b));
  expect(intervals.at(-1)).toBeGreaterThan(30 * 86_400_000);
});

test("a grade taken back leaves the memory as it was, but for the number of its entries", () => {
  fc.assert(
    fc.property(history, fc.constantFrom(...GRADES), (reviews, grade) => {
      const last = reviews.at(-1);
      const at = new Date((last?.at.getTime() ?? START) + 60_000);
      const n = reviews.length + 1;
      const slip = { ...base, n, grade, at };
      const undo = { ...base, n: n + 1, grade: TAKEN_BACK, at };
      expect(fold([...reviews, slip, undo])).toEqual({ ...fold(reviews), n: n + 1 });
    }),
  );
});

test("graded and taken back in any order, a memory is the fold of its log at every step", () => {
  fc.assert(
    fc.property(history, fc.array(fc.boolean()), (reviews, taken) => {
      const log: Review[] = [];
      let memory: Memory | undefined;
      for (const [place, review] of reviews.entries()) {
        const back = memory && taken[place];
        log.push(back ? { ...review, grade: TAKEN_BACK } : review);
        memory = back ? fold(log) : next(memory, review);
        expect(memory).toEqual(fold(log));
      }
    }),
  );
});

test("a first grade taken back makes the card new again", () => {
  const at = new Date(START);
  const first = { ...base, n: 1, grade: 1 as const, at };
  const memory = fold([first, { ...base, n: 2, grade: TAKEN_BACK, at }]);
  expect(memory).toMatchObject({ n: 2, begun: undefined, state: 0 });
  const again = next(memory, { ...base, n: 3, grade: 3, at });
  expect(again).toEqual({ ...next(undefined, { ...base, n: 1, grade: 3, at }), n: 3 });
});

test("a higher desired retention never waits longer", () => {
  fc.assert(
    fc.property(history, (reviews) => {
      const memory = fold(reviews) as Memory;
      const at = new Date(memory.due.getTime() + 60_000);
      const careful = preview(memory, { ...base, at, retention: 0.97 });
      const easy = preview(memory, { ...base, at, retention: 0.8 });
      for (const grade of GRADES)
        expect(careful[grade].getTime()).toBeLessThanOrEqual(easy[grade].getTime());
    }),
  );
});
