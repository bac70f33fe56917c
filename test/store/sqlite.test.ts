/** SQLite keeps the store contract, survives what a file goes through, and says what is wrong. */
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely, sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { openStore, StoreError } from "../../src/index.ts";
import { sqlite } from "../../src/store/sqlite.ts";
import { awayContract } from "../contracts/away.ts";
import { erasureContract } from "../contracts/erasure.ts";
import { outboxContract } from "../contracts/outbox.ts";
import { storeContract } from "../contracts/store.ts";
import { timeContract } from "../contracts/time.ts";
import { rowsIn } from "../support/rows.ts";

const folder = mkdtempSync(join(tmpdir(), "rappel-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);

timeContract("SQLite", async () => (await openStore(`file:${file("time.db")}`)).store);
outboxContract("SQLite", async () => (await openStore(`file:${file("time.db")}`)).store);
storeContract("SQLite", async () => (await openStore(`file:${file("contract.db")}`)).store);

awayContract("SQLite", () => openStore(`file:${file("away.db")}`));

erasureContract(
  "SQLite",
  () => openStore(`file:${file("erasure.db")}`),
  async () => {
    const database = new DatabaseSync(file("erasure.db"), { readOnly: true });
    const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
    const rows = tables.map(({ name }): [string, string[]] => {
      const all = database.prepare(`select * from "${name}"`).all();
      return [String(name), all.map((row) => JSON.stringify(row))];
    });
    database.close();
    return new Map(rows);
  },
);

test("the folder is made, and a second start finds what the first kept", async () => {
  const url = `file:${file("deep/er/rappel.db")}`;
  const ask = { id: "one", who: { team: "t", id: "m" }, at: new Date(0) };
  const first = await openStore(url);
  await first.store.once(ask, async (records) => records.choose({ language: "en" }));
  await first.cache.set("key", { kept: true });
  await first.store.close();
  const second = await openStore(url);
  expect(await second.store.once(ask, async () => "twice")).toBeUndefined();
  const choices = await second.store.once({ ...ask, id: "two" }, (records) => records.choices());
  expect(choices?.language).toBe("en");
  expect(await second.cache.get("key")).toEqual({ kept: true });
  await second.store.close();
});

test("a new file is its owner's alone, with all beside it; one that is there stays as it was", async () => {
  const modes = (name: string) =>
    ["", "-wal", "-shm"].map((end) => statSync(file(`${name}${end}`)).mode & 0o777);
  const { store } = await openStore(`file:${file("own.db")}`);
  expect(modes("own.db")).toEqual([0o600, 0o600, 0o600]);
  await store.close();
  writeFileSync(file("shared.db"), "");
  chmodSync(file("shared.db"), 0o640);
  const shared = await openStore(`file:${file("shared.db")}`);
  expect(modes("shared.db")).toEqual([0o640, 0o640, 0o640]);
  await shared.store.close();
});

test("what a process was sending when it ended is the next one's at once, which knows of it", async () => {
  const url = `file:${file("sending.db")}`;
  const now = new Date("2026-03-02T15:00:00Z");
  const room = { kind: "channel", id: "c" } as const;
  const first = await openStore(url);
  await first.store.inTeam("t", (records) => records.display("q:1", room, "open", now));
  const [sending] = await first.store.displays.stale(now, 1);
  expect(sending).not.toHaveProperty("tried");
  await first.store.close();
  const second = await openStore(url);
  const [again] = await second.store.displays.stale(now, 1);
  expect(again).toMatchObject({ key: "q:1", shows: "open" });
  expect(again?.tried?.getTime()).toBeLessThanOrEqual(now.getTime());
  await second.store.close();
});

test("who only opens the file takes nothing from the process that sends", async () => {
  const url = `file:${file("beside.db")}`;
  const now = new Date("2026-03-02T15:00:00Z");
  const room = { kind: "channel", id: "c" } as const;
  const sends = await openStore(url);
  await sends.store.inTeam("t", (records) => records.display("q:1", room, "open", now));
  expect(await sends.store.displays.stale(now, 1)).toHaveLength(1);
  const beside = await openStore(url);
  expect(await beside.store.present()).toEqual([]);
  await beside.store.close();
  expect(await sends.store.displays.stale(now, 1)).toEqual([]);
  await sends.store.close();
});

test("a database newer than the code is refused, and says so", async () => {
  const name = file("newer.db");
  await (await openStore(`file:${name}`)).store.close();
  const database = new DatabaseSync(name);
  database.exec("insert into kysely_migration values ('9999-future', '2030-01-01')");
  database.close();
  await expect(openStore(`file:${name}`)).rejects.toThrow(/newer than this Rappel.*9999-future/);
});

test("a file that is no database is refused, and stays as it was", async () => {
  writeFileSync(file("letter.db"), "Dear reader, this is no database at all. ".repeat(50));
  await expect(openStore(`file:${file("letter.db")}`)).rejects.toThrow(StoreError);
  await expect(openStore(`file:${file("letter.db")}`)).rejects.toThrow(/DATABASE_URL.*letter\.db/);
  await expect(openStore(`file:${folder}`)).rejects.toThrow(StoreError);
  await expect(openStore("mysql://x")).rejects.toThrow(/DATABASE_URL must be/);
});

test("a lock that another program holds is a fault after 250 ms, and over with it", async () => {
  const name = file("locked.db");
  const { store } = await openStore(`file:${name}`);
  // So long the whole process stands still.
  const db = new Kysely<never>({ dialect: sqlite(name) });
  expect((await sql`pragma busy_timeout`.execute(db)).rows).toEqual([{ timeout: 250 }]);
  await db.destroy();
  const other = new DatabaseSync(name);
  expect(other.prepare("pragma journal_mode").get()).toEqual({ journal_mode: "wal" });
  other.exec("begin immediate");
  const choose = (newADay: number) =>
    store.inTeam("t", (records) => records.of("m").choose({ newADay }));
  await expect(choose(1)).rejects.toThrow("database is locked");
  // Whoever reads does not wait for whoever writes.
  await store.present();
  other.exec("rollback");
  other.close();
  await choose(2);
  const kept = await store.inTeam("t", (records) => records.of("m").choices());
  expect(kept.newADay).toBe(2);
  await store.close();
});

test("the cache leaves out what has expired", async () => {
  const { store, cache } = await openStore("file::memory:");
  await cache.set("short", 1, 1);
  await cache.set("long", 2, 60_000);
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect([await cache.get("short"), await cache.get("long")]).toEqual([undefined, 2]);
  expect(await cache.delete("long")).toBe(true);
  expect(await cache.has("long")).toBe(false);
  await store.close();
});

test("what has expired in the cache is taken off the disk", async () => {
  const { store, cache } = await openStore(`file:${file("cache.db")}`);
  await cache.set("short", 1, 1);
  await cache.set("long", 2, 60_000);
  await store.housekeep(new Date(Date.now() + 1000));
  expect(rowsIn(file("cache.db"))).toMatchObject({ cache: 1 });
  await store.close();
});
