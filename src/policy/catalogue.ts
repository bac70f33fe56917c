/** The cards in one language, indexed by term: how well each answers a set of terms. */
import type { Card } from "../course/deck.ts";
import type { Language } from "../language/language.ts";
import { meaningsIn } from "./meanings.ts";
import { phrasesOf, placesOf } from "./phrases.ts";
import { inverted, sum, Tally } from "./postings.ts";
import { stemIn } from "./stems.ts";
import { STOPS } from "./stops.ts";
import { LIGHT } from "./talk.ts";
import { type Term, termsIn } from "./terms.ts";
import { Vocabulary } from "./vocabulary.ts";

// Every weight here is calibrated on the dev halves of test/policy.
/** What a phrase loses for the question's words it lacks, and for its own the question lacks. */
const UNSAID_BY_PHRASE = 1;
const UNSAID_BY_QUESTION = 0.4;
/** How much the card's whole text adds to its best phrase. */
const COVER = 0.3;
const PLACE_COVER = 0.5;
/** Of two subjects in one question, a card that has only one is no answer: what it must cover. */
const MOST = 0.55;
const PARTLY = 0.85;
/** What everyday talk costs where it is left out, of what a subject left out does. */
const LIGHT_LOSS = 0.28;
/** Everyday talk alone, or what a card is asked by in passing, is answered only where it is met
 * nearly in full: "what is hard?" */
const SMALL_TALK = 0.6;
/** In nats: a phrase of one common word is no sign of much, however well it is met. */
const LITTLE = 0.8;

/** A part of what is asked, and how much its words count, the course's own and others: 0 to 1. */
export interface Part {
  text: string;
  known: number;
  unknown: number;
}

/** The score of each card by its place in the course, 0 to 1.3, and the bonus; only cards with a score. */
export type Catalogue = (parts: readonly Part[], bonus: number) => Map<number, number>;

export function catalogueOf(cards: readonly Card[], language: Language): Catalogue {
  const read = termsIn(language);
  const bags = cards.map((card) => new Map(placesOf(card).map((place) => [place, PLACE_COVER])));
  /** By how many cards a term is held, and whether any says it otherwise than in a way of asking. */
  const holders = new Map<string, { cards: Set<number>; own: boolean }>();
  const written: { card: number; likeness: number; terms: readonly Term[] }[] = [];
  cards.forEach((card, at) => {
    const bag = bags[at] ?? new Map<string, number>();
    for (const { text, likeness, cover, asked } of phrasesOf(card, language)) {
      const terms = read(text);
      for (const { term } of terms) {
        const { cards, own } = holders.get(term) ?? { cards: new Set(), own: false };
        holders.set(term, { cards: cards.add(at), own: own || !asked });
      }
      for (const { term } of terms) bag.set(term, Math.max(bag.get(term) ?? 0, cover));
      if (likeness > 0 && terms.length > 0) written.push({ card: at, likeness, terms });
    }
  });

  const vocabulary = new Vocabulary(
    bags.map((bag) => bag.keys()),
    meaningsIn(language),
    {
      grammar: [...STOPS[language]].map(stemIn[language]),
      talk: [...LIGHT].map(stemIn[language]),
    },
  );
  /** A word that one card is asked by and no card says, as "umbrella", is no subject by itself. */
  const incidental = (term: string) => {
    const { cards, own } = holders.get(term) ?? {};
    return cards?.size === 1 && !own && /^\p{L}/u.test(term);
  };
  // By phrase: in a row each, for a question meets hundreds of them.
  const cardOf = Int32Array.from(written, ({ card }) => card);
  const likenessOf = Float64Array.from(written, ({ likeness }) => likeness);
  /** The rarity of its terms, summed. */
  const massOf = Float64Array.from(written, ({ terms }) =>
    terms.reduce((sum, { term, share }) => sum + vocabulary.rarity(term) * share, 0),
  );
  const phrasesWith = inverted(written.map(({ terms }) => terms.map(({ term }) => [term, 1])));
  const cardsWith = inverted(bags);
  const common = new Tally(written.length);
  const met = new Tally(written.length);
  const likest = new Tally(cards.length);
  const covers = new Tally(cards.length);

  return (parts, bonus) => {
    const { total, said } = weigh(parts, read, vocabulary);
    const scores = new Map<number, number>();
    if (!said.some(({ term }) => !term.startsWith("?"))) return scores;
    const trust = said.every(({ light, term }) => light || incidental(term)) ? SMALL_TALK : 1;
    sum(said, phrasesWith, common);
    const losses = said.map(({ term, loss }) => ({ term, weight: loss }));
    sum(losses, phrasesWith, met);
    likest.clear();
    for (const at of common.having) {
      const card = cardOf[at] ?? 0;
      const shared = common.of(at);
      const unsaid =
        UNSAID_BY_PHRASE * Math.max(0, total - met.of(at)) +
        UNSAID_BY_QUESTION * Math.max(0, (massOf[at] ?? 0) - shared);
      const like = ((likenessOf[at] ?? 0) * shared) / (shared + unsaid + LITTLE);
      if (like > likest.of(card)) likest.set(card, like);
    }
    sum(said, cardsWith, covers);
    for (const at of covers.having) {
      const part = Math.min(1, covers.of(at) / total);
      const whole = (part < MOST ? PARTLY : 1) * trust;
      scores.set(at, (likest.of(at) + COVER * part) * whole + bonus);
    }
    return scores;
  };
}

interface Said {
  term: string;
  weight: number;
  /** What it costs a phrase that has it not. */
  loss: number;
  light: boolean;
}

/** What is said, each term once, as it counts where it stands first. */
function weigh(
  parts: readonly Part[],
  read: (text: string) => readonly Term[],
  vocabulary: Vocabulary,
) {
  let total = 0;
  const said = new Map<string, Said>();
  const heard = new Set<string>();
  for (const part of parts)
    for (const term of read(part.text)) {
      if (heard.has(term.term)) continue;
      heard.add(term.term);
      const { weight, known } = vocabulary.hear(term);
      const most = known[0]?.weight ?? 0;
      const own = most * part.known + Math.max(0, weight - most) * part.unknown;
      const cost = term.light ? LIGHT_LOSS : 1;
      total += own * cost;
      for (const one of known) {
        const value = one.weight * part.known;
        if (value > (said.get(one.term)?.weight ?? 0))
          said.set(one.term, {
            term: one.term,
            weight: value,
            loss: value * cost,
            light: term.light,
          });
      }
    }
  return { total, said: [...said.values()] };
}
