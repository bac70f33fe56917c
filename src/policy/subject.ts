/** What of the course a team can write a policy on: its starters, and what it leaves open. */
import type { Card, Course } from "../course/deck.ts";
import type { Both } from "../language/language.ts";

/** What a policy is to say, asked in the course's own words. */
export interface Subject {
  /** A starter's, or the fact's. At most 28 characters. */
  id: string;
  title: Both;
  /** What is to be answered, part by part; at most five, the fields of a form. */
  parts: readonly Both[];
  /** The facts, and items of them, before which the policy answers. */
  answers: readonly string[];
  /** By fact, or item of one, the place of the one part that answers it; others ask for the whole. */
  partOf: ReadonlyMap<string, number>;
  /** What the course itself says of it. */
  card: Card;
}

interface Starter extends Pick<Subject, "id" | "answers"> {
  /** The fact that names it, or whose question it answers. */
  title: string;
  /** What is asked, part by part: with each the facts that ask it in other words. */
  parts: readonly (readonly [string, ...string[]])[];
}

/** The policies that the course itself asks for. */
const STARTERS: readonly Starter[] = [
  {
    id: "guide",
    title: "policies.guide",
    parts: [
      ["guide-contents.context"],
      ["guide-contents.networks-glossary"],
      ["guide-contents.logic"],
    ],
    answers: ["policies.guide", "guide-definition", "guide-purpose", "guide-contents"],
  },
  {
    id: "editorial",
    title: "policies.editorial",
    parts: [
      ["editorial-questions.who"],
      ["editorial-questions.what"],
      ["editorial-questions.where"],
      ["editorial-questions.how"],
      ["editorial-questions.results"],
    ],
    answers: ["policies.editorial", "editorial-policy", "editorial-questions"],
  },
  {
    id: "comments",
    title: "policies.comments",
    parts: [["comment-questions.handling"]],
    answers: ["policies.comments", "comment-policy", "comment-questions.handling"],
  },
  {
    id: "personal",
    title: "policies.personal-use",
    parts: [["personal-use"], ["personal-use-rules"], ["personal-use-known"]],
    answers: [
      ...["policies.personal-use", "personal-use", "personal-use-rules", "personal-use-known"],
    ],
  },
  {
    id: "delay",
    title: "reply-delay",
    parts: [["comment-questions.delay", "reply-delay", "speed"]],
    answers: ["reply-delay", "comment-questions.delay", "speed"],
  },
  {
    id: "scheme",
    title: "scheme-validation",
    parts: [
      ["comment-questions.handling", "comment-policy"],
      ["comment-questions.delay", "reply-delay"],
      ["comment-questions.by-whom", "reply-who"],
      ["comment-questions.reply-content", "reply-content"],
      ["crisis-preparation"],
    ],
    answers: [
      ...["scheme-validation", "comment-questions", "comment-policy", "reply-delay", "reply-who"],
      ...["reply-content", "crisis-preparation"],
    ],
  },
];

/** The starters whose facts the course has. */
export function startersOf(course: Course): Subject[] {
  return STARTERS.flatMap((starter) => {
    const title = course.card(starter.title);
    const parts = starter.parts.flatMap(([id]) => course.card(id) ?? []);
    if (!title || parts.length < starter.parts.length) return [];
    const { id, answers } = starter;
    const partOf = new Map(starter.parts.flatMap((facts, at) => facts.map((fact) => [fact, at])));
    return [{ id, answers, title: named(title), parts: parts.map(asked), partOf, card: title }];
  });
}

/** A starter, or a fact that the course leaves open. */
export function subjectOf(id: string, course: Course): Subject | undefined {
  const starter = startersOf(course).find((one) => one.id === id);
  if (starter) return starter;
  const card = course.card(id);
  if (!card?.open || card.list) return undefined;
  const partOf = new Map([[id, 0]]);
  return { id, title: card.question, parts: [card.question], answers: [id], partOf, card };
}

/** The subject that a fact left open is best written on: its starter, or itself. */
export function openSubject(card: Card, course: Course): Subject | undefined {
  const fact = card.list ?? card;
  const ids = fact.open ? [card.id, fact.id] : [card.id];
  const starters = startersOf(course).filter(({ answers }) =>
    ids.some((id) => (id.includes(".") || fact.open) && answers.includes(id)),
  );
  return narrowest(starters) ?? subjectOf(fact.id, course);
}

/** The one that answers the fewest facts speaks of this one the most. */
export function narrowest<Of extends Pick<Subject, "answers">>(all: readonly Of[]) {
  return all.toSorted((a, b) => a.answers.length - b.answers.length)[0];
}

/** A document's name as the list has it; a scheme's as the fact answers it; else the question. */
function named({ list, kind, answer, question }: Card): Both {
  if (kind !== "term" || !answer) return question;
  if (!list) return answer;
  const bare = (text: string) => text.replace(/^[A-D]\) /, "");
  return { fr: bare(answer.fr), en: bare(answer.en) };
}

/** An item says what is to be settled; a fact asks for it. */
function asked({ list, answer, question }: Card): Both {
  if (!list || !answer) return question;
  return { fr: answer.fr, en: answer.en.replace(/ \(“[^”]*”\)/, "") };
}
