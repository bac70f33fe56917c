/** Keyv over the same database: for what may be lost, kept over a restart. */
import { EventEmitter } from "node:events";
import { Keyv, type KeyvStorageAdapter, keyvStorageCapability } from "keyv";
import type { Kysely } from "kysely";
import { statement } from "./statement.ts";
import type { Tables } from "./tables.ts";

/** Keyv's own contract; of an emitter its types ask more than Node's promise. */
type Storage = Omit<KeyvStorageAdapter, keyof EventEmitter>;

const kept = statement((db, { key }: { key: string }) =>
  db.selectFrom("cache").selectAll().where("key", "=", key),
);

/** Keyv itself leaves out what has expired when it reads; `forgetExpired` takes it off the disk. */
class CacheTable extends EventEmitter implements Storage {
  readonly capabilities = { ...keyvStorageCapability(this), expires: true };
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    super();
    this.#db = db;
  }

  async get(key: string) {
    return (await kept(this.#db, { key })).rows[0]?.value;
  }

  async getMany<Value>(keys: string[]) {
    const rows = await this.#db.selectFrom("cache").selectAll().where("key", "in", keys).execute();
    const values = new Map(rows.map(({ key, value }) => [key, value]));
    return keys.map((key) => values.get(key) as Value | string | undefined) as string[];
  }

  async set(key: string, value: unknown, expires?: number) {
    const row = { value: String(value), expires: expires ?? null };
    await this.#db
      .insertInto("cache")
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
      .execute();
    return true;
  }

  async setMany(entries: { key: string; value: unknown; expires?: number | undefined }[]) {
    return Promise.all(entries.map(({ key, value, expires }) => this.set(key, value, expires)));
  }

  async has(key: string) {
    return (await this.get(key)) !== undefined;
  }

  async hasMany(keys: string[]) {
    return (await this.getMany(keys)).map((value) => value !== undefined);
  }

  async delete(key: string) {
    const { numDeletedRows } = await this.#db
      .deleteFrom("cache")
      .where("key", "=", key)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  }

  async deleteMany(keys: string[]) {
    return Promise.all(keys.map((key) => this.delete(key)));
  }

  async clear() {
    await this.#db.deleteFrom("cache").execute();
  }
}

export function createCache(db: Kysely<Tables>): Keyv {
  return new Keyv({ store: new CacheTable(db) });
}

/** Takes what has expired off the disk. */
export async function forgetExpired(db: Kysely<Tables>, now: Date): Promise<void> {
  await db.deleteFrom("cache").where("expires", "<", now.getTime()).execute();
}
