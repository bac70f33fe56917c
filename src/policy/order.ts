/** A step asked for by its place among the others: "what comes after the policies?", "the last step". */
import type { Card, Course } from "../course/deck.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import type { Certain } from "./claim.ts";
import { DONE, FIRST } from "./first.ts";
import { namedIn } from "./named.ts";
import { cardinalOf, ordinalsIn } from "./ordinals.ts";
import { stepTerm } from "./places.ts";
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

/** Counting what comes before or after one takes them all. */
const HOW_MANY = /\b(?:how many|combien|nombre d|number of)\b/;
/** What joins the numbers of several steps: "steps 4 to 6", "l'étape 7 et la 8". */
const JOINING = new Set("and et to a through puis then plus the la les l of de no n".split(" "));
/** French that only frames a question: "qu'est-ce qui vient après". */
const ASKING = /\best ce qu[ei]? ?/g;
const OPEN = /^(?:what|which|who|when|why|how|que|quoi|quel|quelle|qui|quand|pourquoi|comment)\b/;
const DENIED = /\b(?:not|never|pas|jamais)\b/;

const SAID_TO_BE = /\b(?:is|isn t|comes|happens|est|se fait|vient)\b/;
const FOLLOWING = /\b(?:next|following|suivante?)$/;
const JOINED = /\b(?:and|et|then|puis) $/;

/** How well words must name a step to be it: calibrated on the dev halves of test/policy. */
const NAMED = 0.6;

/** What may stand beside the order itself: any other subject makes it another question. */
export const FRAME = new Set(["~step", "~process", "~integrate", "~aside"]);

type Scored = (text: string, languages: readonly Language[]) => ReadonlyMap<number, number>;

/** The card that a place in the order asks for, by its place in the course. */
export type Order = (
  text: string,
  languages: readonly Language[],
  whole: boolean,
) => Certain | undefined;

