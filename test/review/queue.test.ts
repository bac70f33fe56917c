/** What comes next in a drill. */
import { expect, test } from "vitest";
import { dayLeft } from "../../src/review/day.ts";
import type { Memory } from "../../src/review/memory.ts";
import { queueOf } from "../../src/review/queue.ts";
import { next } from "../../src/review/schedule.ts";
import { course } from "../support/world.ts";

const NOW = new Date("2026-01-05T09:00:00Z");
const MINUTE = 60_000;
const cards = course.cards.slice(0, 5);
const [a, b, c] = cards.map(({ id }) => id) as [string, string, string];
const known = (card: string, minutesFromNow: number, state = 2): Memory => ({
  ...next(undefined, { card, n: 1, grade: 3, at: NOW, retention: 0.9, sure: undefined }),
  state,
  due: new Date(NOW.getTime() + minutesFromNow * MINUTE),
});
const began = new Date("2026-01-05T00:00:00Z");
const queue = (memories: Memory[], newLeft = 10, reviewsLeft = 40) =>
  queueOf({ cards, memories, left: { began, newLeft, reviewsLeft }, now: NOW });

test("the longest due comes first, then what is new in course order", () => {
  expect(queue([known(a, -5), known(b, -60)]).next?.card.id).toBe(b);
  expect(queue([known(a, 90)]).next?.card.id).toBe(b);
  expect(queue([])).toMatchObject({ due: 0, fresh: 5, beyond: 0, next: { card: { id: a } } });
});

test("the day's limit holds new cards back, and counts them", () => {
  expect(queue([], 2)).toMatchObject({ fresh: 2, beyond: 3 });
  const held = queue([known(a, 90)], 0);
  expect(held).toMatchObject({ fresh: 0, beyond: 4 });
  expect(held.next).toBeUndefined();
  expect(held.begun[0]?.memory.due).toEqual(new Date(NOW.getTime() + 90 * MINUTE));
  expect(queue([], -3)).toMatchObject({ fresh: 0, beyond: 5 });
});

test("a lapse comes back in the same drill when nothing else is left", () => {
  const lapsed = known(a, 10, 3);
  expect(queue([lapsed]).next?.card.id).toBe(b);
  expect(queue([lapsed], 0).next?.card.id).toBe(a);
  expect(queue([known(a, 30, 3)], 0).next).toBeUndefined();
  expect(queue([known(a, 10, 2)], 0).next).toBeUndefined();
});

test("a card that has left the course is not shown, nor counted", () => {
  const gone = queue([known("no-such-card", -60)], 0);
  expect(gone.next).toBeUndefined();
  expect(gone).toMatchObject({ due: 0, beyond: 5 });
  expect(gone.begun).toEqual([]);
  expect(queue([known("no-such-card", -60), known(c, -1)]).next?.card.id).toBe(c);
});

test("what one was sure of and got wrong comes back first", () => {
  const misjudged = { ...known(b, -1), misjudged: true };
  expect(queue([known(a, -60), misjudged]).next?.card.id).toBe(b);
  expect(
    queue([known(a, -60), { ...misjudged, ...known(b, 5), misjudged: true }]).next?.card.id,
  ).toBe(a);
});

test("a card that is new again counts as new, and keeps its number", () => {
  const again = { ...known(a, -5), begun: undefined, state: 0, n: 2 };
  expect(queue([again])).toMatchObject({
    due: 0,
    fresh: 5,
    next: { card: { id: a }, memory: { n: 2 } },
  });
});

test("a backlog is worked off within the day's limit, the longest due first, before what is new", () => {
  const yesterday = new Date("2026-01-04T09:00:00Z");
  const old = (card: string, minutes: number) => ({ ...known(card, minutes), reviewed: yesterday });
  const backlog = [old(a, -5), old(b, -60), old(c, -30)];
  expect(queue(backlog, 10, 2)).toMatchObject({
    due: 2,
    waiting: 1,
    fresh: 0,
    next: { card: { id: b } },
  });
  expect(queue(backlog, 10, 3)).toMatchObject({ due: 3, waiting: 0, fresh: 2 });
  const spent = queue(backlog, 10, -1);
  expect(spent).toMatchObject({ due: 0, waiting: 3, fresh: 0 });
  expect(spent.next).toBeUndefined();
  // What was missed today comes back all the same.
  expect(queue([...backlog.slice(1), known(a, -1, 3)], 10, 0)).toMatchObject({
    due: 1,
    waiting: 2,
  });
});

test("an easy day begins nothing new, and the day's reviews are those of older cards", () => {
  const learner = { newADay: 10, extra: 0, zone: "UTC", now: NOW };
  const today = { ...known(a, 90), reviewed: NOW, begun: NOW };
  const older = { ...known(b, 90), reviewed: NOW, begun: new Date(0) };
  const memories = [today, older];
  expect(dayLeft({ ...learner, memories, easyDays: [2] })).toEqual({
    began,
    newLeft: 9,
    reviewsLeft: 39,
  });
  expect(dayLeft({ ...learner, memories, easyDays: [1] })).toEqual({
    began,
    newLeft: -1,
    reviewsLeft: 9,
  });
});
