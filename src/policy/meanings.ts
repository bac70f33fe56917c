/** What the synonyms make of a language's words: expressions to meanings. */
import type { Language } from "../language/language.ts";
import { stemIn } from "./stems.ts";
import { STOPS } from "./stops.ts";
import { MEANINGS } from "./synonyms.ts";

/** Words joined by spaces, as written and as stems, to the name of what they mean. */
export type Meanings = ReadonlyMap<string, string>;

/** Expressions to meanings, as written and as stems. A word of grammar alone only asks. */
export function meaningsIn(language: Language): Meanings {
  const meanings = new Map<string, string>();
  for (const { name, expressions } of MEANINGS)
    for (const words of expressions) {
      const asks = name.startsWith("?");
      if (!asks && words.length === 1 && STOPS[language].has(words[0] ?? "")) continue;
      meanings.set(words.join(" "), name);
      // What no card has must be told from its stem: "settings" from "set", "fondé" from "fondement".
      if (name.startsWith("!")) continue;
      const stems = words.map(stemIn[language]).join(" ");
      if (!meanings.has(stems)) meanings.set(stems, name);
    }
  return meanings;
}

/** The words that begin an expression of two or more, and how many words the longest has. */
export type Starts = ReadonlyMap<string, number>;

export function startsOf(meanings: Meanings): Starts {
  const starts = new Map<string, number>();
  for (const expression of meanings.keys()) {
    const [first = "", ...rest] = expression.split(" ");
    if (rest.length > 0) starts.set(first, Math.max(starts.get(first) ?? 0, rest.length + 1));
  }
  return starts;
}

/** The longest expression that begins at a word and has two or more. */
export function expressionAt(
  { meanings, starts }: { meanings: Meanings; starts: Starts },
  words: readonly string[],
  stems: readonly string[],
  at: number,
): { meaning: string; length: number } | undefined {
  const most = Math.max(starts.get(words[at] ?? "") ?? 0, starts.get(stems[at] ?? "") ?? 0);
  for (let length = Math.min(most, words.length - at); length > 1; length--) {
    const meaning =
      meanings.get(words.slice(at, at + length).join(" ")) ??
      meanings.get(stems.slice(at, at + length).join(" "));
    if (meaning) return { meaning, length };
  }
  return undefined;
}
