/** A statement is built once for each database, and run with other values each time. */
import { Kysely } from "kysely";
import { afterAll, expect, test } from "vitest";
import { dialectOf } from "../../src/store/dialect.ts";
import { migrate } from "../../src/store/migrate.ts";
import { statement } from "../../src/store/statement.ts";
import type { Tables } from "../../src/store/tables.ts";
import { hasPostgres, newDatabase } from "../support/postgres.ts";

const postgres = hasPostgres ? await newDatabase() : undefined;
const databases = await Promise.all(
  ["file::memory:", ...(postgres ? [postgres.url] : [])].map(async (url) => {
    const db = new Kysely<Tables>({ dialect: await dialectOf(url) });
    await migrate(db);
    return db;
  }),
);
afterAll(async () => {
  await Promise.all(databases.map((db) => db.destroy()));
  await postgres?.drop();
});

let built = 0;
const put = statement((db, { key, expires }: { key: string; expires: number | null }) => {
  built += 1;
  return db.insertInto("cache").values({ key, value: "of all", expires });
});
const before = statement((db, { expires }: { expires: number }) =>
  db.selectFrom("cache").select(["key", "value"]).where("expires", "<", expires).orderBy("key"),
);

test("each run has its own values, one may be null, and what is no value stays", async () => {
  for (const db of databases) {
    await put(db, { key: "a", expires: 1 });
    await db.transaction().execute(async (transaction) => {
      await put(transaction, { key: "b", expires: null });
      await put(transaction, { expires: 2, key: "c" });
    });
    const [a, c] = ["a", "c"].map((key) => ({ key, value: "of all" }));
    expect((await before(db, { expires: 2 })).rows).toEqual([a]);
    expect((await before(db, { expires: 3 })).rows).toEqual([a, c]);
    expect((await before(db, { expires: 1 })).rows).toEqual([]);
  }
  expect(built).toBe(databases.length);
});
