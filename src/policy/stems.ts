/** The stem of a word in each language. */
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import type { Language } from "../language/language.ts";
import { lately, WORDS } from "./lately.ts";

export const stemIn: Readonly<Record<Language, (word: string) => string>> = {
  fr: lately(WORDS, french),
  en: lately(WORDS, english),
};
