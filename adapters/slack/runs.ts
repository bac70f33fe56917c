/** Text as runs: what rich text is made of, whatever stands around it. */
import type { types } from "@slack/bolt";
import type { Inline } from "../../src/index.ts";
import { LIMITS } from "./limits.ts";
import { pieces } from "./pieces.ts";

export type Element = types.RichTextElement;
export type Style = { bold?: true; italic?: true; code?: true };

/** `{ago}` is documented for the past alone, and what is due lies ahead: a day and an hour instead. */
const DATE_FORMAT = {
  time: "{time}",
  relative: "{date_short_pretty} {time}",
} as const;

/** A date for where it cannot be drawn in the reader's own zone: UTC, and no language's words. */
function utc(date: Date): string {
  const iso = date.toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

export function rich(element: types.RichTextBlock["elements"][number]): types.RichTextBlock {
  return { type: "rich_text", elements: [element] };
}

export function elements(inlines: Inline[], style: Style): Element[] {
  return inlines.flatMap((inline): Element[] => {
    if (typeof inline === "string") return words(inline, style);
    if ("strong" in inline) return words(inline.strong, { ...style, bold: true });
    if ("em" in inline) return words(inline.em, { ...style, italic: true });
    return [
      {
        type: "date",
        timestamp: Math.floor(inline.date.getTime() / 1000),
        format: DATE_FORMAT[inline.as],
        fallback: utc(inline.date),
      },
    ];
  });
}

function words(text: string, style: Style): Element[] {
  return pieces(text, LIMITS.text).map((piece) => ({
    type: "text",
    text: piece,
    ...(Object.keys(style).length > 0 ? { style } : {}),
  }));
}

export function lengthOf(element: Element): number {
  return element.type === "text" ? element.text.length : 30;
}
