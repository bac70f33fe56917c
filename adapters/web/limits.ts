/** What the page accepts, in numbers, and whether a thing said is within them. */

/** The longest text or form field accepted, in UTF-16 units. */
export const LONGEST_TEXT = 2000;

/** The largest request body, in bytes: a few full fields of text, escaped by JSON. */
export const LARGEST_BODY = 64 * 1024;

/** How many answers are kept for those who ask again because theirs was lost on the way. */
export const ANSWERS_KEPT = 200;

/** The length of the first of these texts that is too long, if one is. */
export function tooLong(texts: Iterable<string>): number | undefined {
  for (const { length } of texts) if (length > LONGEST_TEXT) return length;
  return undefined;
}
