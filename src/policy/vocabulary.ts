/** The terms the cards are written in: how rare each one is, and which ones a typed word may be. */
import SearchableMap from "minisearch/SearchableMap";
import type { Term } from "./terms.ts";

export interface Heard {
  /** What the term weighs in the question: its rarity, in nats; the most where nobody knows it. */
  weight: number;
  /** The terms of the course it may be, the surest first. */
  known: readonly { term: string; weight: number }[];
}

/** A letter wrong in five, two at most, in words over four letters. */
const FUZZY = 0.2;
/** What a wrong letter takes off, and a word left unfinished. */
const LOSS_PER_LETTER = 0.25;
const UNFINISHED = 0.8;
/** More guesses than these are no better than none. */
const GUESSES = 3;
const LIGHT_SHARE = 0.5;

export class Vocabulary {
  readonly #rarity = new SearchableMap<number>();
  readonly #unknown: number;

  /** `bags`: each card's terms. */
  constructor(bags: readonly Iterable<string>[]) {
    const counts = new Map<string, number>();
    for (const bag of bags) for (const term of bag) counts.set(term, (counts.get(term) ?? 0) + 1);
    const rarity = (cards: number) => Math.log(1 + (bags.length - cards + 0.5) / (cards + 0.5));
    for (const [term, cards] of counts) this.#rarity.set(term, rarity(cards));
    this.#unknown = rarity(0);
  }

  rarity(term: string): number {
    return this.#rarity.get(term) ?? 0;
  }

  hear({ term, light }: Term): Heard {
    const share = light ? LIGHT_SHARE : 1;
    const exact = this.#rarity.get(term);
    if (exact !== undefined)
      return { weight: exact * share, known: [{ term, weight: exact * share }] };
    if (light) return { weight: 0, known: [] };
    const guesses = [...this.#misspelt(term), ...this.#unfinished(term)]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, GUESSES);
    return { weight: this.#unknown, known: guesses };
  }

  *#misspelt(term: string): Iterable<{ term: string; weight: number }> {
    if (term.length <= 4 || /\W/.test(term)) return;
    const letters = Math.min(2, Math.round(term.length * FUZZY));
    for (const [near, [rarity, wrong]] of this.#rarity.fuzzyGet(term, letters))
      if (/^\w{4}/.test(near)) yield { term: near, weight: rarity * (1 - wrong * LOSS_PER_LETTER) };
  }

  *#unfinished(term: string): Iterable<{ term: string; weight: number }> {
    if (term.length <= 3 || /\W/.test(term)) return;
    for (const [whole, rarity] of this.#rarity.atPrefix(term))
      yield { term: whole, weight: (rarity * UNFINISHED * term.length) / whole.length };
  }
}
