/** How many rows each table of a SQLite database has, counted beside whoever uses it. */
import { DatabaseSync } from "node:sqlite";

export function rowsIn(
  file: string,
  { but = [] }: { but?: string[] } = {},
): Record<string, number> {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const counts = tables
    .map(({ name }) => String(name))
    .filter((name) => !but.includes(name))
    .map((name) => {
      const row = database.prepare(`select count(*) as n from "${name}"`).get();
      return [name, Number(row?.n)] as const;
    });
  database.close();
  return Object.fromEntries(counts);
}