export function orderOf(course: Course, scored: Scored): Order {
  const steps = course.cards.find(
    ({ kind, step }) => kind === "sequence" && step === "foundations",
  );
  if (!steps) return () => undefined;
  const listed = () => ({ at: course.cards.indexOf(steps) });
  const places = course.cards.flatMap((card, place) => (card.list === steps ? [place] : []));
  const readers = LANGUAGES.map((language) => termsIn(language));

  /** Nothing is asked but the order. */
  const bare = (text: string) =>
    readers.some((read) =>
      read(text).every(({ term, light }) => (light && !term.startsWith("?")) || FRAME.has(term)),
    );

  const nameOf = namedIn(steps, FRAME);
  const ownName = (text: string) => nameOf(text)?.which;

  /** Which step is named, counted from 0. */
  function namedBy(text: string, scores: ReadonlyMap<number, number>): number | undefined {
    const values = places.map((place) => scores.get(place) ?? 0);
    const best = Math.max(...values);
    return best >= NAMED ? values.indexOf(best) : ownName(text);
  }

  const named = (text: string, languages: readonly Language[]) =>
    bare(text) ? undefined : namedBy(text, scored(text, languages));

  /** The step that the words beside a number are about: "content is step 3". */
  function misplaced(line: string, languages: readonly Language[]): number | undefined {
    const rest = line.replace(NUMBERED, " ");
    if (rest === line) return undefined;
    const scores = scored(rest, languages);
    const step = namedBy(rest, scores);
    if (step === undefined) return undefined;
    const [[best = -1] = []] = [...scores].sort(([, a], [, b]) => b - a);
    const card = course.cards[best];
    if (card && saysStep(card, step + 1)) return best;
    const named = card?.step === step + 1 || best === places[step] || ownName(rest) === step;
    return named ? places[step] : undefined;
  }

  /** "At the seventh step": the card says itself which step it is. */
  function saysStep({ answer }: Card, step: number): boolean {
    return LANGUAGES.some((of) =>
      termsIn(of)(answer?.[of] ?? "").some(({ term }) => term === stepTerm(step)),
    );
  }

  /** By its number or by its name, and by nothing besides. */
  function stepIn(text: string): number | undefined {
    const [, number] = NUMBERED.exec(text) ?? [];
    const only = number !== undefined && bare(text.replace(NUMBERED, " "));
    return only && places[Number(number) - 1] !== undefined ? Number(number) - 1 : ownName(text);
  }

  /** Whether one step stands before the other, as the question has it. */
  function claimed(before: string, after: string, move: 1 | -1): Certain | undefined {
    const one = OPEN.test(before) ? undefined : stepIn(before);
    const other = one === undefined ? undefined : stepIn(after);
    if (one === undefined || other === undefined || one === other) return undefined;
    const so = Math.sign(one - other) === move;
    const at = places[one];
    return so || at === undefined || DENIED.test(before)
      ? { ...listed(), wrong: false }
      : { at, wrong: "number" };
  }

  return (text, languages, whole) => {
    const line = wordsOf(text).join(" ").replace(ASKING, "");
    const ofSteps = STEP.test(line);
    const step = (place: number | undefined) => (place === undefined ? undefined : { at: place });
    const others = ofSteps ? withoutSeveral(line.split(" ")) : undefined;
    if (others !== undefined && bare(others)) return { ...listed(), wrong: false };
    const relation = BOTH.test(line) ? null : RELATION.exec(line);
    const before = line.slice(0, relation?.index);
    const after = relation ? line.slice(relation.index + relation[0].length) : "";
    const move = relation?.[1] ? 1 : -1;
    if (relation && HOW_MANY.test(line) && STEP.test(before)) return { ...listed(), wrong: false };
    const claim = relation ? claimed(before, after, move) : undefined;
    if (claim) return claim;
    const misnamed = SAID_TO_BE.test(line) ? misplaced(line, languages) : undefined;
    if (misnamed !== undefined) return { at: misnamed };
    const [, number, count] = NUMBERED.exec(line) ?? [];
    const value = Number(number ?? count ?? 1);
    if (value > places.length || value === 0) {
      if (bare(line.replace(NUMBERED, ""))) return listed();
      return number === undefined ? undefined : { ...listed(), refused: true };
    }
    for (const [back, pattern] of [
      [2, SECOND_LAST],
      [1, LAST],
    ] as const)
      if (pattern.test(line))
        return bare(line.replace(pattern, "")) && (ofSteps || /\b(?:come|process)/.test(line))
          ? step(places.at(-back))
          : undefined;
    const [, from = "", to = ""] = BETWEEN.exec(line) ?? [];
    if (from && (ofSteps || PLACED.test(line))) {
      const [one, other] = [named(from, languages), named(to, languages)];
      if (one === undefined || other === undefined) return undefined;
      return Math.abs(one - other) === 2 ? step(places[(one + other) / 2]) : listed();
    }
    const rest = line.replace(FIRST, "");
    if (whole && rest !== line && DONE.test(line) && bare(rest)) return step(places[0]);
    // "Our next post" is no step.
    if (!relation || (FOLLOWING.test(relation[0]) && !ofSteps)) return undefined;
    // What stands before is the step only where something says so: "which publics are we after".
    const sides = [[after, before], ...(ofSteps || JOINED.test(before) ? [[before, after]] : [])];
    for (const [anchor = "", rest = ""] of sides) {
      const one = bare(rest) ? named(anchor, languages) : undefined;
      if (one !== undefined) return step(places[one + move]) ?? listed();
    }
    return undefined;
  };
}

/** The words around several steps named by number, if such are: those of "steps 4 and 5". */
function withoutSeveral(words: readonly string[]): string | undefined {
  const joins = (word = "") =>
    cardinalOf(word) !== undefined ||
    ordinalsIn([word]).length > 0 ||
    JOINING.has(word) ||
    STEP.test(word);
  const at = words.findIndex((word) => STEP.test(word));
  let [from, to] = [at, at + 1];
  while (from > 0 && joins(words[from - 1])) from -= 1;
  while (to < words.length && joins(words[to])) to += 1;
  const run = words.slice(from, to);
  const cardinals = new Set(run.flatMap((word) => cardinalOf(word) ?? []));
  const numbers = cardinals.size + ordinalsIn(run).length;
  return numbers < 2 ? undefined : [...words.slice(0, from), ...words.slice(to)].join(" ");
}
