/** The steps and policies a text names by number or letter: "7e étape", "step 7", "policy C". */
import SearchableMap from "minisearch/SearchableMap";
import { isOrdinal } from "./ordinals.ts";
import { slipsOf } from "./slips.ts";

const STEP = /^(etape|step|phase|stage)$/;
const POLICY = /^(politique|policy)$/;
const NUMBER_SIGN = /^(n|no|nr|numero|number)$/;

/** What a slip of the hand in a place may stand for. */
const PLACE_WORDS = SearchableMap.from<true>(
  "etape etapes step steps politique politiques policy policies"
    .split(" ")
    .map((word) => [word, true]),
);

/** Words that are none known, as the step or policy that they are one slip away from: "etaep 7". */
export function placeWordBy(known: (word: string) => boolean): (word: string) => string {
  return (word) => {
    if (word.length < 4 || known(word)) return word;
    for (const { meant } of slipsOf(word, 1, PLACE_WORDS)) return meant;
    return word;
  };
}

/** A place's term, as `termsIn` emits it. */
export const stepTerm = (step: number | string) => `@step${step}`;
export const policyTerm = (letter: string) => `@policy${letter.toLowerCase()}`;

/**
 * The place named at a word, if any, and how many words name it. `numberOf` tells a number's value.
 * "Step three" and "the third step" name one; "ten steps" and "a ten-step plan" count them.
 */
export function placeAt(
  words: readonly string[],
  at: number,
  numberOf: (word: string) => string | undefined,
): { term: string; length: number } | undefined {
  const [word = "", next = "", third = ""] = words.slice(at, at + 3);
  if (STEP.test(word)) {
    const signed = NUMBER_SIGN.test(next);
    const number = numberOf(signed ? third : next);
    if (number) return { term: stepTerm(number), length: signed ? 3 : 2 };
  }
  const number = STEP.test(next) && isOrdinal(word) ? numberOf(word) : undefined;
  if (number) return { term: stepTerm(number), length: 2 };
  // "a" is a verb in French and an article in English: a letter only where the text ends.
  const letter = /^[bcd]$/.test(next) || (next === "a" && at + 2 === words.length);
  if (POLICY.test(word) && letter) return { term: policyTerm(next), length: 2 };
  return undefined;
}

/**
 * A letter behind the word, with nothing between: "policy E", "la politique « C »". Letters that are
 * words or stand for some, as "y a-t-il" or "policies u wrote", only where what is said ends there, or
 * where "is" follows.
 */
const LETTERED =
  /\b(?:politiques?|polic(?:y|ies)|(?:letter|lettre)(?=.*\bpoli))\s+["«“(]?\s*((?:[a-z]\s*(?:,|&|and|et|or|ou)\s+)*)(?:([b-hopqvwxz])(?![\p{L}\p{N}'’-])|([a-z])(?=[\s»”")]*(?:[?!.,;:]|$|\s(?:is|isn['’]?t|(?:c['’]|n['’])?est)(?![\p{L}\p{N}]))))/giu;

export const isPolicy = (word: string) => /^polic(?:y|ies)$|^politiques?$/.test(word);

/** "Is policy A the guide?": written large among small letters, it is a letter. */
const LARGE = /(?:[Pp]olic(?:y|ies)|[Pp]olitiques?) A(?![\p{L}\p{N}'’-])/u;

/** The policies named by a letter, in capitals. */
export function lettersIn(text: string): string[] {
  const composed = text.normalize("NFC");
  const found = composed.matchAll(LETTERED);
  const letters = [...found].flatMap(([, first = "", one = "", last = ""]) =>
    [...(first.match(/\b[a-z]\b/giu) ?? []), one || last].map((letter) => letter.toUpperCase()),
  );
  return letters.length === 0 && LARGE.test(composed) ? ["A"] : letters;
}
