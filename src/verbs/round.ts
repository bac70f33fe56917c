/** The course of a round: what is opened, revealed and ended, and when. */
import { z } from "zod";
import { periodKeys } from "../quiz/period.ts";
import { lasting, scoresOf } from "../quiz/score.ts";
import type { Grade } from "../review/memory.ts";
import { next } from "../review/schedule.ts";
import { RETENTION } from "../review/settings.ts";
import type { AskedQuestion, Round } from "../store/rounds.ts";
import type { Records } from "../store/store.ts";
import type { Duty, Shop } from "./verb.ts";

/** How long a right answer is shown before the next question, in ms. */
const REVEALED = 8000;
/** A round that nobody woke for so long after its time is not gone on with, in ms. */
const ABANDONED = 600_000;
/** Answers that enter the members' memories in one transaction. */
export const GRADED_AT_ONCE = 50;
/** How often an answer is put after what else was reviewed at the same instant. */
const TRIES = 5;
/** The tally of a question is drawn again at most so often, in ms: a channel takes a message a
 * second on Slack, and five edits in five seconds on Discord. */
const TALLY = 3000;
/** Of a day's round after such a share of its age: Discord takes few edits an hour of a message that
 * is older than one (error 30046). */
const OF_AGE = 1 / 4;

/**
 * To recognise an answer is less than to recall it: FSRS's "hard" makes stability grow, but by
 * less than "good". A wrong choice is a lapse like any other.
 */
const GRADE_OF = { right: 2, wrong: 1 } as const satisfies Record<string, Grade>;

const Body = z.object({ round: z.string() });

const keyOf = {
  next: (round: Round) => `round:${round.id}`,
  tally: (round: Round) => `tally:${round.id}`,
  grade: (round: Round) => `grade:${round.id}`,
};

export async function bookNext(round: Round, due: Date, records: Records): Promise<void> {
  await records.book({ key: keyOf.next(round), kind: "round", due, body: { round: round.id } });
}

export async function bookTally(round: Round, now: Date, records: Records): Promise<void> {
  const age = now.getTime() - round.begun.getTime();
  const wait = round.mode === "day" ? Math.max(TALLY, age * OF_AGE) : TALLY;
  const due = new Date(now.getTime() + wait);
  const tally = { key: keyOf.tally(round), kind: "tally", due, body: { round: round.id } };
  await records.book(tally, { unlessBooked: true });
}

/** The question that can be answered now. */
export function openAt(questions: readonly AskedQuestion[], i: number, now: Date) {
  const question = questions[i];
  return question?.opened && !question.revealed && question.deadline && now < question.deadline
    ? question
    : undefined;
}

export const duties: Record<string, Duty> = {
  async round(body, shop, due) {
    const { records, now } = shop;
    const round = await records.roundLock(Body.parse(body).round);
    if (!round || round.ended) return;
    if (now.getTime() - due.getTime() > ABANDONED) return end(round, shop);
    await goOn(round, shop);
  },

  async tally(body, { records, now }) {
    const round = await records.roundLock(Body.parse(body).round);
    if (!round || round.ended) return;
    const given = await records.given(round.id);
    const question = (await records.questions(round.id))[round.current];
    if (round.mode === "day") {
      const members = new Set(given.map(({ member }) => member)).size;
      await records.display(`day:${round.id}`, round.room, `open:${members}`, now);
    } else if (question && !question.revealed) {
      const count = given.filter(({ question: i }) => i === round.current).length;
      await records.display(`q:${round.id}:${round.current}`, round.room, `open:${count}`, now);
    }
  },

  async grade(body, { records, now }) {
    const { round: id } = Body.parse(body);
    const questions = await records.questions(id);
    const answers = await records.takeAnswers(id, GRADED_AT_ONCE);
    for (const given of answers) {
      const question = questions[given.question];
      if (question) await remember(question, given.choice, now, records.of(given.member));
    }
    const more = { key: `grade:${id}`, kind: "grade", due: now, body: { round: id } };
    if (answers.length === GRADED_AT_ONCE) await records.book(more);
  },
};

