/** The columns with which most tables begin. */
import type { CreateTableBuilder } from "kysely";

/** The columns of what a team has one of by a name. */
export function keyed<Table extends string>(table: CreateTableBuilder<Table, never>) {
  return table
    .addColumn("team", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull());
}

/** The columns that say whose a row is. */
export function owned<Table extends string>(table: CreateTableBuilder<Table, never>) {
  return table
    .addColumn("team", "text", (column) => column.notNull())
    .addColumn("member", "text", (column) => column.notNull());
}
