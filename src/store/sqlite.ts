/** SQLite as Node has it, behind Kysely's own dialect. */
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import { type Dialect, type Driver, type SqliteDatabase, SqliteDialect } from "kysely";
import { StoreError } from "./migrate.ts";

/** A lock held elsewhere freezes the event loop while we wait for it: ms. */
const BUSY_TIMEOUT = 250;

/**
 * A database in one file, made with its folder if there is none; ":memory:" lives in the process.
 * @throws StoreError if the file cannot be opened or is no database.
 */
export function sqlite(file: string): Dialect {
  return new FairDialect({ database: shim(open(file)) });
}

/**
 * A transaction here waits for nothing outside this process, so that many in a row would let nobody
 * else in: a crowd's acknowledgements go out between one and the next.
 */
class FairDialect extends SqliteDialect {
  override createDriver(): Driver {
    const driver = super.createDriver();
    const begin = driver.beginTransaction.bind(driver);
    driver.beginTransaction = async (...args) => {
      await setImmediate();
      return begin(...args);
    };
    return driver;
  }
}

function open(file: string): DatabaseSync {
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
    const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
    // WAL and FULL: what was acknowledged is on the disk, and readers do not wait for writers.
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
    return database;
  } catch (cause) {
    throw new StoreError(
      `DATABASE_URL: ${file} cannot be opened as a SQLite database (${reason(cause)}): ` +
        "name another file, or make this one readable and writable",
      { cause },
    );
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Kysely asks for the shape of another SQLite library; statements are kept, since they recur. */
function shim(database: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, StatementSync>();
  const statement = (sql: string) => {
    const known = kept.get(sql);
    if (known) return known;
    const prepared = database.prepare(sql);
    kept.set(sql, prepared);
    return prepared;
  };
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const prepared = statement(sql);
      return {
        reader: prepared.columns().length > 0,
        all: (parameters) => prepared.all(...values(parameters)),
        run: (parameters) => {
          const { changes, lastInsertRowid } = prepared.run(...values(parameters));
          return { changes, lastInsertRowid };
        },
        iterate: (parameters) => prepared.iterate(...values(parameters)),
      };
    },
  };
}
