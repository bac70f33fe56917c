/** A SQLite file is one process's: who runs on it holds a lock beside it, which ends with them. */
import { DatabaseSync } from "node:sqlite";
import { fileOf } from "./dialect.ts";
import { StoreError } from "./migrate.ts";
import { make, opening } from "./sqlite.ts";

/** SQLITE_BUSY (sqlite.org/rescode.html). */
const BUSY = 5;

/**
 * Takes the file at the address. The lock is SQLite's own, on an empty file, so that a kill frees it
 * too; who only looks at the database takes none. Memory is nobody else's, and Postgres everybody's.
 * @returns what gives it back.
 * @throws StoreError if another process has it, or the file cannot be written.
 */
export function takeAlone(url: string): () => void {
  const file = fileOf(url);
  if (file === undefined || file === ":memory:") return () => {};
  return opening(file, () => {
    make(`${file}-lock`);
    const lock = new DatabaseSync(`${file}-lock`);
    try {
      lock.exec("begin exclusive");
    } catch (cause) {
      if ((cause as { errcode?: number }).errcode !== BUSY) throw cause;
      const mend = "stop that one, name another file here, or use Postgres for both";
      throw new StoreError(`DATABASE_URL: another Rappel runs on ${file}: ${mend}`, { cause });
    }
    return () => lock.close();
  });
}
