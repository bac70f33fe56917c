/** A team's own policies beside the course: their cards, and which of them answers a question. */
import type { Card, Course } from "../course/deck.ts";
import type { Topic } from "../course/topic.ts";
import { type Both, LANGUAGES, type Language } from "../language/language.ts";
import { voiceOf } from "../language/speak.ts";
import { lately } from "./lately.ts";
import { createIndex } from "./like.ts";
import type { Found } from "./lookup.ts";
import { type Policy, textsIn } from "./policy.ts";
import { narrowest, subjectOf } from "./subject.ts";

/** From this likeness on a policy answers; where the course answers too, it must be asked for by its title, or
 * in nothing but its words. */
const ANSWERS = 0.6;
const BEFORE_THE_COURSE = 0.8;
const ITS_WORDS = 0.95;

/** Teams whose policies are indexed at a time: a hundred long ones are three megabytes. */
const TEAMS = 32;
/** Known by all that is in it: none is another team's, nor of what a policy no longer says. */
const indexOf = lately(TEAMS, (entries) => createIndex(JSON.parse(entries)));

/** The mark that begins the id of every card of a team's own. */
const OWN = "~";

export function isOwnCard(id: string): boolean {
  return id.startsWith(OWN);
}

export function titleOf(
  { subject, title }: Pick<Policy, "subject" | "title">,
  course: Course,
): Both {
  return (subject && subjectOf(subject, course)?.title) || { fr: title, en: title };
}

/** What each part of it answers; undefined where it is one text on one subject. */
export function partsOf({ subject }: Policy, course: Course): readonly Both[] | undefined {
  const parts = (subject && subjectOf(subject, course)?.parts) || [];
  return parts.length > 1 ? parts : undefined;
}

/** Of a policy's cards the one whose question is the most like what was asked. */
export function ownCard(policy: Policy, question: string, course: Course): Card | undefined {
  const cards = ownCards(policy, course);
  const entries = cards.map((card) => ({ id: card.id, texts: Object.values(card.question) }));
  const [like] = createIndex(entries)(question);
  return cards.find(({ id }) => id === like?.id) ?? cards[0];
}

/** A card a part; its id stays through every version. */
export function ownCards(policy: Policy, course: Course): Card[] {
  const title = titleOf(policy, course);
  const parts = partsOf(policy, course);
  const count = parts?.length ?? 1;
  return Array.from({ length: count }, (_, at) => at).flatMap((at) => {
    const answer = both((language) => textsIn(policy, language)[at] ?? "");
    if (!answer.fr || !answer.en) return [];
    const part = parts?.[at];
    const asked = part ? { fr: `${title.fr} — ${part.fr}`, en: `${title.en} — ${part.en}` } : title;
    return [cardOf(`${OWN}${policy.id}${part ? `.${at + 1}` : ""}`, asked, answer, policy)];
  });
}

function cardOf(id: string, asked: Both, answer: Both, policy: Policy): Card {
  return {
    ...{ id, kind: "text", step: "foundations", stepTitle: framed("team.topic"), items: [] },
    question: both((language) => voiceOf(language).say("team.asked", { asked: asked[language] })),
    answer,
    accept: { fr: [answer.fr], en: [answer.en] },
    ...{ asked: { fr: [], en: [] }, denies: { fr: [], en: [] }, source: [] },
    team: { title: asked, owner: policy.ownerName, since: policy.since },
  };
}

/** The course with the team's own cards, which come first: they are drilled at once. */
export function withPolicies(course: Course, policies: readonly Policy[]): Course {
  if (policies.length === 0) return course;
  const own = policies.flatMap((policy) => ownCards(policy, course));
  const byId = new Map(own.map((card) => [card.id, card]));
  return {
    chapters: course.chapters,
    cards: [...own, ...course.cards],
    card: (id) => byId.get(id) ?? course.card(id),
  };
}

/** The topic of the team's own; none while there are none. */
export function ownTopic({ cards }: Course): Topic[] {
  const own = cards.filter(({ team }) => team);
  return own.length > 0 ? [{ ...OWN_TOPIC, cards: own }] : [];
}

/** What it is called while nothing is in it, too. */
export const OWN_TOPIC: Topic = { id: "our", title: framed("team.topic"), cards: [] };

/**
 * The policy that answers: one on what the course was found to say, or one of whose words the
 * question is.
 */
export function ownAnswer(
  question: string,
  { answered, cards: [best] }: Found,
  { policies, course }: { policies: readonly Policy[]; course: Course },
): Policy | undefined {
  if (policies.length === 0) return undefined;
  if (answered && best) {
    const ids = [best.id, ...(best.list ? [best.list.id] : [])];
    const on = policies.flatMap((policy) => {
      const subject = policy.subject === undefined ? undefined : subjectOf(policy.subject, course);
      if (!subject || !ids.some((id) => subject.answers.includes(id))) return [];
      const [part] = ids.flatMap((id) => subject.partOf.get(id) ?? []);
      return part === undefined || isWritten(policy, part)
        ? [{ policy, answers: subject.answers }]
        : [];
    });
    const found = narrowest(on);
    if (found) return found.policy;
  }
  const entries = policies.map((one) => ({
    ...{ id: one.id, texts: wordsOf(one, course) },
    names: Object.values(titleOf(one, course)),
  }));
  const likes = indexOf(JSON.stringify(entries))(question);
  const like = answered
    ? likes.find(({ called, score }) => called >= BEFORE_THE_COURSE || score >= ITS_WORDS)
    : likes.find(({ score }) => score >= ANSWERS);
  return policies.find(({ id }) => id === like?.id);
}

/** A part that was left empty answers nothing. */
function isWritten(policy: Policy, part: number): boolean {
  return LANGUAGES.every((language) => textsIn(policy, language)[part]);
}

function wordsOf(policy: Policy, course: Course): string[] {
  const { fr, en } = titleOf(policy, course);
  return [...new Set([fr, en]), ...Object.values(policy.texts).flat()];
}

function both(of: (language: Language) => string): Both {
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Both;
}

function framed(phrase: "team.topic"): Both {
  return both((language) => voiceOf(language).say(phrase));
}
