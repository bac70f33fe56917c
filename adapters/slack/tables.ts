/** What is read across: commands, bars, and text of a fixed width. */
import type { types } from "@slack/bolt";
import { LIMITS } from "./limits.ts";
import { packed, pieces } from "./pieces.ts";
import { rowsOf } from "./rich.ts";
import { elements, lengthOf, rich } from "./runs.ts";

/** A number drawn: what it is of, its picture, and the number in words. */
export interface Bar {
  label: string;
  bar: string;
  says: string;
}

/** A row's label is filled up with spaces to the longest one's length, so long at most. */
const LONGEST_LABEL = 12;

/** A table whose rows are each of what their cell in the column `named` says. */
export interface Table {
  caption: string;
  headers: string[];
  rows: (string | number)[][];
  named: number;
}

/**
 * A table that members can sort, or undefined where it would be too large for one: of messages
 * alone (docs.slack.dev/reference/block-kit/blocks/data-table-block, of May 2026).
 */
export function sortable({
  caption,
  headers,
  rows,
  named,
}: Table): types.DataTableBlock | undefined {
  const cell = (value: string | number) =>
    typeof value === "string"
      ? { type: "raw_text" as const, text: value }
      : { type: "raw_number" as const, value, text: String(value) };
  const table: types.DataTableBlock = {
    type: "data_table",
    caption,
    page_size: Math.min(Math.max(rows.length, 1), LIMITS.tablePage),
    row_header_column_index: named,
    rows: [headers, ...rows].map((row) => row.map(cell)),
  };
  const letters = table.rows.flat().map((cell) => ("text" in cell ? cell.text.length : 0));
  const fits =
    rows.length > 0 &&
    caption !== "" &&
    Math.min(...letters) > 0 &&
    table.rows.length <= LIMITS.tableRows &&
    JSON.stringify(table).length <= LIMITS.tableText;
  return fits ? table : undefined;
}

/** Commands as they are typed, in a fixed-width face, and what stands beside each. */
export function commands(rows: { typed: string; says: string }[]): types.RichTextBlock[] {
  const row = ({ typed, says }: { typed: string; says: string }) => [
    ...elements([typed], { code: true }),
    ...elements([` — ${says}`], {}),
  ];
  return rowsOf(rows.map(row), false);
}

/** What each row is about over its bar, and beside the bar what it shows. */
export function barred(rows: Bar[]): types.RichTextBlock[] {
  const row = ({ label, bar, says }: Bar) => [
    ...elements([label], { bold: true }),
    ...elements(["\n"], {}),
    ...elements([bar], { code: true }),
    ...elements([` ${says}`], {}),
  ];
  return rowsOf(rows.map(row), false);
}

/** Short rows in a fixed-width face, their bars below each other. */
export function table(rows: Bar[]): types.RichTextBlock[] {
  const width = Math.max(...rows.map(({ label }) => label.length));
  return fixed(
    rows.flatMap(({ label, bar, says }, at) => [
      `${at > 0 ? "\n" : ""}${label.padEnd(Math.min(width, LONGEST_LABEL))}  `,
      bar,
      `  ${says}`,
    ]),
  );
}

/** Text as it is, spaces and all, its lines whole where it goes on in another block. */
export function preformatted(text: string): types.RichTextBlock[] {
  return fixed(pieces(text, LIMITS.text, ["\n"]));
}

function fixed(runs: string[]): types.RichTextBlock[] {
  const parts = runs
    .flatMap((run) => pieces(run, LIMITS.text))
    .map((text) => ({ type: "text" as const, text }));
  return packed(parts, lengthOf).map((part) =>
    rich({ type: "rich_text_preformatted", elements: part }),
  );
}
