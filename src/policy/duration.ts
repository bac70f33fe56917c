/** How long a step takes, or until one begins: but of step 5, which is long, the course does not say. */
import type { Course } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import type { Certain } from "./claim.ts";
import type { Counted, NthIn } from "./nth.ts";
import { FRAME } from "./order.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

const HOW_LONG =
  /\b(?:how (?:much time|long|many (?:hours|days|weeks|months|years))|(?:en )?combien (?:de )?(?:temps|heures|jours|semaines|mois|annees?))\b/;
const RELATION = /\b(?:before|after|between|until|avant|apres|entre|jusqu a|d ici)\b/;
/** What only asks for a length. */
const TAKES =
  /\b(?:takes?|taking|lasts?|long|needed|required|full|total|dure|durent|durer|duree|prend|prendre|prennent|moyenne|average|exactly|exactement)\b/g;
/** A step that is named behind the relation stands within so many words. */
const BEHIND = 5;
/** The steps as a whole. */
const ALL = new Set(["~step", "~process", "~integrate"]);
const LENGTH = "~long";

export type Duration = (text: string) => Certain | undefined;

export function durationOf(
  course: Course,
  { lists, nthIn }: { lists: readonly Counted[]; nthIn: NthIn },
): Duration {
  const steps = lists.find(({ list }) => list.kind === "sequence" && list.step === "foundations");
  const readers = LANGUAGES.map((language) => termsIn(language));
  /** Nothing is said but that steps take their time. */
  const bare = (text: string) =>
    readers.some((read) =>
      read(text.replace(TAKES, " ")).every(
        ({ term, light }) => (light && !term.startsWith("?")) || FRAME.has(term),
      ),
    );
  const speaksOfSteps = (text: string) =>
    readers.some((read) => read(text).some(({ term }) => ALL.has(term)));
  const saysHowLong = (step: number) =>
    course.cards.some(
      (card) =>
        card.step === step &&
        LANGUAGES.some((of) =>
          termsIn(of)(card.answer?.[of] ?? "").some(({ term }) => term === LENGTH),
        ),
    );

  return (text) => {
    const line = wordsOf(text).join(" ");
    if (!steps || !HOW_LONG.test(line)) return undefined;
    const { list, at, item } = steps;
    const refused = (place: number): Certain => {
      const id = place === 0 ? undefined : list.items.at(place < 0 ? place : place - 1)?.id;
      const found = course.cards.findIndex((card) => card.id === `${list.id}.${id}`);
      return { at: found < 0 ? at : found, refused: true };
    };
    const placed = (words: string) => nthIn(words).filter((one) => one.list === steps);
    const relation = RELATION.exec(line);
    if (relation) {
      const behind = line.slice(relation.index + relation[0].length).trim();
      const [one] = placed(behind.split(" ").slice(0, BEHIND).join(" "));
      if (one) return refused(one.place);
      const ahead = line.slice(0, relation.index).replace(HOW_LONG, " ");
      const named = bare(ahead) ? item(behind) : undefined;
      return named?.only ? refused(named.which + 1) : undefined;
    }
    const [one] = placed(line);
    const rest = (one?.rest.join(" ") ?? line).replace(HOW_LONG, " ");
    if (!bare(rest) || !(one || speaksOfSteps(rest))) return undefined;
    return one && saysHowLong(one.place) ? undefined : refused(one?.place ?? 0);
  };
}
