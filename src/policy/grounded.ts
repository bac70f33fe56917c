/** Whether a sentence says only what the facts it cites say: when in doubt, it does not. */
import type { Language } from "../language/language.ts";
import { type Frames, framesOf } from "./frame.ts";
import { type Line, linesOf, type Token } from "./line.ts";
import type { Material } from "./material.ts";
import { JOINS } from "./neutral.ts";

/** A sentence and the ids of the facts that it is from. */
export interface Sentence {
  text: string;
  facts: string[];
}

/**
 * Each line is of one cited fact: whole lines of what that says, every word of content in its order
 * and none beside, and next to them as much of its question as the answer completes. So nothing is
 * turned round, left out of a condition, or joined that was apart. A name stands as it is written,
 * what is in quotation marks word for word. What leads elsewhere stands in no sentence: a fact that
 * holds it is shown as it is.
 */
export function grounded(
  { text, facts }: Sentence,
  retrieved: readonly Material[],
  language: Language,
): boolean {
  const cited = facts.flatMap((id) => retrieved.filter((fact) => fact.id === id));
  const lines = linesOf(text, language);
  if (cited.length < facts.length || lines.length === 0 || ADDRESS.test(text)) return false;
  const sources = cited.map((fact) => sourceOf(fact, language));
  const said = cited.flatMap((fact) => fact.lines.map(spaced));
  return (
    lines.every((line) => sources.some((source) => says(line, source, language))) &&
    quotesIn(text).every((quote) => said.some((line) => line.includes(quote)))
  );
}

/** What a fact lets others say. */
interface Source {
  lines: Line[];
  frames: Frames;
  pieces: ReadonlySet<string>;
  personal: boolean;
}

function sourceOf({ question, granted, lines: said }: Material, language: Language): Source {
  const lines = said.flatMap((line) => linesOf(line, language));
  const all = [...lines, ...(granted ? linesOf(question, language) : [])];
  return {
    lines,
    frames: granted ? framesOf(question, language) : { before: [], after: [] },
    pieces: new Set(all.flatMap((line) => line.pieces)),
    personal: all.some(({ personal }) => personal),
  };
}

function says(line: Line, source: Source, language: Language): boolean {
  const { tokens, named, personal } = line;
  // What claims nothing says nothing, unless it is just what a fact says: "Why?"
  if (tokens.length === 0) return source.lines.some((one) => sameWords(one, line));
  if (personal && !source.personal) return false;
  return named.every((name) => source.pieces.has(name)) && isMadeOf(tokens, source, language);
}

function sameWords(one: Line, other: Line): boolean {
  return one.pieces.join(" ") === other.pieces.join(" ");
}

/** Whole lines, one after the other; a piece of the question before the first or after the last. */
function isMadeOf(tokens: Token[], { lines, frames }: Source, language: Language): boolean {
  const begins = (part: readonly Token[], at: number) =>
    part.length > 0 && part.every(({ held }, offset) => tokens[at + offset]?.held === held);
  const ends = (at: number) =>
    at === tokens.length ||
    frames.after.some((frame) => at + frame.length === tokens.length && begins(frame, at));
  /** Where the whole lines that begin there end. */
  const after = (at: number, may: (part: readonly Token[]) => unknown) =>
    lines.flatMap(({ tokens: part }) => (may(part) && begins(part, at) ? [at + part.length] : []));
  const starts = frames.before.flatMap((frame) => (begins(frame, 0) ? [frame.length] : []));
  const reached = new Set([0, ...starts].flatMap((at) => after(at, () => true)));
  // What is reached on the way is gone on from as well.
  for (const at of reached) {
    if (ends(at)) return true;
    const from = JOINS[language].has(tokens[at]?.word ?? "") ? at + 1 : at;
    const next = tokens[from];
    const apart = ([first]: readonly Token[]) => next?.paused && (!next.equated || first?.equated);
    for (const end of after(from, apart)) reached.add(end);
  }
  return false;
}

/** A link, a letter box, a site. */
const ADDRESS = /:\/\/|@|\p{L}{2}\.\p{L}{2}/u;

/** What stands in quotation marks. */
function quotesIn(text: string): string[] {
  const quotes = text.matchAll(/«([^»]*)»|“([^”]*)”|"([^"]*)"/gu);
  return [...quotes].map(([, ...inside]) => spaced(inside.find((one) => one !== undefined) ?? ""));
}

function spaced(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}
