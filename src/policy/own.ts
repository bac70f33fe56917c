/** The subjects of a team's own policies that a text names, by whatever synonym: "pictures" are photographs. */
import { LANGUAGES, type Language } from "../language/language.ts";
import { expressionsIn, longestAt, type Meanings } from "./meanings.ts";
import { stemIn } from "./stems.ts";
import { OWN_MEANINGS } from "./synonyms.ts";
import { wordsOf } from "./words.ts";

/** French keeps the plural of some in their stem: "photos". */
const PLURAL = /[sx]$/;
/** The mark of such a subject: no stem begins so, and no meaning of the course's. */
const OWN = "+";

export const isOwn = (term: string) => term.startsWith(OWN);

/** The single words for such a subject, and their plurals. */
export const wordsFor = (term: string): string[] =>
  OWN_MEANINGS.filter(({ name }) => `${OWN}${name}` === term).flatMap(({ expressions }) =>
    expressions.flatMap(([word = "", ...others]) => (others.length > 0 ? [] : [word, `${word}s`])),
  );

/** Expressions to subjects, as written and by their stems. */
const MEANINGS = Object.fromEntries(
  LANGUAGES.map((language) => {
    const meanings: Meanings = new Map(
      OWN_MEANINGS.flatMap(({ name, expressions }) =>
        expressions.flatMap((words) => [
          [words.join(" "), `${OWN}${name}`] as const,
          [words.map(stemIn[language]).join(" "), `${OWN}${name}`] as const,
        ]),
      ),
    );
    return [language, { meanings, expressions: expressionsIn(meanings) }];
  }),
) as Record<Language, { meanings: Meanings; expressions: ReturnType<typeof expressionsIn> }>;

/** The subjects, and the words that name none of them. */
export function ownIn(text: string, language: Language): { names: string[]; rest: string } {
  const { meanings, expressions } = MEANINGS[language];
  const words = wordsOf(text);
  const stems = words.map(stemIn[language]);
  const names: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const [word = "", stem = ""] = [words[at], stems[at]];
    const many =
      longestAt(expressions.next.get(word), words, at) ??
      longestAt(expressions.next.get(stem), stems, at);
    const meaning =
      many?.meaning ??
      meanings.get(word) ??
      meanings.get(word.replace(PLURAL, "")) ??
      meanings.get(stem);
    if (meaning) names.push(meaning);
    else rest.push(word);
    at += many?.length ?? 1;
  }
  return { names: [...new Set(names)], rest: names.length > 0 ? rest.join(" ") : text };
}
