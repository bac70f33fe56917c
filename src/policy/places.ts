/** The steps and policies a text names by number or letter: "7e étape", "step 7", "policy C". */

const STEP = /^(etape|step|phase|stage)$/;
const POLICY = /^(politique|policy)$/;
const NUMBER_SIGN = /^(n|no|nr|numero|number)$/;

/** A place's term, as `termsIn` emits it. */
export const stepTerm = (step: number | string) => `@step${step}`;
export const policyTerm = (letter: string) => `@policy${letter.toLowerCase()}`;

/**
 * The place named at a word, if any, and how many words name it. `numberOf` tells a number's value.
 * A number before "steps" counts them, and names none.
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
  const number = STEP.test(next) ? numberOf(word) : undefined;
  if (number) return { term: stepTerm(number), length: 2 };
  // "a" is a verb in French and an article in English: a letter only where the text ends.
  const letter = /^[bcd]$/.test(next) || (next === "a" && at + 2 === words.length);
  if (POLICY.test(word) && letter) return { term: policyTerm(next), length: 2 };
  return undefined;
}
