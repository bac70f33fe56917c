/** Which of a list is the most, or the least: but for the phase that matters most, the course ranks nothing. */
import { LANGUAGES } from "../language/language.ts";
import type { Certain } from "./claim.ts";
import { type Counted, isOf } from "./nth.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

const CHOOSES = /\b(?:which|what|quel(?:le)?s?|lequel|laquelle)\b/;
const LEAST =
  /\b(?:(?:least|less) (?:important|useful|hard|difficult|long|urgent|neglected)|matters? (?:the )?least|moins (?:important|utile|difficile|dur|long|longue|urgent|negligee?)e?s?)\b/;
const MOST =
  /\b(?:(?:matters?|counts?) (?:the )?most|(?:most|more) (?:important|useful|difficult|urgent)|biggest|hardest|toughest|easiest|greatest|worst|(?:la|le|les) plus (?:grand|gros|grosse|important|utile|difficile|dur|facile|urgent)e?s?|pire)\b/;
/** One beside another: "more important than", "which is harder, this or that". */
const COMPARES =
  /(?<!\b(?:la|le|les|the|both) )\b(?:(?:more|less) (?:important|useful|difficult|urgent)|longer|shorter|harder|easier|(?:plus|moins) (?:important|utile|difficile|dur|facile|urgent|long|longue|court)e?s?)(?: (?:than|que)\b|\b.* (?:or|ou)\b)/;
/** More words than these tell something of their own. */
const SHORT = 14;

export function rankedOf(lists: readonly Counted[]): (text: string) => Certain | undefined {
  const readers = LANGUAGES.map((language) => termsIn(language));
  /** Nothing is asked but which of them. */
  const bare = (text: string, { subject }: Counted) =>
    readers.some((read) =>
      read(text).every(({ term, light }) => light || term.startsWith("?") || subject.has(term)),
    );
  return (text) => {
    const words = wordsOf(text);
    const line = words.join(" ");
    if (words.length > SHORT) return undefined;
    const compares = COMPARES.test(line);
    const ranks = CHOOSES.test(line) && (LEAST.exec(line) ?? MOST.exec(line));
    if (!compares && !ranks) return undefined;
    const of = lists.find((list) => words.some((word) => isOf(list, word)));
    if (!of) return undefined;
    if (compares) return { at: of.at, refused: true };
    // Of the steps and the policies it says which phase is the most important.
    const silent = of.list.kind !== "sequence" && of.list.step === "foundations";
    const left = LEAST.test(line) || silent;
    const rest = line.replace(LEAST, " ").replace(MOST, " ");
    return left && bare(rest, of) ? { at: of.at, refused: true } : undefined;
  };
}
