/** What is done first within a step: the card that says so, or the course leaves it open. */
import type { Course } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import type { Certain } from "./claim.ts";
import type { Counted, NthIn } from "./nth.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** What stands first of all, and that something is done. */
export const FIRST =
  /\b(?:(?:the|very|la|toute) )*(?:first thing|first|premiere chose|en premier(?: lieu)?|abord)\b/;
export const DONE =
  /\b(?:do|does|done|comes?|happens?|faire|fait|fais|faut|vient|passe|thing|chose)\b/;
const FRAME = new Set(["~aside", "~begin"]);

/** It asks what is done first, and of nothing that it names. */
export function asksFirst(text: string): boolean {
  const line = wordsOf(text).join(" ");
  return FIRST.test(line) && DONE.test(line) && bare(line.replace(FIRST, " "));
}

const bare = (text: string) =>
  LANGUAGES.some((language) =>
    termsIn(language)(text).every(
      ({ term, light }) => (light && !term.startsWith("?")) || FRAME.has(term),
    ),
  );

export function firstOf(
  course: Course,
  { lists, nthIn }: { lists: readonly Counted[]; nthIn: NthIn },
): (text: string) => Certain | undefined {
  const steps = lists.find(({ list }) => list.kind === "sequence" && list.step === "foundations");
  const says = new Map(
    course.cards.flatMap(({ step, question }, at) =>
      LANGUAGES.some((of) => asksFirst(question[of].replace(/^.*:/, ""))) ? [[step, at]] : [],
    ),
  );
  return (text) => {
    const [one, ...others] = nthIn(text).filter(({ list }) => list === steps);
    if (!steps || !one || one.several || others.length > 0) return undefined;
    if (!asksFirst(one.rest.join(" "))) return undefined;
    const { items } = steps.list;
    const item = one.place === 0 ? undefined : items.at(one.place < 0 ? one.place : one.place - 1);
    const said = item && says.get(items.indexOf(item) + 1);
    if (said !== undefined) return { at: said };
    const at = course.cards.findIndex(({ id }) => id === `${steps.list.id}.${item?.id}`);
    return { at: at < 0 ? steps.at : at, refused: true };
  };
}
