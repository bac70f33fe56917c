/** The terms the cards are written in: how rare each one is, and which ones a typed word may be. */
import SearchableMap from "minisearch/SearchableMap";
import { lately, WORDS } from "./lately.ts";
import type { Meanings } from "./meanings.ts";
import { slipsOf } from "./slips.ts";
import type { Term } from "./terms.ts";

export interface Heard {
  /** What the term weighs in the question: its rarity, in nats; the most where nobody knows it. */
  weight: number;
  /** The terms of the course it may be, the surest first. */
  known: readonly { term: string; weight: number }[];
}

/** An attribute that no card has tells more against an answer than a word nobody knows. */
const ATTRIBUTE = 2;
/** A letter wrong in five, as is customary; two at most, in words over four letters. */
const FUZZY = 0.2;
/**
 * What a wrong letter takes off, and what a word left unfinished is worth: both calibrated on the
 * dev halves of test/policy, with letters put wrong in it.
 */
const LOSS_PER_LETTER = 0.2;
const LOSS_IF_SHORT = 0.3;
const UNFINISHED = 0.4;
/** What of a word nobody knows is lost with what a slip takes off. */
const SLIP_LOSS = 0.3;
/** What nears a word of talk may be a subject the course has not: "garden" is no slip for "garder". */
const DOUBT = 0.45;
/** A misspelt word of grammar tells less. */
const GRAMMAR_DOUBT = 0.05;
/** So may a short word that is near one of grammar or talk, and near no other; or a tiny one. */
const SHORT_DOUBT = 0.5;
/** Everyday words that no card has tell a little against an answer; words of grammar tell nothing. */
const TALK_WEIGHT = 0.5;
/** The same in a form that is not listed: "donnent". */
const INFLECTED = 0.25;
/** What can be misspelt: no meaning's own name, and nothing so short that all is near it. */
const WORD = /^\p{L}[\p{L}\p{N}]{3,}$/u;
/** Everyday words are many: only long ones are read into what is misspelt. */
const LONG = /^\p{L}{6,}$/u;
const SHORT = /^\p{L}{2,5}$/u;
const TINY = /^\p{L}{1,3}$/u;
const NEAR_SHORT = /^\p{L}{4,6}$/u;
/** More guesses than these are no better than none. */
const GUESSES = 3;

/** What a misspelt word of grammar, or of everyday talk, stands for: nothing. */
const GRAMMAR = "";
const TALK = " ";

interface Guess {
  term: string;
  /** 0 to 1. */
  sure: number;
}

export class Vocabulary {
  readonly #rarity = new SearchableMap<number>();
  /** What can be typed, to its term: a synonym is misspelt as easily as a word of the course. */
  readonly #spellings = new SearchableMap<string>();
  /** Short words of grammar and talk: what is near one is it only if it can be nothing else. */
  readonly #short = new SearchableMap<true>();
  readonly #everyday: ReadonlySet<string>;
  readonly #unknown: number;

  /** `bags`: each card's terms; `grammar` and `talk`: stems of the words that carry no subject. */
  constructor(
    bags: readonly Iterable<string>[],
    meanings: Meanings,
    { grammar, talk }: { grammar: Iterable<string>; talk: Iterable<string> },
  ) {
    const counts = new Map<string, number>();
    for (const bag of bags) for (const term of bag) counts.set(term, (counts.get(term) ?? 0) + 1);
    const rarity = (cards: number) => Math.log(1 + (bags.length - cards + 0.5) / (cards + 0.5));
    this.#everyday = new Set(talk);
    for (const word of this.#everyday) if (LONG.test(word)) this.#spellings.set(word, TALK);
    for (const word of grammar) if (WORD.test(word)) this.#spellings.set(word, GRAMMAR);
    for (const word of [...grammar, ...this.#everyday])
      if (SHORT.test(word)) this.#short.set(word, true);
    for (const [term, cards] of counts) {
      this.#rarity.set(term, rarity(cards));
      if (WORD.test(term)) this.#spellings.set(term, term);
    }
    for (const [spelling, meaning] of meanings)
      if (WORD.test(spelling) && this.#rarity.has(meaning)) this.#spellings.set(spelling, meaning);
    this.#unknown = rarity(0);
  }

  rarity(term: string): number {
    return this.#rarity.get(term) ?? 0;
  }

  hear({ term, words, light, talk, share }: Term): Heard {
    const exact = this.#rarity.get(term);
    if (exact !== undefined)
      return { weight: exact * share, known: [{ term, weight: exact * share }] };
    if (!light && this.#everyday.has(term)) return { weight: INFLECTED * this.#unknown, known: [] };
    if (light) return { weight: talk ? TALK_WEIGHT * this.#unknown : 0, known: [] };
    if (term.startsWith("!")) return { weight: this.#unknown * ATTRIBUTE, known: [] };
    // What has a meaning was read as it is.
    const word = /^\p{L}/u.test(term) ? (words[0] ?? term) : term;
    const guesses = this.#guesses(`${term} ${word}`);
    const [best] = guesses;
    if (!best && this.#nearShort(word)) return { weight: SHORT_DOUBT * this.#unknown, known: [] };
    if (best?.term === TALK) return { weight: DOUBT * this.#unknown, known: [] };
    if (best?.term === GRAMMAR) return { weight: GRAMMAR_DOUBT * this.#unknown, known: [] };
    if (!best) return { weight: this.#unknown * share, known: [] };
    return { weight: best.weight + (1 - best.sure) * SLIP_LOSS * this.#unknown, known: guesses };
  }

  /** What a word may be, read as it was typed and as its stem; the key is both. */
  readonly #guesses = lately(WORDS, (key) => {
    const [term = "", word = ""] = key.split(" ");
    const typed = new Set([word, term]);
    const best = new Map<string, number>();
    for (const { term: meant, sure } of [
      ...[...typed].flatMap((one) => [...this.#misspelt(one)]),
      ...this.#unfinished(term),
    ])
      if (sure > (best.get(meant) ?? 0)) best.set(meant, sure);
    return [...best]
      .map(([meant, sure]) => ({ term: meant, sure, weight: sure * this.rarity(meant) }))
      .sort((a, b) => b.sure - a.sure)
      .slice(0, GUESSES);
  });

  readonly #nearShort = lately(WORDS, (typed) => {
    if (TINY.test(typed)) return true;
    if (!NEAR_SHORT.test(typed)) return false;
    for (const _ of slipsOf(typed, 1, this.#short)) return true;
    return false;
  });

  *#misspelt(typed: string): Iterable<Guess> {
    if (typed.length <= 3) return;
    const letters = Math.min(2, Math.round(typed.length * FUZZY));
    for (const { value, slips } of slipsOf(typed, letters, this.#spellings))
      yield { term: value, sure: 1 - slips * (typed.length > 4 ? LOSS_PER_LETTER : LOSS_IF_SHORT) };
  }

  *#unfinished(typed: string): Iterable<Guess> {
    if (typed.length <= 3) return;
    for (const [whole, term] of this.#spellings.atPrefix(typed))
      yield { term, sure: (UNFINISHED * typed.length) / whole.length };
  }
}
