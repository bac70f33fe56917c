/** A premise that is not so: "isn't publishing the third step?", "Radian6 is free, right?" */
import type { Card } from "../course/deck.ts";
import type { Language } from "../language/language.ts";
import { languagesOf } from "./detect.ts";
import { stemIn } from "./stems.ts";
import { termsIn } from "./terms.ts";
import { wordsOf } from "./words.ts";

/** What asks for the thing itself takes nothing for granted, and neither does a choice. */
const OPEN =
  /\b(?:what|which|who|whom|when|where|why|how|quoi|(?:les?|la)?quel(?:le)?s?|qui|quand|ou|pourquoi|comment|combien|or|vs|koi|kel)\b/;
const TAG =
  /\b(?:right|correct|true|no|yes|(?:is|are|was|do|does|has|have)n t (?:it|they|there|we|that)|hein|non|(?:pas )?vrai|c est ca|bien ca|n est ce pas|exact)$/;
/** It asks whether what it says is so, and offers no choice. */
const WHETHER = / (?:vrai ou faux|vrai ou non|oui ou non|true or false|yes or no|right or wrong)$/;
/** It says that something is not so. */
const NOT = /\b(?:not|never|cannot|isn t|aren t|wasn t|jamais|pas)\b/;
/** It only asks so: "isn't it the third?", "n'est-elle pas la troisième ?", "c'est pas la troisième ?" */
const LOOSELY_NOT = /(?<!n['’e]\s?)\b(?:est|sont|a|avait) pas\b[^?]*\?/i;
const ASKS_NOT =
  /^(?:(?:so|and|but|well|wait|ok|hey) )?(?:isn t|aren t|wasn t|is not|is it not|est ce pas)\b|\b(?:est|sont) (?:ce|il|elle|ils|elles) pas\b/;
/** A policy's letter, and no word. */
const LETTER = /\b[b-d]\b/g;
const COMMENT = /\bcomment\b/;
const ORDER = /^(?:\S+ )?(?:give(?! up)|name|list|tell|donne|donnez|nomme|nommez|cite|liste|dis)\b/;
/** A step asked for by its place beside another is not claimed to be it. */
const RELATIVE = /\b(?:before|after|between|avant|apres|entre|suit)\b/;
/** A figure of time, for what the course leaves open. */
const DURATION =
  /\b(?:\d+ ?(?:h|hrs?|hours?|heures?|min|mins|minutes?|days?|jours?)|(?:an|one|two|une|deux|l) (?:hours?|heures?))\b/;
/** A number counts what stands so many words behind it. */
const COUNTED = 2;

/** What is taken for granted and is not so: a number or a place, or what the card denies. */
export type Wrong = "number" | "said";

/** It says that something is so, or that it is not, or it only asks. */
export type Stance = "claims" | "denies" | "asks";

export function stanceOf(text: string): Stance {
  const line = wordsOf(text).join(" ").replace(WHETHER, "");
  const said = withoutEnglishComment(line);
  if (ORDER.test(said) || (OPEN.test(said) && !TAG.test(said))) return "asks";
  return isNegated(said.replace(TAG, "")) && !LOOSELY_NOT.test(text) ? "denies" : "claims";
}

/** "Comment" asks in French alone: the words around it tell. */
function withoutEnglishComment(line: string): string {
  if (!COMMENT.test(line)) return line;
  const around = line.replace(COMMENT, "");
  return languagesOf(around.replace(LETTER, "")).includes("fr") ? line : around;
}

const isNegated = (line: string) => NOT.test(line) && !ASKS_NOT.test(line);

/** How what the question takes for granted differs from what the card says, if it does. */
export function wrongIn(question: string, card: Card, language: Language): Wrong | undefined {
  const stance = stanceOf(question);
  if (stance === "asks") return undefined;
  const line = wordsOf(question).join(" ").replace(WHETHER, "");
  const claims = stance === "claims";
  if (claims && !RELATIVE.test(line) && misnumbered(card, line, language)) return "number";
  return deniedBy(card, line, { language, claims }) ? "said" : undefined;
}

/** The card denies it in so many words, or leaves open what the question gives a figure for. */
function deniedBy(
  card: Card,
  line: string,
  { language, claims }: { language: Language; claims: boolean },
): boolean {
  const stems = (text: string) => ` ${wordsOf(text).map(stemIn[language]).join(" ")} `;
  const denies = card.denies[language];
  const said = denies.length > 0 ? stems(line) : "";
  return (
    denies.some((phrase) => (claims || isNegated(phrase)) && said.includes(stems(phrase))) ||
    (claims && card.open !== undefined && DURATION.test(line) && asksHowLong(card, language))
  );
}

function asksHowLong(card: Card, language: Language): boolean {
  return termsIn(language)(card.question[language]).some(({ term }) => term === "~delay");
}

/** A number other than the card's: the count of a list, a step's place, a number that answers. */
function misnumbered(card: Card, line: string, language: Language): boolean {
  const read = (text: string) => termsIn(language)(text).map(({ term }) => term);
  const numbers = (terms: readonly string[]) =>
    terms.filter((term) => /^(?:#?|@step)\d+$/.test(term));
  const named = numbers(read(line));
  if (named.length === 0) return false;
  const own =
    card.items.length > 0
      ? numbers(read(card.question[language])).filter((term) => !term.startsWith("@"))
      : card.list?.kind === "sequence"
        ? numbers(read(card.question[language])).filter((term) => term.startsWith("@"))
        : numbers(read(card.answer?.[language] ?? ""));
  if (own.length === 0) return false;
  const asked = card.items.length > 0 ? countsIn(line, read(card.question[language]), read) : named;
  const sameKind = asked.filter((term) =>
    own.some((one) => one.startsWith("@") === term.startsWith("@")),
  );
  const wrong = sameKind.length > 0 ? sameKind : asked.filter(() => !card.list);
  return wrong.length > 0 && !wrong.some((term) => own.includes(term) || same(term, own));
}

/** "#7" and "@step7" are one number. */
function same(term: string, own: readonly string[]): boolean {
  const number = (of: string) => of.replace(/^\D+/, "");
  return own.some((one) => number(one) === number(term));
}

/** The numbers that stand before what the list is of. */
function countsIn(
  line: string,
  subject: readonly string[],
  read: (text: string) => string[],
): string[] {
  const words = line.split(" ");
  return words.flatMap((word, at) => {
    const [number] = read(word).filter((term) => /^#?\d+$/.test(term));
    const counted = read(words.slice(at + 1, at + 1 + COUNTED).join(" "));
    return number && counted.some((term) => subject.includes(term)) ? [number] : [];
  });
}
