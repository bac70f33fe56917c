/** Blocks as one text, for notifications and for whoever has them read out. */
import type { types } from "@slack/bolt";
import { isBar } from "./bars.ts";
import { inert } from "./escape.ts";

/** All that can be read in the blocks but buttons and bars, a line for each part, escaped. */
export function fallback(blocks: types.KnownBlock[]): string {
  return blocks.flatMap(lines).join("\n");
}

function lines(block: types.KnownBlock): string[] {
  switch (block.type) {
    case "header":
      return [inert(block.text.text)];
    case "context":
      return [block.elements.map((part) => ("text" in part ? inert(part.text) : "")).join(" · ")];
    case "section":
      return (block.fields ?? []).map((field) => inert(field.text));
    case "rich_text":
      return block.elements.flatMap((part) =>
        part.type === "rich_text_list"
          ? part.elements.map((item) => `• ${item.elements.map(run).join("")}`)
          : [part.elements.map(run).join("")],
      );
    case "data_table":
      return tabled(block);
    default:
      return [];
  }
}

/** Each row under its name, which a rank may stand before: its cells, each with its column's word. */
function tabled({
  rows: [header = [], ...rows],
  row_header_column_index: named = 0,
}: types.DataTableBlock): string[] {
  const text = (cell?: types.DataTableBlock["rows"][number][number]) =>
    cell && "text" in cell ? inert(cell.text) : "";
  return rows.flatMap((row) => [
    [
      ...(named > 0 ? row.slice(0, named).map((cell) => `${text(cell)}.`) : ["•"]),
      text(row[named]),
    ].join(" "),
    row
      .slice(named + 1)
      .map((cell, at) => `${text(cell)} ${text(header[named + 1 + at])}`)
      .join(" · "),
  ]);
}

function run(element: types.RichTextElement): string {
  if (element.type === "text") return isBar(element.text) ? "" : inert(element.text);
  if (element.type !== "date") return "";
  const { timestamp, format, fallback = "" } = element;
  return `<!date^${timestamp}^${format}|${inert(fallback)}>`;
}
