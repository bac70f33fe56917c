/** A card's own question, asked word for word: it is that card, whatever the words are like. */
import type { Course } from "../course/deck.ts";
import { bare } from "../language/bare.ts";
import { LANGUAGES } from "../language/language.ts";

/** The card's place in the course, by its question in either language; where two ask the same, the first. */
export function verbatimOf({ cards }: Course): (text: string) => number | undefined {
  const asked = new Map<string, number>();
  cards.forEach(({ question }, at) => {
    for (const language of LANGUAGES) {
      const folded = bare(question[language]);
      if (!asked.has(folded)) asked.set(folded, at);
    }
  });
  const longest = Math.max(0, ...[...asked.keys()].map(({ length }) => length));
  // Twice as long with its punctuation: what is longer is no such question, and is not folded.
  return (text) => (text.length > 2 * longest ? undefined : asked.get(bare(text)));
}
