/** Prose as Slack's rich text, whose `text` elements parse neither mentions, links nor formatting. */
import type { types } from "@slack/bolt";
import { type Block, type Inline, letterOf, type Prose } from "../../src/index.ts";
import { packed } from "./pieces.ts";
import { type Element, elements, lengthOf, rich, type Style } from "./runs.ts";

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

/** One line below the other, without bullets. */
export function lines(rows: Inline[][]): types.RichTextBlock[] {
  return paragraph(rows.flatMap((row, at) => (at > 0 ? ["\n", ...row] : row)));
}

/**
 * One line an item, each under the letter of its button. There are at most as
 * many as a platform has buttons, 25.
 */
export function lettered(items: Inline[][]): types.RichTextBlock[] {
  return lines(items.map((item, at) => [{ strong: `${letterOf(at)}.` }, " ", ...item]));
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

/** A row too long for one goes on in the next. */
export function rowsOf(rows: Element[][], ordered: boolean): types.RichTextBlock[] {
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
