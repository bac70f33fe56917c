/** The question to which step something belongs. */
import type { Card, Course } from "../course/deck.ts";
import { bare } from "../language/bare.ts";
import { type Both, LANGUAGES } from "../language/language.ts";
import { type Random, shuffled } from "../random.ts";
import { itemsOf, tellable, wordings } from "./claim.ts";
import { framed, type Made } from "./made.ts";
import { contains, shared, stems } from "./overlap.ts";

/** A word alone ("Facebook") is at home in more than one step, whatever the course says of it. */
const LEAST_WORDS = 2;

/** The step of a text that stands nowhere else, among the nearest other steps, in course order. */
export function stepQuestion(card: Card, course: Course, random: Random): Made | undefined {
  const texts = told(card, course).filter((text) => isOf(card.step, text, course));
  const [text] = shuffled(texts, random);
  const own = course.chapters.find(({ step }) => step === card.step);
  if (!text || !own || own.step === "foundations") return undefined;
  const home = own.step;
  const steps = course.chapters.flatMap(({ step, title }) =>
    step === "foundations" ? [] : [{ step, title }],
  );
  const others = shuffled(steps, random)
    .filter(({ step }) => step !== home)
    .sort((a, b) => Math.abs(a.step - home) - Math.abs(b.step - home));
  const options = [{ step: home, title: own.title }, ...others.slice(0, 3)].sort(
    (a, b) => a.step - b.step,
  );
  return {
    kind: "step",
    prompt: framed("step", { text }),
    options: options.map(({ title }) => title),
    right: options.findIndex(({ step }) => step === home),
  };
}

/** What the card says; a list, what its items say. */
function told(card: Card, course: Course): Both[] {
  const cards = card.items.length > 0 ? itemsOf(card, course) : [card];
  return cards.flatMap((one) => tellable(one) ?? []);
}

/**
 * Whether it is the step's alone. A word of a title would give the step away, or be a trap; and
 * the other steps are wrong for sure as long as none of them says more than half of it.
 */
function isOf(home: Card["step"], text: Both, course: Course): boolean {
  const vague = LANGUAGES.some((language) => stems(text[language]).size < LEAST_WORDS);
  const named = LANGUAGES.some((language) => / (etape|step) /.test(` ${bare(text[language])} `));
  if (vague || named || course.chapters.some(({ title }) => shared(text, title) > 0)) return false;
  return course.cards.every((card) => {
    const other = card.step === home ? undefined : tellable(card);
    return !other || (shared(text, wordings(card)) <= 0.5 && !contains(text, other));
  });
}
