/** SQLite as Node has it, behind Kysely. */
import { closeSync, constants, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { type Disk, diskOf } from "./disk.ts";
import { StoreError } from "./migrate.ts";
import { reason } from "./reason.ts";
import { SqliteDriver } from "./sqlite-driver.ts";

/** A lock held elsewhere freezes the event loop while we wait for it: ms. */
const BUSY_TIMEOUT = 250;

class Adapter extends SqliteAdapter {
  /** The driver sees to it that one connection is taken in turn. */
  override get supportsMultipleConnections() {
    return true;
  }

  /** A step that is interrupted leaves nothing behind: SQLite can, and Kysely does not count on it. */
  override get supportsTransactionalDdl() {
    return true;
  }
}

interface Options {
  /** Tables whose new rows alone need not be on the disk before it is said that they are in. */
  losable?: readonly string[];
  /** The disk that a file is on. */
  disk?: ((file: string) => Disk) | undefined;
}

/**
 * A database in one file, made with its folder if there is none; ":memory:" lives in the process.
 * @throws StoreError if the file cannot be opened or is no database.
 */
export function sqlite(file: string, { losable = [], disk: on = diskOf }: Options = {}): Dialect {
  const { database, disk } = opening(file, () => open(file, on));
  const there = file === ":memory:" ? undefined : sameAt(file);
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new SqliteDriver(database, { disk, losable, there }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function open(
  file: string,
  on: (file: string) => Disk,
): { database: DatabaseSync; disk: Disk | undefined } {
  if (file !== ":memory:") make(file);
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
  database.exec("pragma foreign_keys = on");
  // WAL: readers do not wait for writers. Not every file system has it, and no memory.
  const mode = database.prepare("pragma journal_mode = wal").get()?.journal_mode;
  if (mode !== "wal") {
    database.exec("pragma synchronous = full");
    return { database, disk: undefined };
  }
  // With NORMAL SQLite itself syncs only what its checkpoints need: that commits are on the disk is
  // the driver's to see to.
  database.exec("pragma synchronous = normal");
  // A checkpoint holds up everybody until the disk has it: with four times as many pages (16 MB)
  // between two, those that are written again and again go to the disk less often.
  database.exec("pragma wal_autocheckpoint = 4000");
  return { database, disk: on(`${file}-wal`) };
}

/** A file that is removed or replaced lives on for who has it open: what is kept in it then is lost at the
 * next start. @returns what throws a StoreError for as long as this one is not where it was. */
function sameAt(file: string): () => void {
  const { dev, ino } = statSync(file);
  return () => {
    const now = statSync(file, { throwIfNoEntry: false });
    if (now?.ino !== ino || now.dev !== dev)
      throw new StoreError(
        `DATABASE_URL: ${file} was removed or replaced while in use: ` +
          "put it back where it was, or stop Rappel and start it on what is there now",
      );
  };
}

/** @throws StoreError if `open` throws, with its reason. */
export function opening<T>(file: string, open: () => T): T {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(
      `DATABASE_URL: ${file} cannot be opened as a SQLite database (${reason(cause)}): ` +
        "name another file, or make this one readable and writable",
      { cause },
    );
  }
}

/** A new one is its owner's alone, and so are the log and the index that SQLite makes beside it; one that
 * is there stays as it is. */
export function make(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  closeSync(openSync(file, constants.O_CREAT, 0o600));
}
