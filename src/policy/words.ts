/** The words of a text, folded and in order, and the clauses they stand in. */

import { lately, SENTENCES } from "./lately.ts";

/** What French elides; the English "i'm" and "don't" lose nothing by it. */
const ELIDED = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/gu;

/** Small letters without accents, so that "Étape" and "etape" are one word. */
const folded = lately(SENTENCES, (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae"),
);

/** Letters and digits only: "l'étape" gives "etape", "mots-clés" gives "mots" and "cles". */
export const wordsOf = lately(
  SENTENCES,
  (text): readonly string[] =>
    folded(text)
      .replace(ELIDED, " ")
      .match(/[\p{L}\p{N}]+/gu) ?? [],
);

export function elisionsOf(text: string): number {
  return folded(text).match(ELIDED)?.length ?? 0;
}

/** Where a sentence ends: "2.0" is one word. */
const END = /(?<=[!?;…\n])|(?<=\.)(?=\s|$)/u;
const PAUSE = /[,:()]+/u;

const sayAnything = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** The sentences of a text, each with what ends it. */
export function sentencesOf(text: string): string[] {
  return text.split(END).filter(sayAnything);
}

/** A story and its question are told apart by punctuation, or by a line's end. */
export function clausesOf(text: string): string[] {
  return sentencesOf(text).flatMap((sentence) => sentence.split(PAUSE).filter(sayAnything));
}
