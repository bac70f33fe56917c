/** `npm run -s backup -- FILE`: copies the database while it is in use, and checks the copy. */
import { closeSync, fsyncSync, openSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { EnvError } from "../env.ts";
import { called, carryOut, misused } from "./called.ts";
import { configured, NoDatabase } from "./database.ts";

const USAGE = "npm run -s backup -- FILE";

/** It was not done, and what to do about it, in a sentence. */
class BackupError extends Error {}

await carryOut(main, BackupError, NoDatabase, EnvError);

function main(): void {
  const [file, ...more] = called(USAGE, { allowPositionals: true }).positionals;
  if (!file || more.length > 0) misused(file ? "One file at a time" : "FILE is missing", USAGE);
  const { file: source } = configured();
  if (source === undefined)
    throw new BackupError(
      "the database is Postgres, which has its own: " +
        `pg_dump --format=custom --file='${file}' "$DATABASE_URL"`,
    );
  const reviews = copy(source, file);
  console.log(`${file}: ${reviews} reviews, checked`);
}

/** The copy's reviews. What fails leaves no file behind. */
function copy(source: string, file: string): number {
  claim(file);
  try {
    // One read transaction: a moment of the database, whatever is written meanwhile, and no
    // writer waits for it.
    reading(source, (database) => database.prepare("vacuum into ?").run(file));
    flush(file);
    return reading(file, checked);
  } catch (cause) {
    rmSync(file, { force: true });
    if (cause instanceof BackupError) throw cause;
    throw new BackupError(`${source} was not copied (${reason(cause)})`, { cause });
  }
}

/** Makes the empty file, its owner's alone: whatever is there, or comes at the same time, stays. */
function claim(file: string): void {
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (cause) {
    const why =
      cause instanceof Error && "code" in cause && cause.code === "EEXIST"
        ? "is there already: name another file"
        : `cannot be written (${reason(cause)})`;
    throw new BackupError(`${file} ${why}`, { cause });
  }
}

/** On the disk before it is said to be there. */
function flush(file: string): void {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
}

function checked(database: DatabaseSync): number {
  const faults = database.prepare("pragma integrity_check").all();
  const [first] = faults.map(({ integrity_check }) => String(integrity_check));
  if (first !== "ok") throw new BackupError(`the copy is not sound (${first}): try again`);
  const counted = database.prepare("select count(*) as reviews from reviews").get();
  return Number(counted?.reviews);
}

function reading<T>(file: string, work: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