/** From the announcement to the first question, from a question to its reveal, and so on. */
async function goOn(round: Round, shop: Shop): Promise<void> {
  const { records, now } = shop;
  const questions = await records.questions(round.id);
  if (round.mode === "day") return end(round, shop);
  const current = questions[round.current];
  if (current && !current.revealed) {
    if (current.deadline && now < current.deadline)
      return bookNext(round, current.deadline, records);
    await reveal(round, current, shop);
    const asleep = await nobodyAnswers(round, questions, records);
    const last = round.current === questions.length - 1 || asleep;
    if (last) await records.saveRound({ ...round, current: questions.length });
    return bookNext(round, new Date(now.getTime() + REVEALED), records);
  }
  const following = questions[round.current + 1];
  if (!following) return end(round, shop);
  await open({ ...round, current: following.i }, following, shop);
}

async function open(round: Round, question: AskedQuestion, { records, now }: Shop) {
  const deadline = new Date(now.getTime() + round.seconds * 1000);
  await records.saveQuestion(round.id, { ...question, opened: now, deadline });
  await records.saveRound(round);
  await records.display(`q:${round.id}:${question.i}`, round.room, "open:0", now);
  await bookNext(round, deadline, records);
}

async function reveal(round: Round, question: AskedQuestion, { records, now }: Shop) {
  await records.saveQuestion(round.id, { ...question, revealed: now });
  if (round.mode === "live")
    await records.display(`q:${round.id}:${question.i}`, round.room, "revealed", now);
  await records.cancel(keyOf.tally(round));
  const grade = { key: keyOf.grade(round), kind: "grade", due: now, body: { round: round.id } };
  await records.book(grade);
}

/** Two questions in a row without an answer: nobody is there. */
async function nobodyAnswers(
  round: Round,
  questions: readonly AskedQuestion[],
  records: Records,
): Promise<boolean> {
  if (round.current < 1 || questions.length < 3) return false;
  const given = await records.given(round.id);
  return !given.some(({ question }) => question >= round.current - 1);
}

/** Closes what is open, and says who stands where. */
export async function end(round: Round, shop: Shop): Promise<void> {
  const { records, now, zone } = shop;
  const questions = await records.questions(round.id);
  for (const question of questions)
    if (question.opened && !question.revealed) await reveal(round, question, shop);
  await records.cancel(keyOf.next(round));
  await records.saveRound({ ...round, current: questions.length, ended: now });
  const scores = await scoresIn(round, records);
  for (const period of Object.values(periodKeys(now, zone)))
    for (const score of scores) await records.earn(period, lasting(score));
  if (round.mode === "day") await records.display(`day:${round.id}`, round.room, "ended", now);
  else if (round.current < 0) await records.display(`q:${round.id}:0`, round.room, "stopped", now);
  await records.display(`end:${round.id}`, round.room, "ended", now);
}

/** Ends the open question now. */
export async function skip(round: Round, shop: Shop): Promise<void> {
  const question = (await shop.records.questions(round.id))[round.current];
  if (question && !question.revealed)
    await shop.records.saveQuestion(round.id, { ...question, deadline: shop.now });
  await bookNext(round, shop.now, shop.records);
}

export async function scoresIn(round: Round, records: Records) {
  const opened = (await records.questions(round.id)).filter(({ opened }) => opened);
  const played = opened.map(({ right, opened, shown, deadline }) => ({
    right,
    shown: shown ?? opened ?? round.begun,
    deadline: deadline ?? round.begun,
  }));
  const answers = (await records.given(round.id)).map(({ question, ...given }) => ({
    ...given,
    question: opened.findIndex(({ i }) => i === question),
  }));
  return scoresOf(played, answers, round.mode);
}

/**
 * A quiz answer is a review too. What was reviewed elsewhere meanwhile was so before it.
 * @throws where that happens again and again: it is tried again with what is due.
 */
export async function remember(
  question: Pick<AskedQuestion, "card" | "right">,
  choice: number,
  at: Date,
  records: Records,
) {
  const grade = GRADE_OF[choice === question.right ? "right" : "wrong"];
  const { retention = RETENTION } = await records.choices();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const memory = await records.memory(question.card);
    const n = (memory?.n ?? 0) + 1;
    const review = { card: question.card, n, grade, at, retention, sure: undefined };
    if (await records.keep(review, next(memory, review))) return;
  }
  throw new Error("an answer found no place in its card's log");
}
