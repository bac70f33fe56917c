/** What a classifier learns from: the course's own phrases, and questions as people ask them. */
import { createHash } from "node:crypto";
import type { Course } from "../../course/deck.ts";
import type { Asked } from "../../course/examples.ts";
import { LANGUAGES } from "../../language/language.ts";
import { phrasesOf } from "../phrases.ts";
import { featuresOf } from "./features.ts";
import type { Example } from "./fit.ts";

/** A card's class is its place in the course; what is not treated has the class after the last. */
export function examplesOf(course: Course, asked: readonly Asked[]): Example[] {
  const place = new Map(course.cards.map(({ id }, at) => [id, at]));
  const own = course.cards.flatMap((card, at) =>
    LANGUAGES.flatMap((language) =>
      phrasesOf(card, language)
        .filter(({ likeness }) => likeness > 0)
        .map(({ text }) => ({ features: featuresOf(text, [language]), classes: [at] })),
    ),
  );
  const others = asked.map(({ question, cards }) => ({
    features: featuresOf(question),
    classes: cards.length > 0 ? cards.flatMap((id) => place.get(id) ?? []) : [course.cards.length],
  }));
  return [...own, ...others];
}

/** What the weights fitted on these examples are told by. */
export function digestOf(examples: readonly Example[]): string {
  const digest = createHash("sha256");
  for (const { features, classes } of examples)
    digest.update(JSON.stringify([[...features], classes]));
  return digest.digest("hex");
}
