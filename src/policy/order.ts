/** A step asked for by its place among the others: "what comes after the policies?", "the last step". */
import type { Card, Course } from "../course/deck.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

const AFTER = "after|following|follows|next|apres|suit|suivante?|ensuite|succede";
const BEFORE = "before|previous|preceding|precedes|prior|avant|precedente?|precede";
const RELATION = new RegExp(`\\b(?:qui )?(?:(${AFTER})|(${BEFORE}))\\b`);
const BOTH = new RegExp(
  `\\b(?:${AFTER})\\b.*\\b(?:${BEFORE})\\b|\\b(?:${BEFORE})\\b.*\\b(?:${AFTER})\\b`,
);
const BETWEEN = /\b(?:between|entre) (.+) (?:and|et) (.+)/;
/** What lies between two steps, not the difference between two things. */
const PLACED = /\b(?:comes?|goes|happens|vient|viennent|passe|a) (?:\S+ )?(?:between|entre)\b/;
const SECOND_LAST =
  /\b(?:second (?:to )?last|next to last|penultimate|avant derni(?:er|ere)|penultieme)\b/;
/** A step's number, or a number of steps. */
const NUMBERED =
  /\b(?:etape|step|phase|stage) (?:n |no |numero |number )?(\d{1,3})\b|\b(\d{1,3})(?:e|eme|th)? (?:etape|step|phase|stage)s?\b/;
const STEP = /\b(?:etape|step|phase|stage)s?\b/;
const LAST = /\b(?:last|final|derni(?:er|ere)|ultime)\b/;

const SAID_TO_BE = /\b(?:is|isn t|comes|happens|est|se fait|vient)\b/;
const FOLLOWING = /\b(?:next|following|suivante?)$/;
const JOINED = /\b(?:and|et|then|puis) $/;

/** How well words must name a step to be it: calibrated on the dev halves of test/policy. */
const NAMED = 0.6;

/** What may stand beside the order itself: any other subject makes it another question. */
const FRAME = new Set(["~step", "~process", "~integrate"]);

type Scored = (text: string, languages: readonly Language[]) => ReadonlyMap<number, number>;

/** The card that a place in the order asks for, by its place in the course. */
export type Order = (text: string, languages: readonly Language[]) => number | undefined;

export function orderOf(course: Course, scored: Scored): Order {
  const steps = course.cards.find(
    ({ kind, step }) => kind === "sequence" && step === "foundations",
  );
  if (!steps) return () => undefined;
  const at = (card: Card | undefined) => (card ? course.cards.indexOf(card) : undefined);
  const all = at(steps);
  const places = course.cards.flatMap((card, place) => (card.list === steps ? [place] : []));
  const readers = LANGUAGES.map((language) => termsIn(language));

  /** Nothing is asked but the order. */
  const bare = (text: string) =>
    readers.some((read) =>
      read(text).every(({ term, light }) => (light && !term.startsWith("?")) || FRAME.has(term)),
    );

  /** Which step is named, counted from 0. */
  function namedBy(scores: ReadonlyMap<number, number>): number | undefined {
    const values = places.map((place) => scores.get(place) ?? 0);
    const best = Math.max(...values);
    return best >= NAMED ? values.indexOf(best) : undefined;
  }

  const named = (text: string, languages: readonly Language[]) => namedBy(scored(text, languages));

  /** The step that the words beside a number are about: "content is step 3". */
  function misplaced(line: string, languages: readonly Language[]): number | undefined {
    const rest = line.replace(NUMBERED, " ");
    if (rest === line) return undefined;
    const scores = scored(rest, languages);
    const step = namedBy(scores);
    if (step === undefined) return undefined;
    const [[best] = []] = [...scores].sort(([, a], [, b]) => b - a);
    const card = course.cards[best ?? -1];
    return card?.step === step + 1 || best === places[step] ? places[step] : undefined;
  }

  return (text, languages) => {
    const line = wordsOf(text).join(" ");
    const ofSteps = STEP.test(line);
    const misnamed = SAID_TO_BE.test(line) ? misplaced(line, languages) : undefined;
    if (misnamed !== undefined) return misnamed;
    const [, number, count] = NUMBERED.exec(line) ?? [];
    if (Number(number ?? count ?? 0) > places.length)
      return bare(line.replace(NUMBERED, "")) ? all : undefined;
    for (const [back, pattern] of [
      [2, SECOND_LAST],
      [1, LAST],
    ] as const)
      if (pattern.test(line))
        return bare(line.replace(pattern, "")) && (ofSteps || /\b(?:come|process)/.test(line))
          ? places.at(-back)
          : undefined;
    const [, from = "", to = ""] = BETWEEN.exec(line) ?? [];
    if (from && (ofSteps || PLACED.test(line))) {
      const [one, other] = [named(from, languages), named(to, languages)];
      if (one === undefined || other === undefined) return undefined;
      return Math.abs(one - other) === 2 ? places[(one + other) / 2] : all;
    }
    const relation = RELATION.exec(line);
    if (!relation || BOTH.test(line)) return undefined;
    // "Our next post" is no step.
    if (FOLLOWING.test(relation[0]) && !ofSteps) return undefined;
    const before = line.slice(0, relation.index);
    const after = line.slice(relation.index + relation[0].length);
    const move = relation[1] ? 1 : -1;
    // What stands before is the step only where something says so: "which publics are we after".
    const sides = [[after, before], ...(ofSteps || JOINED.test(before) ? [[before, after]] : [])];
    for (const [anchor = "", rest = ""] of sides) {
      const step = bare(rest) ? named(anchor, languages) : undefined;
      if (step !== undefined) return places[step + move] ?? all;
    }
    return undefined;
  };
}
