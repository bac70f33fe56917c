/** Sentences, and whether they stand on facts: the course's, or a test's own. */
import fc from "fast-check";
import type { Language } from "../../src/index.ts";
import { grounded } from "../../src/policy/grounded.ts";
import { linesOf } from "../../src/policy/line.ts";
import { type Material, materialOf } from "../../src/policy/material.ts";
import { course } from "../support/world.ts";

const LANGUAGES: Language[] = ["fr", "en"];

/** Every fact of the course, as a model is given it. */
export const materials = LANGUAGES.flatMap((language) =>
  course.cards.map((card) => ({ language, fact: materialOf(card, language) })),
);
export const aMaterial = fc.constantFrom(...materials);
export const aLine = aMaterial.chain(({ language, fact }) =>
  fc.constantFrom(...fact.lines).map((line) => ({ language, fact, line })),
);

export const fact = (id: string, ...lines: string[]): Material => ({
  ...{ id, question: "", granted: false, lines },
});

/** All that a fact lets others say. */
export const saying = ({ question, lines }: Material) => [question, ...lines].join(" ");

export const stands = (
  text: string,
  facts: Material[],
  language: Language = "en",
  cited = facts.map(({ id }) => id),
) => grounded({ text, facts: cited }, facts, language);

/** A text's words of content, by their stems. */
export const tokens = (text: string, language: Language) =>
  linesOf(text, language).flatMap((line) => line.tokens.map(({ held }) => held));
