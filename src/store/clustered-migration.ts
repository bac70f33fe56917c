/** On SQLite, what is read and written most lies in the order of its key: a step that landed. */
import { type Kysely, SqliteAdapter, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Of short rows, each found by its key (sqlite.org/withoutrowid.html). */
const CLUSTERED = ["asks", "members", "memories", "reviews"];

/**
 * A member's memories lie side by side, and a new ask writes one page where it wrote three: what
 * looked for old asks by their age goes too, which once an hour can as well go through all of them.
 */
export const clustered: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.dropIndex("asks_by_age").execute();
    if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return;
    for (const table of CLUSTERED) await cluster(db, table);
  },
};

/** SQLite gives a table another shape by copying it: as it was made and altered since, and its indexes. */
async function cluster(db: Kysely<unknown>, table: string): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`
    select type, sql from sqlite_master where tbl_name = ${table} and sql is not null`.execute(db);
  const of = (wanted: string) => rows.filter(({ type }) => type === wanted);
  const before = sql.table(`${table}_before`);
  await sql`alter table ${sql.table(table)} rename to ${before}`.execute(db);
  for (const made of of("table")) await sql.raw(`${made.sql} without rowid`).execute(db);
  await sql`insert into ${sql.table(table)} select * from ${before}`.execute(db);
  await sql`drop table ${before}`.execute(db);
  for (const index of of("index")) await sql.raw(index.sql).execute(db);
}
