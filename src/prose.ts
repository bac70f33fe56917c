/** Text as a small tree, so that each platform escapes it for itself. */

/** How a date is read: the calendar day, the hour, or the time left until then. */
export type DateStyle = "day" | "time" | "relative";

/** One run of text. A plain string is inert: it can neither mention, link nor format. */
export type Inline = string | { strong: string } | { em: string } | { date: Date; as: DateStyle };

/** One paragraph, or one list of lines. */
export type Block = { p: Inline[] } | { ordered: boolean; items: Inline[][] };

/** Paragraphs and lists, top to bottom. */
export type Prose = Block[];

/** Prose of a single paragraph. */
export function say(...inlines: Inline[]): Prose {
  return [{ p: inlines }];
}
