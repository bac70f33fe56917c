/** The ways a card can be asked for, and how much each is worth as a match. */
import type { Card } from "../course/deck.ts";
import type { Language } from "../language/language.ts";
import { policyTerm, stepTerm } from "./places.ts";

export interface Phrase {
  text: string;
  /** 0 to 1: as a whole phrase that a question may be like; 0 is no phrase. */
  likeness: number;
  /** 0 to 1: as words that the card covers. */
  cover: number;
  /** A way of asking, in whose words the course says nothing itself. */
  asked?: true;
}

/**
 * What people say counts in full. An item's own question names its neighbours ("A, B and… which
 * one is missing?"), and so says less of it. What stands around a card covers a little, and is no
 * phrase. The shares are calibrated on the dev halves of test/policy.
 */
export function phrasesOf(card: Card, language: Language): Phrase[] {
  const phrase = (likeness: number, cover: number) => (text: string) => ({ text, likeness, cover });
  return [
    ...card.asked[language].map((text) => ({ ...phrase(1, 1)(text), asked: true as const })),
    card.list
      ? phrase(0.7, 0.5)(card.question[language])
      : phrase(0.95, 1)(card.question[language]),
    ...card.accept[language].map(phrase(0.85, 1)),
    ...[card.answer?.[language] ?? ""].map(phrase(0.85, 1)),
    ...[(!card.list && card.mnemonic) || ""].map(phrase(1, 1)),
    ...card.items.map(({ answer }) => phrase(0, 0.6)(answer[language])),
    phrase(0, 0.4)(card.stepTitle[language]),
  ].filter(({ text }) => text !== "");
}

/** The terms of the places a card stands in. */
export function placesOf(card: Card): string[] {
  return [
    ...(card.step === "foundations" ? [] : [stepTerm(card.step)]),
    ...(card.policy ? [policyTerm(card.policy)] : []),
  ];
}
