/** Prose as Slack's rich text, whose `text` elements parse neither mentions, links nor formatting. */
import type { types } from "@slack/bolt";
import type { Block, DateStyle, Inline, Prose } from "../../src/index.ts";
import { LIMITS } from "./limits.ts";
import { packed, pieces } from "./pieces.ts";

type Element = types.RichTextElement;
type Style = { bold?: true; italic?: true; code?: true };

/** `{ago}` is documented for the past alone, and what is due lies ahead: a day and an hour instead. */
const DATE_FORMAT = {
  day: "{date_long}",
  time: "{time}",
  relative: "{date_short_pretty} {time}",
} as const;

/** One rich text block a paragraph or list; more where one would be too long. */
export function prose(text: Prose): types.RichTextBlock[] {
  return text.flatMap((block) => ("p" in block ? paragraph(block.p) : list(block)));
}

/** A paragraph, every run of it in `style`. */
export function paragraph(inlines: Inline[], style: Style = {}): types.RichTextBlock[] {
  const sections = packed(elements(inlines, style), lengthOf);
  return sections.map((section) => rich({ type: "rich_text_section", elements: section }));
}

/** Text that somebody else wrote, set apart. */
export function quote(text: string): types.RichTextBlock[] {
  const sections = packed(elements([text], {}), lengthOf);
  return sections.map((section) => rich({ type: "rich_text_quote", elements: section }));
}

/** A list, each item a run of text. */
export function list({
  ordered,
  items,
}: Extract<Block, { items: unknown }>): types.RichTextBlock[] {
  return rowsOf(
    items.map((item) => elements(item, {})),
    ordered,
  );
}

/** Commands as they are typed, in a fixed-width face, and what stands beside each. */
export function commands(rows: { typed: string; says: string }[]): types.RichTextBlock[] {
  const row = ({ typed, says }: { typed: string; says: string }) => [
    ...elements([typed], { code: true }),
    ...elements([` — ${says}`], {}),
  ];
  return rowsOf(rows.map(row), false);
}

/** A row too long for one goes on in the next. */
function rowsOf(rows: Element[][], ordered: boolean): types.RichTextBlock[] {
  const whole = rows.flatMap((row) => packed(row, lengthOf));
  let offset = 0;
  return packed(whole, (row) => row.reduce((sum, element) => sum + lengthOf(element), 0)).map(
    (part) => {
      const drawn = {
        type: "rich_text_list" as const,
        style: ordered ? ("ordered" as const) : ("bullet" as const),
        elements: part.map((row) => ({ type: "rich_text_section" as const, elements: row })),
        // Where the numbers go on after a split; Slack knows it, its types do not.
        ...(ordered && offset > 0 ? { offset } : {}),
      };
      offset += part.length;
      return rich(drawn);
    },
  );
}

/** A date for where it cannot be drawn in the reader's own zone: UTC, and no language's words. */
function utc(date: Date, as: DateStyle): string {
  const iso = date.toISOString();
  return as === "day" ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

function rich(element: types.RichTextBlock["elements"][number]): types.RichTextBlock {
  return { type: "rich_text", elements: [element] };
}

function elements(inlines: Inline[], style: Style): Element[] {
  return inlines.flatMap((inline): Element[] => {
    if (typeof inline === "string") return words(inline, style);
    if ("strong" in inline) return words(inline.strong, { ...style, bold: true });
    if ("em" in inline) return words(inline.em, { ...style, italic: true });
    return [
      {
        type: "date",
        timestamp: Math.floor(inline.date.getTime() / 1000),
        format: DATE_FORMAT[inline.as],
        fallback: utc(inline.date, inline.as),
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

function lengthOf(element: Element): number {
  return element.type === "text" ? element.text.length : 30;
}
