/** The start of a round: which facts are asked, and its first message. */
import type { Card } from "../course/deck.ts";
import { needOf } from "../quiz/need.ts";
import { pickCards, SEASON } from "../quiz/pick.ts";
import { makeQuestion } from "../quiz/question.ts";
import { seeded } from "../random.ts";
import type { Round } from "../store/rounds.ts";
import type { Asking } from "./asking.ts";
import { bookNext } from "./round.ts";
import type { Shop } from "./verb.ts";

/** How long a round is announced before its first question, in ms. */
const ANNOUNCED = 8000;
/** How long a day's round is open, in s. */
export const DAY_S = 86_400;

/** Makes the questions and shows the first message of the round. */
export async function begin(
  round: Round,
  { questions: count, topic }: Pick<Asking, "questions" | "topic">,
  shop: Shop,
): Promise<"begun" | "none" | "already"> {
  const { records, course, now } = shop;
  const random = seeded(`${shop.who.team} ${round.id}`);
  const [forgotten, asked] = [
    await records.forgotten(now),
    await records.lastAsked(new Date(now.getTime() - SEASON)),
  ];
  const need = (card: Card) => needOf(card, forgotten);
  const cards = topic?.cards ?? course.cards;
  // More than are needed, since not every card makes a question.
  const order = pickCards(
    cards,
    cards.length,
    { need, asked: ({ id }) => asked.get(id) },
    now,
    random,
  );
  const made = [];
  for (const card of order) {
    if (made.length === count) break;
    const question = makeQuestion(card, course, random);
    if (question) made.push(question);
  }
  if (made.length === 0) return "none";
  if (!(await records.beginRound(round, made))) return "already";
  if (round.mode === "live") {
    await records.display(`q:${round.id}:0`, round.room, "soon", now);
    await bookNext(round, new Date(now.getTime() + ANNOUNCED), records);
    return "begun";
  }
  const deadline = new Date(now.getTime() + round.seconds * 1000);
  for (const question of await records.questions(round.id))
    await records.saveQuestion(round.id, { ...question, opened: now, shown: now, deadline });
  await records.display(`day:${round.id}`, round.room, "open:0", now);
  await bookNext(round, deadline, records);
  return "begun";
}
