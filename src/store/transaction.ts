/** One transaction, begun again where the database itself asks for that. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** How often a transaction is begun again that Postgres ended since two waited for each other. */
const TRIES = 3;
const DEADLOCK = "40P01";
/** In seconds. */
const PAUSE = 0.2;

/** What the database says of a transaction that it did not keep; of a line that was cut (classes 08
 * and 57) it says nothing of what it kept before. */
const REFUSED = /^(?!08|57)[0-9A-Z]{5}$|^ERR_SQLITE_ERROR$/;

/** All was done and was to be kept, and the database never said whether it was. */
export class Uncertain extends Error {
  override name = "Uncertain";
}

type Work<T> = (transaction: Kysely<Tables>, book: (due: Date) => void) => Promise<T>;

/**
 * Does the work in one transaction; `heard` is told of what it booked, and only then.
 * @throws Uncertain where it may have been kept; whatever else it throws, nothing was.
 */
export function transactionsOn(db: Kysely<Tables>, heard: (due: Date) => void) {
  return async function inOne<T>(work: Work<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      const booked: Date[] = [];
      let worked = false;
      try {
        const result = await db.transaction().execute(async (transaction) => {
          const done = await work(transaction, (due) => booked.push(due));
          worked = true;
          return done;
        });
        booked.forEach(heard);
        return result;
      } catch (cause) {
        const code = codeOf(cause);
        if (worked && !REFUSED.test(code))
          throw new Uncertain("whether it was kept is not known", { cause });
        if (code !== DEADLOCK || tries === TRIES) throw cause;
        // The other has to get what it waited for, before this one takes it again.
        await sql`select pg_sleep(${PAUSE})`.execute(db);
      }
    }
  };
}

function codeOf(fault: unknown): string {
  return fault instanceof Error && "code" in fault ? String(fault.code) : "";
}
