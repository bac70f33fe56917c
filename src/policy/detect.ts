/** The language a question is asked in, told by its words of grammar. */
import { LANGUAGES, type Language } from "../language/language.ts";
import { lately, SENTENCES } from "./lately.ts";
import { STOPS } from "./stops.ts";
import { elisionsOf, wordsOf } from "./words.ts";

/** The languages to search in: one when the words of grammar agree, both when unsure or mixed. */
export const languagesOf = lately(SENTENCES, (text): readonly Language[] => {
  const words = wordsOf(text);
  const counts = LANGUAGES.map((language) => {
    const others = LANGUAGES.filter((other) => other !== language);
    const own = words.filter(
      (word) => STOPS[language].has(word) && !others.some((other) => STOPS[other].has(word)),
    );
    return own.length + (language === "fr" ? elisionsOf(text) : 0);
  });
  const most = Math.max(...counts);
  // Up to a third of another language's words is borrowing or chance, more is a mix.
  const clear = counts.filter((count) => count * 3 > most).length === 1;
  return clear ? LANGUAGES.filter((_, index) => counts[index] === most) : LANGUAGES;
});
