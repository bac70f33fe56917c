/** Who changes what must not be lost is told of it when it is on the disk, and not if the disk says no. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { afterAll, expect, test } from "vitest";
import { diskOf } from "../../src/store/disk.ts";
import { SqliteDriver } from "../../src/store/sqlite-driver.ts";

const folder = mkdtempSync(join(tmpdir(), "rappel-disk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections() {
    return true;
  }
}

/** A database whose log is not where it is synced. */
function ailing(log: string) {
  const database = new DatabaseSync(":memory:");
  database.exec("create table reviews (id integer); create table asks (id integer)");
  return new Kysely<{ reviews: { id: number }; asks: { id: number } }>({
    dialect: {
      createAdapter: () => new Adapter(),
      createDriver: () => new SqliteDriver(database, { disk: diskOf(log), losable: ["asks"] }),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

test("what must not be lost waits for the disk, by itself and in a transaction", async () => {
  const log = join(folder, "log");
  const db = ailing(log);
  const keep = (table: "reviews" | "asks", id: number, on = db) =>
    on.insertInto(table).values({ id }).execute();
  await expect(keep("reviews", 1)).rejects.toThrow(/ENOENT/);
  const both = () =>
    db.transaction().execute(async (transaction) => {
      await keep("asks", 2, transaction);
      await keep("reviews", 2, transaction);
    });
  await expect(both()).rejects.toThrow(/ENOENT/);
  const update = db.updateTable("reviews").set({ id: 3 });
  await expect(update.execute()).rejects.toThrow(/ENOENT/);
  writeFileSync(log, "");
  await Promise.all([both(), update.execute(), keep("reviews", 4)]);
  await db.destroy();
});

test("what may be lost, what changes nothing and what is taken back wait for no disk", async () => {
  const db = ailing(join(folder, "missing"));
  await db.insertInto("asks").values({ id: 1 }).execute();
  await db
    .transaction()
    .execute((transaction) => transaction.insertInto("asks").values({ id: 2 }).execute());
  expect(await db.selectFrom("asks").selectAll().execute()).toEqual([{ id: 1 }, { id: 2 }]);
  await db.deleteFrom("reviews").where("id", "=", 7).execute();
  const taken = db.transaction().execute(async (transaction) => {
    await transaction.insertInto("reviews").values({ id: 8 }).execute();
    throw new Error("no more");
  });
  await expect(taken).rejects.toThrow("no more");
  expect(await db.selectFrom("reviews").selectAll().execute()).toEqual([]);
  await db.destroy();
});
