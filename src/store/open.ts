/** Opens the store that DATABASE_URL names. */

import type { Keyv } from "keyv";
import { Kysely } from "kysely";
import { createCache, forgetExpired } from "./cache.ts";
import { migrate, StoreError } from "./migrate.ts";
import { recordsOf } from "./records.ts";
import { sqlite } from "./sqlite.ts";
import type { Store } from "./store.ts";
import type { Tables } from "./tables.ts";

/** `file:path`, or `file::memory:` for a store that ends with the process. */
const FILE = /^file:(.+)$/;

/** How long an ask is known again, in ms: two days, twice the oldest that Slack's SDK lets through. */
const REMEMBERED = 2 * 86_400_000;

/** @throws StoreError with a sentence that names the fault and the mend. */
export async function openStore(url: string): Promise<{ store: Store; cache: Keyv }> {
  const file = FILE.exec(url)?.[1];
  if (!file)
    throw new StoreError('DATABASE_URL must be "file:" and a path, as in file:data/rappel.db');
  const db = new Kysely<Tables>({ dialect: sqlite(file) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error instanceof StoreError
      ? error
      : new StoreError(`DATABASE_URL: ${file} cannot be used: ${String(error)}`, { cause: error });
  }
  return { store: storeOver(db), cache: createCache(db) };
}

function storeOver(db: Kysely<Tables>): Store {
  return {
    once: (ask, work) =>
      db.transaction().execute(async (transaction) => {
        const claimed = await transaction
          .insertInto("asks")
          .values({ id: ask.id, at: ask.at.getTime() })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (claimed.numInsertedOrUpdatedRows !== 1n) return undefined;
        return work(recordsOf(transaction, ask.who));
      }),

    async housekeep(now) {
      await db
        .deleteFrom("asks")
        .where("at", "<", now.getTime() - REMEMBERED)
        .execute();
      await forgetExpired(db, now);
    },

    close: () => db.destroy(),
  };
}
