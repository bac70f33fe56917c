/** A place that is claimed of something a list names: "comment management is policy B", "step 3 is training". */
import type { Course } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import { type Counted, type NthIn, placeOf } from "./nth.ts";
import { stepTerm } from "./places.ts";
import { stanceOf, type Wrong } from "./premise.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** A card by its place in the course, and what the question took for granted of it. */
export interface Certain {
  at: number;
  /** It names what is not there: what there is instead is only near. */
  refused?: true;
  /** What the question takes for granted and is not so; false where it claims nothing. */
  wrong?: Wrong | false;
  /** What the question takes for granted is so, by its number or as it is said. */
  right?: Wrong;
}

/** A step asked for by its place beside another is not claimed to be it. */
const RELATIVE = /\b(?:before|after|between|until|avant|apres|entre|suit)\b/;
/** It says of one that it is the other. */
const EQUATES = /\b(?:is|isn|s|are|was|comes?|est|sont|vient|sera)\b/;
/** How well words must name what a policy holds: calibrated on the dev halves of test/policy. */
const LIKE = 0.6;
/** It may be more than that. */
const ONLY = /\b(?:only|just|merely|seulement|juste|uniquement|est que)\b/;
/** Who says so: "my boss thinks that". */
const TOLD =
  /^.{0,60}?(?<![\p{L}\p{N}])(?:says?|said|thinks?|believes?|claims|insists|heard|told (?:me|us)|dit|disent|pense|penses|croit|crois|prétend|affirme|paraît|parait|semble)(?:\s+(?:that\s+)?|,?\s+(?:que\s+|qu['’]))(?=\S)/iu;
/** A letter that is no word, by itself: "is comment management B?" */
const LETTER =
  /(?<![\p{L}\p{N}'’-])(?:([B-D])(?![\p{L}\p{N}'’-])|(A)(?=\s+(?:is|est|c['’]est)\b|\s*[?!.,:=]|\s*$))/gu;

export type Claim = (text: string) => Certain | undefined;

/** `likest`: the cards that words ask for, by their places in the course, with their scores, best first. */
export function claimOf(
  course: Course,
  { lists, nthIn }: { lists: readonly Counted[]; nthIn: NthIn },
  likest: (text: string) => readonly (readonly [at: number, score: number])[],
): Claim {
  const policies = lists.find(({ list }) =>
    list.items.every(({ answer }) => /^[A-D]\)/.test(answer.fr)),
  );

  /** "At the seventh step": the card asked for says itself which step it is. */
  function sayingStep(rest: string, step: number): number | undefined {
    const [[at] = []] = likest(rest);
    const { list, answer } = (at !== undefined && course.cards[at]) || {};
    const says = LANGUAGES.some((of) =>
      termsIn(of)(answer?.[of] ?? "").some(({ term }) => term === stepTerm(step)),
    );
    return !list && says ? at : undefined;
  }

  /** "The glossary is in policy B": it is in another, and nothing of B is like it. */
  function inAnother(rest: string, letter: number): Certain | undefined {
    const ranked = likest(rest);
    const letterOf = (at: number) => placeOf(course.cards[at]?.policy ?? "?");
    const [[best, score] = [-1, 0]] = ranked;
    const own = ranked.find(([at]) => letterOf(at) === letter)?.[1] ?? 0;
    const item = policies?.list.items[letterOf(best) - 1];
    if (!item || letterOf(best) === letter || score < LIKE || own > score / 2) return undefined;
    const at = course.cards.findIndex(({ id }) => id === `${policies.list.id}.${item.id}`);
    return { at, wrong: "said" };
  }

  /** "Is comment management B?" as "is comment management policy B?" */
  function byLetterAlone(text: string, [found]: readonly RegExpMatchArray[]) {
    if (!policies || !found) return [];
    const rest = wordsOf(text.replace(LETTER, " "));
    const place = placeOf(found[1] ?? found[2] ?? "");
    return [{ list: policies, place, several: false, lettered: true, rest }];
  }

  return (asked) => {
    const text = asked.replace(TOLD, "");
    const places = nthIn(text);
    const letters = [...text.matchAll(LETTER)].filter(() => /\p{Ll}/u.test(text));
    if (letters.length > 1) return undefined;
    const [one, ...others] = places.length > 0 ? places : byLetterAlone(text, letters);
    if (!one || one.several || others.length > 0) return undefined;
    const words = wordsOf(text).join(" ");
    if (RELATIVE.test(words) || !(EQUATES.test(words) || text.includes("="))) return undefined;
    const stance = stanceOf(text);
    if (stance === "asks") return undefined;
    const { place, rest } = one;
    const { list, item } = one.list;
    const said = rest.join(" ");
    const named = item(said);
    const found = named && list.items[named.which];
    if (!found) return one.lettered && stance === "claims" ? inAnother(said, place) : undefined;
    const at =
      (list.kind === "sequence" ? sayingStep(said, named.which + 1) : undefined) ??
      course.cards.findIndex(({ id }) => id === `${list.id}.${found.id}`);
    const so = named.which === (place < 0 ? list.items.length + place : place - 1);
    const by = one.lettered ? "said" : "number";
    if (stance === "denies") return { at, wrong: false };
    if (!so) return { at, wrong: by };
    return named.only && !ONLY.test(words) ? { at, wrong: false, right: by } : undefined;
  };
}
