/** Keyv over the same database: for what may be lost, kept over a restart. What is a member's is kept of
 * those who are known: it may come when they were erased. */
import { EventEmitter } from "node:events";
import { Keyv, type KeyvStorageAdapter, keyvStorageCapability } from "keyv";
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import { isSolo } from "../solo.ts";
import { known } from "./known.ts";
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
    const put = (db: Kysely<Tables>) =>
      db
        .insertInto("cache")
        .values({ key, ...row })
        .onConflict((conflict) => conflict.column("key").doUpdateSet(row))
        .execute();
    const who = memberIn(key);
    if (!who) await put(this.#db);
    else
      await this.#db.transaction().execute(async (own) => {
        if (await known(own, who)) await put(own);
      });
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

/** Whose it is, where it is a member's: "slack:T1:U1:profile"; of a team of one all is that one's. */
function memberIn(key: string): Member | undefined {
  const [platform, name = "", id, ...what] = key.split(":");
  const team = `${platform}:${name}`;
  if (isSolo(team)) return { team, id: name.slice(1) };
  return id !== undefined && what.length > 0 ? { team, id } : undefined;
}

/** Takes what has expired off the disk. */
export async function forgetExpired(db: Kysely<Tables>, now: Date): Promise<void> {
  await db.deleteFrom("cache").where("expires", "<", now.getTime()).execute();
}
