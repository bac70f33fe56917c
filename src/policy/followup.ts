/** A short question that leans on the one before it: "and who validates it?" */
import type { Card } from "../course/deck.ts";
import { type Both, LANGUAGES, type Language } from "../language/language.ts";
import { asksFirst } from "./first.ts";
import type { Found, Lookup } from "./lookup.ts";
import { stepTerm } from "./places.ts";
import { saysOnlyAPlace, standingAlone, succeeds } from "./succession.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** More words than this stand by themselves. */
const SHORT = 12;

/** Words that open a follow-up, and words that stand for what was spoken of. */
const OPENERS = new Set(
  "et puis ensuite mais ou alors donc aussi sinon and then but or so also otherwise".split(" "),
);
const ANAPHORS = new Set(
  (
    "ca cela ceci celui celle ceux celles y lui leur leurs il elle ils elles " +
    "it its this that these those they them their one ones"
  ).split(" "),
);

/** It says something of what was spoken of. */
const CLAIMS =
  /^(?:(?:so|donc|et|and|mais|but),?\s+)?(?:c['’]est|est-ce|it['’]?s|is it|is that|that['’]s|isn['’]t it|isn['’]t that)(?![\p{L}\p{N}])/iu;

export interface Continued extends Found {
  /** It was understood with the question before. */
  leans: boolean;
  /** What it asks, as it would be asked by itself. */
  asked: string;
}

/** What the course says on a question, understood with the one before if it needs that. */
export function continued(
  question: string,
  before: string | undefined,
  { lookup, language }: { lookup: Lookup; language: Language },
): Continued {
  const alone = lookup(question, language);
  const asked = before === undefined ? undefined : ofList(question, before, { lookup, language });
  if (asked !== undefined) return { ...lookup(asked, language), leans: true, asked };
  // "And what should it contain?" is of something: with nothing before it, its words alone tell.
  const itself = {
    ...alone,
    answered: alone.answered && (alone.plain || !dangles(question)) && !(before && loose(question)),
    ...{ leans: false, asked: question },
  };
  const claim = before && CLAIMS.test(question) ? claimed(question, before) : undefined;
  const judged = claim === undefined ? undefined : lookup(claim, language);
  if (judged?.answered && (judged.wrong ?? judged.right))
    return { ...judged, leans: true, asked: claim ?? question };
  const stands = alone.answered && alone.plain;
  if (stands || alone.foreign || before === undefined || !leans(question)) return itself;
  // One clause of the two: apart, each would be answered for itself.
  const joined = `${before} ${question}`;
  const both = lookup(joined.replace(/[.?!…;:]/g, " "), language);
  if (!both.answered) return itself;
  // What it asks by itself, if the two together may ask it too; else what was not said already.
  const said = lookup(before, language).cards;
  const [own] = alone.answered ? alone.cards : [];
  const fresh =
    both.cards.find((card) => card === own) ??
    both.cards.find((card) => !said.includes(card)) ??
    both.cards.find((card) => card !== said[0]) ??
    both.cards[0];
  const others = both.cards.filter((card) => card !== fresh);
  return { answered: true, cards: fresh ? [fresh, ...others] : others, leans: true, asked: joined };
}

/** "C'est bien l'étape 2 ?" is said of what was asked before. */
const claimed = (question: string, before: string) =>
  `${before.replace(/[\s.?!…;:]+$/u, "")}, ${question}`;

const WITHIN: Both = { fr: "À l'étape", en: "In step" };

/** What it asks of the list or the step just answered, in so many words. */
function ofList(
  question: string,
  before: string,
  { lookup, language }: { lookup: Lookup; language: Language },
): string | undefined {
  const first = asksFirst(question);
  if (!first && !succeeds(question)) return undefined;
  const { answered, cards } = lookup(before, language);
  const [said] = answered ? cards : [];
  const step = first && said ? stepOf(said, before) : undefined;
  if (step !== undefined) return `${WITHIN[language]} ${step}, ${question}`;
  return succeeds(question) ? standingAlone(question, said, language) : undefined;
}

/** The step that was spoken of: by its own card, or by its number. */
function stepOf({ id, list, step }: Card, before: string): number | undefined {
  if (list?.kind === "sequence" && list.step === "foundations")
    return list.items.findIndex((item) => id === `${list.id}.${item.id}`) + 1;
  const numbered = LANGUAGES.some((of) =>
    termsIn(of)(before).some(({ term }) => term === stepTerm(step)),
  );
  return numbered && step !== "foundations" ? step : undefined;
}

const opens = ([first = ""]: readonly string[]) => OPENERS.has(first);
const points = (words: readonly string[]) => words.some((word) => ANAPHORS.has(word));

function leans(question: string): boolean {
  const words = wordsOf(question);
  return words.length <= SHORT && (opens(words) || points(words));
}

/** It goes on with a place in a list, where none was answered. */
function loose(question: string): boolean {
  return opens(wordsOf(question)) && saysOnlyAPlace(question);
}

/** It goes on, and with what only a word stands for. */
function dangles(question: string): boolean {
  const words = wordsOf(question);
  return words.length <= SHORT && opens(words) && points(words);
}
