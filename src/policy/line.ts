/** A line as what it says: its words of content by their stems, in order, and what joins them. */
import type { Language } from "../language/language.ts";
import { EQUATES, FORMS, JOINS, NEUTRAL, PERSONS } from "./neutral.ts";
import { stemIn } from "./stems.ts";
import { wordsOf } from "./words.ts";

/** A word's stem, or anything that is no plain word, just as it stands. */
export interface Token {
  held: string;
  /** The word, folded. */
  word: string;
  /** A pause stands before it, or a word that joins. */
  paused: boolean;
  /** An "is" stands before it. */
  equated: boolean;
}

export interface Line {
  tokens: Token[];
  /** The pieces that a name could be, as they are written. */
  named: string[];
  /** Every piece of a word, as it is written. */
  pieces: string[];
  /** It says it of somebody: "we", "it". */
  personal: boolean;
}

/** What ends a line; a point inside a figure or an address does not. */
const ENDS = /[!?…;\n]|\.(?=[\s"'’”»)]|$)/u;
/** What stands around a word and is not of it; a sign before a figure is. */
const EDGES = /^(?:["'’‘“”«»(),.:]|[–—-](?!\p{N}))+|["'’‘“”«»(),.:–—-]+$/gu;
const PAUSES_BEFORE = /^[(–—-]/u;
const PAUSES_AFTER = /[),:–—-]$/u;
const PLAIN = /^[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*$/u;
/** With what stands before each: the "être" of "bien-être" is no verb. */
const PIECES = /(^|['’-])([^'’-]+)/gu;
/** The French "if", which as its letters is "oneself". */
const IF = /^s['’]ils?$/iu;

export function linesOf(text: string, language: Language): Line[] {
  return text
    .normalize("NFC")
    .split(ENDS)
    .map((line) => lineOf(line, language))
    .filter(({ pieces }) => pieces.length > 0);
}

function lineOf(text: string, language: Language): Line {
  const line: Line = { tokens: [], named: [], pieces: [], personal: false };
  let [paused, equated] = [false, false];
  const take = (held: string, word: string) => {
    line.tokens.push({ held, word, paused, equated });
    [paused, equated] = [JOINS[language].has(word), false];
  };
  for (const run of text.split(/\s+/u)) {
    const bare = run.replace(EDGES, "");
    paused ||= PAUSES_BEFORE.test(run);
    if (bare !== "" && !PLAIN.test(bare)) {
      take(bare, bare);
      line.pieces.push(bare);
    } else if (bare !== "") {
      if (language === "fr" && IF.test(bare)) take("si", "si");
      for (const [, before, piece = ""] of bare.matchAll(PIECES)) {
        const [folded = piece] = wordsOf(piece);
        const word = FORMS[language][folded] ?? folded;
        const toBe = EQUATES[language].has(word);
        const equates = toBe && before !== "-";
        const neutral = NEUTRAL[language].has(word) && toBe === equates;
        if (isName(piece, { first: line.pieces.length === 0, neutral })) line.named.push(piece);
        line.pieces.push(piece);
        line.personal ||= PERSONS[language].has(word);
        equated ||= equates;
        if (!neutral) take(stemIn[language](word), word);
      }
    }
    paused ||= PAUSES_AFTER.test(run);
  }
  return line;
}

/** Where a sentence begins, a capital says nothing; two always do, and so does a letter alone. */
function isName(piece: string, { first, neutral }: { first: boolean; neutral: boolean }): boolean {
  const capitals = piece.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 1 || (capitals === 1 && (!first || (piece.length === 1 && !neutral)));
}
