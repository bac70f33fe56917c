/** Who stands where, a line each: a table of columns would be drawn as code, and read as a heap. */
import type { BoardPost } from "../../src/index.ts";
import { inert, line, prose } from "./markdown.ts";
import type { Piece } from "./pages.ts";
import { buttons, heading, lines, text } from "./pieces.ts";

/** A name may turn the direction of what is written: it ends with the name. */
const ISOLATED = ["\u2068", "\u2069"] as const;

export function board({ title, says, columns, rows, more, presses }: BoardPost): Piece[] {
  return [
    ...heading(title),
    ...text(inert(says)),
    ...lines(rows.map((row) => rowLine(row, columns))),
    ...text(prose(more)),
    ...buttons(presses),
  ];
}

/** Each number has its word beside it, so that it can be read aloud. */
function rowLine(row: BoardPost["rows"][number], columns: BoardPost["columns"]): string {
  const { rank, who, points, right, own } = row;
  const said = [
    `${rank}\\. ${ISOLATED.join(line(who))}`,
    `${line(columns.points)} ${line(points)}`,
    `${line(columns.right)} ${line(right)}`,
  ].join(" · ");
  return own ? `**${said}**` : said;
}
