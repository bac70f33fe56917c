/** Who stands where, as Block Kit: a table that members can sort, or a line a row. */
import type { BoardPost, Inline } from "../../src/index.ts";
import { type Blocks, buttons, context, heading } from "./blocks.ts";
import { lines, prose } from "./rich.ts";
import { sortable } from "./tables.ts";

type Row = BoardPost["rows"][number];

/** Before the name of the reader's own row: a table's cells have no style. */
const OWN = "▸ ";

/** `rowsOf` draws who stands where. */
export function board(post: BoardPost, rowsOf: (post: BoardPost) => Blocks): Blocks {
  return [
    ...heading(post.title),
    ...context(post.says),
    ...(post.rows.length > 0 ? rowsOf(post) : []),
    ...prose(post.more),
    ...buttons(post.presses),
  ];
}

/** As lines, which everything shows. */
export function listed({ columns, rows }: BoardPost): Blocks {
  return lines(
    rows.map((row): Inline[] => {
      const { rank, points, right, own } = row;
      const who = nameOf(row);
      const says = `${points} ${columns.points} · ${right} ${columns.right}`;
      return [`${rank}. `, own ? { strong: who } : who, ` — ${says}`];
    }),
  );
}

/** As a table; as lines where that would be too large, or hold what is no number. */
export function tabled(post: BoardPost): Blocks {
  const { columns, rows, title } = post;
  const cells = rows.map((row) => [row.rank, nameOf(row), Number(row.points), row.right]);
  const counted = rows.every(({ points }) => /^\d+$/.test(points));
  const headers = [columns.rank, columns.who, columns.points, columns.right];
  const table = counted && sortable({ caption: title, headers, rows: cells, named: 1 });
  return table ? [table] : listed(post);
}

function nameOf({ who, own }: Row): string {
  return `${own ? OWN : ""}${who}`;
}
