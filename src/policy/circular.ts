/** An answer that only says again what it is asked the reason of: "why is it called the bible?" */
import type { Card } from "../course/deck.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { termsIn } from "./terms.ts";
import { sentencesOf, wordsOf } from "./words.ts";

/** The cards without the best one where that is circular: first what the same lines say besides. */
export function reasoned(text: string, cards: Card[]): { cards: Card[]; none: boolean } {
  const [best, ...others] = cards;
  if (!best || !asksWhy(text) || !saysAgain(best, text)) return { cards, none: false };
  const near = (card: Card) =>
    card.source.some((line) => best.source.includes(line)) || saysToo(card, best);
  const isSibling = ({ list }: Card) => list !== undefined && list === best.list;
  const reason = others.find((card) => near(card) && !isSibling(card) && !saysAgain(card, text));
  if (!reason) return { cards, none: true };
  return { cards: [reason, ...cards.filter((card) => card !== reason)], none: false };
}

const WHY = new Set("why pourquoi pk pkoi".split(" "));
/** In what is asked, not in what is told before. */
const asksWhy = (text: string) =>
  wordsOf(sentencesOf(text).at(-1) ?? "").some((word) => WHY.has(word));

/** Read as one of either language: a list says more than its name. */
function saysAgain({ answer, items }: Card, text: string): boolean {
  if (!answer || items.length > 0) return false;
  return LANGUAGES.some((language) => saidBy(answer[language], text, language));
}

/** What one card answers is said by another too. */
function saysToo({ answer }: Card, { answer: said }: Card): boolean {
  return LANGUAGES.some((of) => answer && said && saidBy(said[of], answer[of], of));
}

function saidBy(one: string, other: string, language: Language): boolean {
  const all = new Set(termsIn(language)(other).map(({ term }) => term));
  const said = termsIn(language)(one).filter(({ light }) => !light);
  return said.length > 0 && said.every(({ term }) => all.has(term));
}
