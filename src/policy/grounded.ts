/** Whether a sentence says only what the facts it cites say: when in doubt, it does not. */
import type { Language } from "../language/language.ts";
import type { Material } from "./material.ts";
import { BOUND, DENIES, LIMITS, NEUTRAL } from "./neutral.ts";
import { stemIn } from "./stems.ts";
import { wordsOf } from "./words.ts";

/** A sentence and the ids of the facts that it is from. */
export interface Sentence {
  text: string;
  facts: string[];
}

/** What carries a claim: a word's stem, or anything that is no plain word, just as it stands. */
interface Token {
  held: string;
  /** It counts or orders what stands next to it. */
  bound: boolean;
  /** No neutral word stands between it and the token before. */
  close: boolean;
}

interface Line {
  tokens: Token[];
  /** What the line as a whole does to its words: denies them, holds them to a case. */
  mark: string;
  /** The pieces that a name could be, as they are written. */
  named: string[];
  /** Every piece of a word, as it is written. */
  pieces: string[];
}

/**
 * Every figure, sign and name must stand in the cited facts as it is, every other word that
 * claims something by its stem, in a line that is denied or limited likewise; a figure with what it
 * counts; and what is in quotation marks word for word. What leads elsewhere stands in no sentence:
 * a fact that holds it is shown as it is.
 */
export function grounded(
  { text, facts }: Sentence,
  retrieved: readonly Material[],
  language: Language,
): boolean {
  const cited = facts.map((id) => retrieved.find((fact) => fact.id === id));
  if (cited.length === 0 || cited.includes(undefined) || ADDRESS.test(text)) return false;
  const said = cited.flatMap((fact) => fact?.lines ?? []);
  const known = said.flatMap((line) => linesOf(line, language));
  const lines = linesOf(text, language);
  // What claims nothing says nothing, unless it is just what a fact says: "By whom".
  if (!lines.some(({ tokens }) => tokens.length > 0))
    return lines.length > 0 && lines.every((line) => known.some((one) => sameWords(one, line)));
  const pieces = new Set(known.flatMap((line) => line.pieces));
  const claims = new Set(known.flatMap(grantedBy));
  return (
    lines.every((line) => line.named.every((name) => pieces.has(name))) &&
    lines.flatMap(claimsOf).every((claim) => claims.has(claim)) &&
    quotesIn(text).every((quote) => said.some((line) => spaced(line).includes(quote)))
  );
}

function sameWords(one: Line, other: Line): boolean {
  return one.pieces.join(" ") === other.pieces.join(" ");
}

/** A line's claims: each token under the line's mark, and each bound one with its neighbour. */
function claimsOf({ tokens, mark }: Line): string[] {
  return tokens.flatMap(({ held, bound }, at) => {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const pair = after?.close ? `${held} ${after.held}` : before && `${before.held} ${held}`;
    return bound && pair ? [`${mark}${held}`, `${mark}${pair}`] : [`${mark}${held}`];
  });
}

/** What a line lets others claim: its tokens, and each with the one after it. */
function grantedBy({ tokens, mark }: Line): string[] {
  return tokens.flatMap(({ held }, at) => {
    const after = tokens[at + 1];
    return after ? [`${mark}${held}`, `${mark}${held} ${after.held}`] : [`${mark}${held}`];
  });
}

/** A link, a letter box, a site. */
const ADDRESS = /:\/\/|@|\p{L}{2}\.\p{L}{2}/u;
/** What ends a line; a point inside a figure or an address does not. */
const ENDS = /[!?…;\n]|\.(?=[\s"'’”»)]|$)/u;
/** What stands around a word and is not of it; a sign before a figure is. */
const EDGES = /^(?:["'’‘“”«»(),.:]|[–—-](?!\p{N}))+|["'’‘“”«»(),.:–—-]+$/gu;
const PLAIN = /^[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*$/u;
/** The French "if", which as its letters is "oneself". */
const IF = /^s['’]ils?$/iu;

function linesOf(text: string, language: Language): Line[] {
  return text
    .normalize("NFC")
    .split(ENDS)
    .map((line) => lineOf(line, language))
    .filter(({ pieces }) => pieces.length > 0);
}

function lineOf(text: string, language: Language): Line {
  const tokens: Token[] = [];
  const pieces: string[] = [];
  const named: string[] = [];
  let [denied, limited, close] = [false, false, true];
  const take = (held: string, bound: boolean) => {
    tokens.push({ held, bound, close });
    close = true;
  };
  for (const run of text.split(/\s+/u).map((run) => run.replace(EDGES, ""))) {
    if (run === "") continue;
    if (!PLAIN.test(run)) {
      take(run, /\p{N}/u.test(run));
      pieces.push(run);
      continue;
    }
    limited ||= language === "fr" && IF.test(run);
    for (const piece of run.split(/['’-]/u)) {
      const [word = piece] = wordsOf(piece);
      const neutral = NEUTRAL[language].has(word);
      if (isName(piece, { first: pieces.length === 0, neutral })) named.push(piece);
      pieces.push(piece);
      denied ||= DENIES[language].has(word);
      limited ||= LIMITS[language].has(word);
      if (neutral) close = false;
      else take(stemIn[language](word), BOUND[language].has(word));
    }
  }
  return { tokens, mark: `${denied ? "-" : ""}${limited ? "?" : ""} `, named, pieces };
}

/** Where a sentence begins, a capital says nothing; two always do, and so does a letter alone. */
function isName(piece: string, { first, neutral }: { first: boolean; neutral: boolean }): boolean {
  const capitals = piece.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals > 1 || (capitals === 1 && (!first || (piece.length === 1 && !neutral)));
}

/** What stands in quotation marks. */
function quotesIn(text: string): string[] {
  const quotes = text.matchAll(/«([^»]*)»|“([^”]*)”|"([^"]*)"/gu);
  return [...quotes].map(([, ...inside]) => spaced(inside.find((one) => one !== undefined) ?? ""));
}

function spaced(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
