/** What the page accepts and keeps, in numbers, and whether a thing said is within them. */

import { LONGEST_TEXT } from "../../src/index.ts";

/** The largest request body, in bytes: a few full fields of text, escaped by JSON. */
export const LARGEST_BODY = 64 * 1024;

/** How many answers are kept for those who ask again because theirs was lost on the way. */
export const ANSWERS_KEPT = 200;

/** How many messages are kept of each room, and of each member's own in it. */
export const MESSAGES_KEPT = 100;

/** How many events may wait for a tab that does not read them. */
export const UNREAD_EVENTS = 1000;

/** The length of the first of these texts that is too long, if one is. */
export function tooLong(texts: Iterable<string>): number | undefined {
  for (const { length } of texts) if (length > LONGEST_TEXT) return length;
  return undefined;
}
