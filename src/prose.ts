/** Text as a small tree, so that each platform escapes it for itself. */

/** How an instant is read, in the reader's own zone: the hour, or the time left until then. */
export type DateStyle = "time" | "relative";

/**
 * One run of text. A plain string is inert: it can neither mention, link nor format. A day of the
 * calendar is such a string: it is that day wherever it is read, and an instant is not.
 */
export type Inline = string | { strong: string } | { em: string } | { date: Date; as: DateStyle };

/** One paragraph, or one list of lines. */
export type Block = { p: Inline[] } | { ordered: boolean; items: Inline[][] };

/** Paragraphs and lists, top to bottom. */
export type Prose = Block[];

/** Prose of a single paragraph. */
export function say(...inlines: Inline[]): Prose {
  return [{ p: inlines }];
}
