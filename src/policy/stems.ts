/** The stem of a word in each language. */
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import type { Language } from "../language/language.ts";
import { remembered } from "./remembered.ts";

export const stemIn: Readonly<Record<Language, (word: string) => string>> = {
  fr: remembered(french),
  en: remembered(english),
};
