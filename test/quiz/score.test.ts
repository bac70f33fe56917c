/** What a round is worth. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ranked } from "../../src/quiz/rank.ts";
import {
  type Answered,
  bonusOf,
  lasting,
  type Played,
  POINTS,
  scoresOf,
} from "../../src/quiz/score.ts";

const START = Date.parse("2026-11-24T09:00:00Z");
const SECONDS = 30;
const played = (right: number, at: number): Played => ({
  right,
  shown: new Date(START + at * 60_000),
  deadline: new Date(START + at * 60_000 + SECONDS * 1000),
});

/** A round, and one answer at most a member and question, at any time, in time or not. */
const round = fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }).chain((rights) => {
  const questions = rights.map(played);
  const answer = fc.record({
    member: fc.constantFrom("ana", "bo", "cy", "di"),
    question: fc.nat(rights.length - 1),
    choice: fc.nat(3),
    at: fc.integer({ min: -20, max: 90 }),
  });
  return fc.record({
    questions: fc.constant(questions),
    answers: fc
      .uniqueArray(answer, {
        selector: ({ member, question }) => `${member} ${question}`,
        maxLength: 48,
      })
      .map((all) =>
        all.map(
          ({ at, ...rest }): Answered => ({
            ...rest,
            at: new Date((questions[rest.question]?.shown.getTime() ?? 0) + at * 1000),
          }),
        ),
      ),
  });
});
const mode = fc.constantFrom("live" as const, "day" as const);
const pointsOf = (scores: ReturnType<typeof scoresOf>) =>
  new Map(scores.map(({ member, points }) => [member, points]));

test("speed adds a whole number, less the later, and over a round never as much as an answer", () => {
  const clock = fc.integer({ min: -1e7, max: 1e7 });
  fc.assert(
    fc.property(
      clock,
      clock,
      clock,
      fc.integer({ min: 1, max: 150 }),
      (a, b, length, questions) => {
        const [shown, deadline] = [new Date(0), new Date(length)];
        const of = (at: number) => bonusOf({ answered: new Date(at), shown, deadline, questions });
        expect(Number.isInteger(of(a))).toBe(true);
        expect(of(a)).toBeGreaterThanOrEqual(0);
        expect(of(a) * questions).toBeLessThan(POINTS);
        expect(of(Math.min(a, b))).toBeGreaterThanOrEqual(of(Math.max(a, b)));
      },
    ),
  );
  const times = { shown: new Date(0), deadline: new Date(20_000), questions: 10 };
  expect(bonusOf({ ...times, answered: new Date(0) })).toBe(9);
  expect(bonusOf({ ...times, answered: new Date(-5000) })).toBe(9);
  expect(bonusOf({ ...times, answered: new Date(10_000) })).toBe(4);
  expect(bonusOf({ ...times, answered: new Date(25_000) })).toBe(0);
});

test("whoever has more right has more points, whatever the speed", () => {
  fc.assert(
    fc.property(round, mode, ({ questions, answers }, how) => {
      const scores = scoresOf(questions, answers, how);
      if (scores.length < 2) return;
      for (const one of scores)
        for (const other of scores)
          if (one.right > other.right) expect(one.points).toBeGreaterThan(other.points);
    }),
  );
});

test("the order in which answers come in changes nothing, and the board is sorted", () => {
  fc.assert(
    fc.property(round, mode, fc.infiniteStream(fc.nat()), ({ questions, answers }, how, keys) => {
      const scores = scoresOf(questions, answers, how);
      const mixed = answers
        .map((answer) => ({ answer, key: keys.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ answer }) => answer);
      expect(scoresOf(questions, mixed, how)).toEqual(scores);
      scores.slice(1).forEach((score, at) => {
        const before = scores[at];
        if (!before) return;
        expect(before.points).toBeGreaterThanOrEqual(score.points);
        if (before.points === score.points) expect(before.member < score.member).toBe(true);
      });
    }),
  );
});

