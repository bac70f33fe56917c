/** What the course answers to a question, and what it certainly does not. */
import { numberOf } from "../course/course.ts";
import type { Card, Course } from "../course/deck.ts";
import { bare } from "../language/bare.ts";
import { type Both, LANGUAGES } from "../language/language.ts";
import { type Random, shuffled } from "../random.ts";
import { alike, contains, shared, stems } from "./overlap.ts";

/** The longest text that can be chosen, in characters. */
const LONGEST = 200;

export interface Claim {
  question: Both;
  /** The list that the question asks for, if it asks for one. */
  list: Card | undefined;
  right: Both;
  /** The nearest first. */
  wrong: readonly Both[];
  /** Those of them that whoever half knows the course may take for right. */
  near: readonly Both[];
}

/** A list stands for one of its items; an item is asked for by its list's question. */
export function claimOf(card: Card, course: Course, random: Random): Claim | undefined {
  const list = card.list ?? (card.items.length > 0 ? card : undefined);
  const items = list ? itemsOf(list, course) : [card];
  const told = card === list ? shuffled(items, random)[0] : card;
  const right = told && tellable(told);
  if (!told || !right) return undefined;
  const { question } = list ?? card;
  const others = list ? otherItems(list, course) : otherFacts(card, course);
  const found = nearest(told, others, random, (other) => isWrong(other, question, items));
  const beside = list && isOfStep(list) ? 1 : 0;
  const near = found.filter((other) => Math.abs(numberOf(other) - numberOf(told)) <= beside);
  return { question, list, right, wrong: texts(found), near: texts(near) };
}

/** The cards of a list's items. */
export function itemsOf({ id }: Card, course: Course): Card[] {
  return course.cards.filter(({ list }) => list?.id === id);
}

/**
 * The answer as it can be chosen among others, without what would give it away: the letter of a
 * policy, the French word that the English gives for its initial, a full stop.
 */
export function tellable({ answer, items }: Card): Both | undefined {
  if (!answer || items.length > 0) return undefined;
  const told = (text: string) =>
    text
      .replace(/^[A-D]\) /, "")
      .replace(/ \(“[^”]*”\)/g, "")
      .replace(/(?<!etc)\.$/, "");
  const both = { fr: told(answer.fr), en: told(answer.en) };
  return LANGUAGES.every((language) => both[language].length <= LONGEST) ? both : undefined;
}

function texts(cards: readonly Card[]): Both[] {
  return cards.flatMap((card) => tellable(card) ?? []);
}

/** Whether it is a list of what a step consists of. */
function isOfStep(list: Card): boolean {
  return bare(list.question.fr).split(" ").includes("etape");
}

/**
 * What other lists hold is not in this one. A list of what a step consists of takes nothing from
 * its own step, where whatever stands is a part of the step: the steps beside it are near.
 */
function otherItems(list: Card, course: Course): Card[] {
  const ofStep = isOfStep(list);
  return course.cards.filter(
    (one) => one.list && one.list.id !== list.id && !(ofStep && one.step === list.step),
  );
}

/** Words that may stand in any question of the course and are not what it is about. */
const ANYWHERE = stems(
  `combien comment pourquoi quel quelle quels quelles quoi quand faut
   sont fait pose dit nomme ordre mot aide retenir
   cours compte donne exemple étape médias sociaux organisation notre équipe`,
);

/**
 * What is said of a thing may be true of it in another question too: so, of other things. What
 * a team does and what the course says are no answers to each other's questions.
 */
function otherFacts(card: Card, course: Course): Card[] {
  return course.cards.filter(
    (one) => !one.list && one.id !== card.id && !one.team === !card.team && !sameSubject(one, card),
  );
}

function sameSubject(one: Card, other: Card): boolean {
  const theirs = stems(other.question.fr);
  return [...stems(one.question.fr)].some((stem) => theirs.has(stem) && !ANYWHERE.has(stem));
}

/** So many wrong answers are enough: more than a question shows, so that they vary. */
const ENOUGH = 6;
/** How much farther than the second, which every choice needs, the others may be. */
const FARTHER = 1.5;

/** The nearest whose answers are wrong. Where none is nearer, the dice decide. */
function nearest(
  card: Card,
  others: readonly Card[],
  random: Random,
  wrong: (other: Card) => boolean,
): Card[] {
  const ordered = shuffled(others, random)
    .map((other) => ({ other, far: distance(card, other) }))
    .sort((a, b) => a.far - b.far);
  const found: typeof ordered = [];
  for (const one of ordered) {
    const [, second] = found;
    if (found.length === ENOUGH || (second && one.far > second.far + FARTHER)) break;
    if (wrong(one.other)) found.push(one);
  }
  return found.map(({ other }) => other);
}

/**
 * Near is the same step, the same sort of question and an answer as long. There are few facts
 * beside the lists: for those the form, which must not give them away, counts more than the step.
 */
function distance(card: Card, other: Card): number {
  const [asked, theirs] = [card.list ?? card, other.list ?? other];
  const steps = Math.abs(numberOf(card) - numberOf(other)) * (card.list ? 1 : 0.3);
  const related = opening(theirs) === opening(asked) || sameSubject(theirs, asked);
  const lengths = Math.abs(Math.log2(size(other) / size(card)));
  return steps + (related ? 0 : 2) + (theirs.kind === asked.kind ? 0 : 1) + lengths;
}

/** How the question begins, in English, where "how many" and "how long" are two things. */
function opening({ question }: Card): string {
  return bare(question.en).split(" ").slice(0, 2).join(" ");
}

function size(card: Card): number {
  return tellable(card)?.fr.length ?? 1;
}

/**
 * Wrong for sure: it shares no word, in either language, with the question nor with anything that
 * is right, and no other wording of the one or the other does.
 */
function isWrong(other: Card, question: Both, right: readonly Card[]): boolean {
  const text = tellable(other);
  if (!text || shared(text, question) > 0 || contains(question, text)) return false;
  return right.every((card) => {
    const own = tellable(card);
    return !own || (!alike(text, own) && shared(wordings(other), wordings(card)) === 0);
  });
}

/** All that is taken for the answer. */
export function wordings({ accept }: Card): Both {
  return { fr: accept.fr.join(" / "), en: accept.en.join(" / ") };
}
