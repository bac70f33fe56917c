/** A question of a quiz, made from a card with the course's own words. */
import type { Card, Course } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import { type Random, shuffled } from "../random.ts";
import { claimOf } from "./claim.ts";
import { framed, type Made, mixed, type QuizQuestion } from "./made.ts";
import { orderQuestion } from "./order.ts";
import { alike } from "./overlap.ts";
import { stepQuestion } from "./step.ts";
import { titleQuestion } from "./title.ts";

export type QuestionKind = QuizQuestion["kind"];

const MAKERS = [choiceQuestion, truthQuestion, orderQuestion, stepQuestion];

/** The longest prompt, in characters. */
const LONGEST = 300;

/** One of the kinds that the card can be asked in, as the dice fall; undefined if there is none. */
export function makeQuestion(card: Card, course: Course, random: Random): QuizQuestion | undefined {
  // Of a policy the last can always be made.
  for (const make of [...shuffled(MAKERS, random), titleQuestion]) {
    const made = make(card, course, random);
    if (made && LANGUAGES.every((language) => made.prompt[language].length <= LONGEST))
      return { ...made, card: card.id };
  }
  return undefined;
}

/** The answer among what the course answers to other questions, one of them near at least. */
function choiceQuestion(card: Card, course: Course, random: Random): Made | undefined {
  const claim = claimOf(card, course, random);
  const [near] = shuffled(claim?.near ?? [], random);
  if (!claim || !near) return undefined;
  const wrong = [near];
  for (const text of shuffled(claim.wrong, random))
    if (wrong.length < 3 && !wrong.some((one) => alike(one, text))) wrong.push(text);
  if (wrong.length < 2) return undefined;
  const { list, question } = claim;
  return {
    kind: "choice",
    prompt: list ? framed("list", { question }) : question,
    ...mixed(claim.right, wrong, random),
  };
}

/** The answer, or one of the nearest that are wrong. */
function truthQuestion(card: Card, course: Course, random: Random): Made | undefined {
  const claim = claimOf(card, course, random);
  const [wrong] = shuffled(claim?.wrong ?? [], random);
  if (!claim || !wrong) return undefined;
  const right = random() < 0.5 ? 0 : 1;
  return {
    kind: "truth",
    prompt: framed(card.team ? "ourTruth" : "truth", {
      question: claim.question,
      text: right === 0 ? claim.right : wrong,
    }),
    options: [framed("true"), framed("false")],
    right,
  };
}