test("a wrong answer costs nobody anything, nor does it earn", () => {
  fc.assert(
    fc.property(round, mode, fc.nat(), ({ questions, answers }, how, which) => {
      const taking = [...new Set(answers.map(({ member }) => member))];
      const member = taking[which % Math.max(1, taking.length)];
      const free = questions.findIndex(
        (_, question) => !answers.some((one) => one.member === member && one.question === question),
      );
      const question = questions[free];
      if (!member || !question) return;
      const wrong = { member, question: free, choice: question.right + 1, at: question.shown };
      expect(pointsOf(scoresOf(questions, [...answers, wrong], how))).toEqual(
        pointsOf(scoresOf(questions, answers, how)),
      );
    }),
  );
});

test("alone it is practice: what was right is told, and earns nothing", () => {
  const questions = [played(0, 0), played(1, 1)];
  const answers = [0, 1].map((question) => ({
    member: "ana",
    question,
    choice: question,
    at: new Date(START),
  }));
  const alone = { member: "ana", points: 0, right: 2, offered: 2 };
  expect(scoresOf(questions, answers, "live")).toEqual([alone]);
  const other = { member: "bo", question: 0, choice: 3, at: new Date(START) };
  const [ana, bo] = scoresOf(questions, [...answers, other], "day");
  expect(ana).toEqual({ ...alone, points: 2 * POINTS });
  expect(bo).toEqual({ member: "bo", points: 0, right: 0, offered: 1 });
});

test("a latecomer is scored out of what was asked from then on; speed counts live alone", () => {
  const questions = [played(0, 0), played(0, 1), played(0, 2)];
  const at = (question: number) => questions[question]?.shown ?? new Date(0);
  const answers = [
    { member: "late", question: 1, choice: 0, at: at(1) },
    { member: "early", question: 0, choice: 0, at: at(0) },
    { member: "early", question: 2, choice: 3, at: at(2) },
  ];
  const [early, late] = scoresOf(questions, answers, "live");
  expect(early).toEqual({ member: "early", points: POINTS + 33, right: 1, offered: 3 });
  expect(late).toEqual({ member: "late", points: POINTS + 33, right: 1, offered: 2 });
  expect(scoresOf(questions, answers, "day")).toEqual([
    { member: "early", points: POINTS, right: 1, offered: 2 },
    { member: "late", points: POINTS, right: 1, offered: 1 },
  ]);
});

test("equal points share a place, and the next counts them", () => {
  const places = (points: number[]) => ranked(points.map((each) => ({ points: each })));
  expect(places([5, 9, 9, 1]).map(({ rank }) => rank)).toEqual([1, 1, 3, 4]);
  fc.assert(
    fc.property(fc.array(fc.nat(9)), (points) => {
      const rows = places(points);
      expect(rows.map((row) => row.points)).toEqual(points.toSorted((a, b) => b - a));
      for (const row of rows)
        expect(row.rank).toBe(1 + points.filter((each) => each > row.points).length);
    }),
  );
});

test("over many rounds speed never outweighs a right answer, and practice stays without points", () => {
  const asked: Played = { right: 0, shown: new Date(0), deadline: new Date(20_000) };
  const answer = (member: string, choice: number, at: number): Answered => ({
    ...{ member, question: 0, choice, at: new Date(at) },
  });
  // Bo is at once right, twice of three times; Ana is slow, and right three times.
  const rounds = [0, 0, 1].map((choice) =>
    scoresOf([asked], [answer("ana", 0, 19_999), answer("bo", choice, 0)], "live").map(lasting),
  );
  const sum = (member: string) =>
    rounds.flat().reduce((all, one) => all + (one.member === member ? one.points : 0), 0);
  expect([sum("ana"), sum("bo")]).toEqual([3 * POINTS, 2 * POINTS]);
  expect(scoresOf([asked], [answer("ana", 0, 0)], "live").map(lasting)).toMatchObject([
    { points: 0 },
  ]);
});
