/** The course as a deck: every fact is a card, and so is every item of a list. */
import { type Both, inEach, type Language } from "../language/language.ts";
import { type Chapter, type Fact, type Item, numberOf } from "./course.ts";
import type { Weights } from "./weights.ts";

/** One thing to know: a fact, or one item of it. */
export interface Card {
  /** Stable: a fact's id, or "fact.item". At most 48 characters. */
  id: string;
  kind: Fact["kind"];
  step: Chapter["step"];
  stepTitle: Both;
  policy?: Fact["policy"];
  question: Both;
  /** The answer in one sentence; for a list, what stands above its items, if anything. */
  answer?: Both | undefined;
  items: readonly Item[];
  /** What counts as right when typed, the answer itself first. */
  accept: Record<Language, string[]>;
  /** The ways people ask for it. */
  asked: Record<Language, string[]>;
  /** What people take for granted and it says otherwise. */
  denies: Record<Language, string[]>;
  mnemonic?: string | undefined;
  open?: Both | undefined;
  since?: Both | undefined;
  /** Lines of the course notes, ascending. */
  source: readonly number[];
  /** The list that an item stands in. */
  list?: Card;
  /** A team's own policy, and not the course's word: its subject, who answers for it, since when. */
  team?: { title: Both; owner: string | undefined; since: Date };
}

export interface Course {
  chapters: readonly Chapter[];
  /** In the order of the course; a list comes before its items. */
  cards: readonly Card[];
  card(id: string): Card | undefined;
  /** What was learned of how people ask for the cards. */
  weights?: Weights | undefined;
}

/** Chapters in course order, foundations first. */
export function courseOf(chapters: readonly Chapter[], weights?: Weights): Course {
  const ordered = [...chapters].sort((a, b) => numberOf(a) - numberOf(b));
  const cards = ordered.flatMap((chapter) =>
    chapter.facts.flatMap((fact) => {
      const card = factCard(chapter, fact);
      return [card, ...card.items.map((item) => itemCard(card, item))];
    }),
  );
  const byId = new Map(cards.map((card) => [card.id, card]));
  return { chapters: ordered, cards, card: (id) => byId.get(id), weights };
}

function factCard(chapter: Chapter, fact: Fact): Card {
  const answer = "items" in fact ? fact.lead : fact.answer;
  return {
    id: fact.id,
    kind: fact.kind,
    step: chapter.step,
    stepTitle: chapter.title,
    policy: fact.policy,
    question: fact.question,
    answer,
    items: "items" in fact ? fact.items : [],
    accept: phrases(fact.accept, "items" in fact ? undefined : fact.answer),
    asked: phrases(fact.asked),
    denies: phrases(fact.denies),
    mnemonic: fact.mnemonic,
    open: fact.open,
    since: fact.since,
    source: ascending(fact.source),
  };
}

function itemCard(list: Card, item: Item): Card {
  return {
    ...list,
    id: `${list.id}.${item.id}`,
    kind: "term",
    question: item.question,
    answer: item.answer,
    items: [],
    accept: phrases(item.accept, item.answer, item.short),
    asked: phrases(item.asked),
    denies: phrases(item.denies),
    open: undefined,
    since: item.since,
    source: ascending(item.source),
    list,
  };
}

function phrases(
  given: Partial<Record<Language, string[]>>,
  ...first: (Both | undefined)[]
): Record<Language, string[]> {
  return inEach((language) => [
    ...first.flatMap((both) => (both ? [both[language]] : [])),
    ...(given[language] ?? []),
  ]);
}

function ascending(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}
