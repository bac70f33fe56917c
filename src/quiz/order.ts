/** The question in what order things come. */
import type { Card, Course } from "../course/deck.ts";
import { type Both, inEach, LANGUAGES } from "../language/language.ts";
import { type Random, shuffled } from "../random.ts";
import { itemsOf, tellable } from "./claim.ts";
import { framed, type Made, mixed } from "./made.ts";

/** The longest option, in characters. */
const LONGEST = 200;

/**
 * Items of a sequence that follow each other, the card's own among them if it is one. Another
 * order of the same items is wrong for sure: the course gives one.
 */
export function orderQuestion(card: Card, course: Course, random: Random): Made | undefined {
  const sequence = card.list ?? card;
  if (sequence.kind !== "sequence") return undefined;
  const items = itemsOf(sequence, course);
  const [chosen] = shuffled([3, 4], random).flatMap((length) =>
    shuffled(
      items.flatMap((_, at) => {
        const run = items.slice(at, at + length);
        const option = run.length === length ? inOrder(run) : undefined;
        return option && (card === sequence || run.includes(card)) ? [{ run, option }] : [];
      }),
      random,
    ),
  );
  if (!chosen) return undefined;
  const others = orders(chosen.run).flatMap((run) => inOrder(run) ?? []);
  const wrong = shuffled(
    others.filter(({ fr }) => fr !== chosen.option.fr),
    random,
  ).slice(0, 3);
  return {
    kind: "order",
    prompt: framed("order", { question: sequence.question }),
    ...mixed(chosen.option, wrong, random),
  };
}

function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, at) =>
    orders([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

function inOrder(run: readonly Card[]): Both | undefined {
  const texts = run.flatMap((card) => tellable(card) ?? []);
  const both = inEach((language) => texts.map((text) => text[language]).join(" → "));
  return LANGUAGES.every((language) => both[language].length <= LONGEST) ? both : undefined;
}
