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

/** Expressions of two words or more, word by word: what the words so far mean, and what may follow. */
export interface Expressions {
  meaning?: string;
  next: Map<string, Expressions>;
}

export function expressionsIn(meanings: Meanings): Expressions {
  const all: Expressions = { next: new Map() };
  for (const [expression, meaning] of meanings) {
    const words = expression.split(" ");
    if (words.length < 2) continue;
    let here = all;
    for (const word of words) {
      const there = here.next.get(word) ?? { next: new Map() };
      here.next.set(word, there);
      here = there;
    }
    here.meaning = meaning;
  }
  return all;
}

export interface Met {
  meaning: string;
  /** In words. */
  length: number;
}

/** The longest expression at a word that begins some, if it goes on as one of them. */
export function longestAt(
  begun: Expressions | undefined,
  words: readonly string[],
  at: number,
): Met | undefined {
  let longest: Met | undefined;
  let here = begun;
  for (let length = 2; here; length += 1) {
    here = here.next.get(words[at + length - 1] ?? "");
    if (here?.meaning) longest = { meaning: here.meaning, length };
  }
  return longest;
}
