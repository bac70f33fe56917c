/** The stem of a word in each language; remembered, since people go on saying the same words. */
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import type { Language } from "../language/language.ts";

/** In words: the course's, the synonyms', and what is heard besides. */
const REMEMBERED = 10_000;

export const stemIn: Readonly<Record<Language, (word: string) => string>> = {
  fr: remembering(french),
  en: remembering(english),
};

function remembering(stem: (word: string) => string): (word: string) => string {
  const stems = new Map<string, string>();
  return (word) => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const made = stem(word);
    if (stems.size < REMEMBERED) stems.set(word, made);
    return made;
  };
}
