/** In a story, what asks counts in full, and what is told around it less. */
import type { Part } from "./catalogue.ts";
import { sentencesOf, wordsOf } from "./words.ts";

/** Calibrated on the dev halves of test/policy. */
const ASKED = { known: 1, unknown: 1 };
const TOLD = { known: 0.6, unknown: 0.15 };

const OPENERS = new Set(
  (
    "who what which how why when where is are do does did can could should must may am was were " +
    "will would qui que quoi koi quel kel quelle quels quelles comment pourquoi combien quand est " +
    "dois doit peut peux faut"
  ).split(" "),
);
/** How many words in a question's opener may stand: "so how", "pis comment". */
const OPENING = 2;
const CLOSER = /\b(?:quoi|koi|comment|how|what)\W*$/i;

/** The parts of a text: the sentences that ask before those that tell. */
export function focused(text: string): Part[] {
  const sentences = sentencesOf(text);
  const asks = (sentence: string) =>
    sentence.includes("?") ||
    CLOSER.test(sentence) ||
    wordsOf(sentence)
      .slice(0, OPENING)
      .some((word) => OPENERS.has(word));
  const asking = sentences.filter(asks);
  // Where nothing is marked as a question, the last sentence is it.
  const asked = new Set(asking.length > 0 ? asking : sentences.slice(-1));
  const told = sentences.filter((sentence) => !asked.has(sentence));
  return [
    ...[...asked].map((sentence) => ({ text: sentence, ...ASKED })),
    ...told.map((sentence) => ({ text: sentence, ...TOLD })),
  ];
}

/** A text that is not told apart. */
export function wholly(text: string): Part[] {
  return [{ text, ...ASKED }];
}
