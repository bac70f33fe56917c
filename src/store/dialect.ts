/** The database that an address names. */
import { type Dialect, Kysely } from "kysely";
import type { Disk } from "./disk.ts";
import { StoreError } from "./migrate.ts";
import { sqlite } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

/** What may be lost when the machine, not the process, goes down at once: what Keyv keeps; and that
 * an ask was carried out which changed nothing else, so that carrying it out again is no harm. */
const LOSABLE = ["asks", "cache"];

/** @throws StoreError if it names none. */
export async function dialectOf(url: string, disk?: (file: string) => Disk): Promise<Dialect> {
  const file = fileOf(url);
  if (file !== undefined) return sqlite(file, { losable: LOSABLE, disk });
  if (/^postgres(ql)?:\/\//.test(url)) return onPostgres(url);
  throw new StoreError(
    'DATABASE_URL must be "file:" and a path, as in file:data/rappel.db, or a postgres:// address',
  );
}

/** Work on a database that is open at the address, whose statements take as long as it has rows. */
export async function patiently<T>(
  url: string,
  open: Kysely<Tables>,
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  if (isFile(url)) return work(open);
  const db = new Kysely<Tables>({ dialect: await onPostgres(url, { patient: true }) });
  return work(db).finally(() => db.destroy());
}

/** What speaks with Postgres is not read for a file: that would be a good part of a start. */
async function onPostgres(url: string, how?: { patient: boolean }): Promise<Dialect> {
  const { postgres } = await import("./postgres.ts");
  return postgres(url, how);
}

export function isFile(url: string): boolean {
  return fileOf(url) !== undefined;
}

/** The file that an address of SQLite's names, or ":memory:"; undefined where it is another's. */
export function fileOf(url: string): string | undefined {
  return /^file:(.+)$/s.exec(url)?.[1];
}
