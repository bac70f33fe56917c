/** What a model is given to answer from: what a fact says, line by line, in one language. */
import type { Card } from "../course/deck.ts";
import type { Language } from "../language/language.ts";

export interface Material {
  /** The fact's own. */
  id: string;
  /** What it answers. */
  question: string;
  /** The question takes for granted what it asks for: "Which are the four policies?" says that there
   * are four; "Must we?" says nothing. */
  granted: boolean;
  /** What it says: all that may be said of it. */
  lines: string[];
}

/** Words that ask for a thing, and so take the rest of their question for granted. */
const ASKS_FOR: Record<Language, RegExp> = {
  fr: /(?<!est-ce )\b(?:qu['’](?!il|elle|on)|(?:qui|que|quoi|quels?|quelles?|lesquels|lesquelles|lequel|laquelle|combien|comment|pourquoi|quand)(?!\p{L}))|où/iu,
  en: /\b(?:what|which|who|whom|whose|how|why|when|where)\b/iu,
};

export function materialOf(card: Card, language: Language): Material {
  const question = card.question[language];
  const said = [card.answer, ...card.items.map(({ answer }) => answer), card.open, card.since];
  const lines = said.flatMap((both) => (both ? [both[language]] : []));
  return { id: card.id, question, granted: ASKS_FOR[language].test(question), lines };
}
