/** SQLite keeps the store contract, survives what a file goes through, and says what is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { openStore, StoreError } from "../../src/index.ts";
import { next } from "../../src/review/schedule.ts";
import { outboxContract } from "../contracts/outbox.ts";
import { storeContract } from "../contracts/store.ts";
import { timeContract } from "../contracts/time.ts";

const folder = mkdtempSync(join(tmpdir(), "rappel-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);

timeContract("SQLite", async () => (await openStore(`file:${file("time.db")}`)).store);
outboxContract("SQLite", async () => (await openStore(`file:${file("time.db")}`)).store);
storeContract("SQLite", async () => (await openStore(`file:${file("contract.db")}`)).store);

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

test("a lock that another program holds is a fault in a moment, and over with it", async () => {
  const name = file("locked.db");
  const { store } = await openStore(`file:${name}`);
  const other = new DatabaseSync(name);
  expect(other.prepare("pragma journal_mode").get()).toEqual({ journal_mode: "wal" });
  other.exec("begin immediate");
  const choose = (newADay: number) =>
    store.inTeam("t", (records) => records.of("m").choose({ newADay }));
  await expect(choose(1)).rejects.toThrow("database is locked");
  // Whoever reads does not wait for whoever writes.
  await store.answers();
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

test("after an erasure no table holds the member, and the others are whole", async () => {
  const name = file("erased.db");
  const { store, cache } = await openStore(`file:${name}`);
  const [gone, stays] = ["canary-gone", "canary-stays"];
  let asks = 0;
  for (const id of [gone, stays]) {
    await cache.set(`t:x:${id}:locale`, "fr");
    await store.once(
      { id: `ask:${asks++}`, who: { team: "t:x", id }, at: new Date(0) },
      async (records) => {
        const entry = {
          card: "a",
          n: 1,
          grade: 3,
          at: new Date(0),
          retention: 0.9,
          sure: true,
        } as const;
        await records.keep(entry, next(undefined, entry));
        await records.choose({ language: "fr" });
        await records.report("a", new Date(0), "wrong");
        const turn = { id: `turn-${id}`, talk: id, question: id, card: undefined };
        await records.keepTurn({ ...turn, at: new Date(0) });
        await records.judge(turn.id, true, new Date(0));
        await records.chooseHome("t:x");
        await records.give("r", { question: 0, choice: 0, at: new Date(0) });
        await records.earn("all", { member: id, points: 1, right: 1, offered: 1 });
        const due = new Date(0);
        const push = { key: id, kind: "due", to: { team: "t:x", id }, day: "1970-01-01", body: {} };
        await records.push({ ...push, due, until: due }, due);
        await records.pick("1970-01-01", 0, due);
        await records.book({ key: id, kind: "due", due, body: {}, member: id });
        const policy = {
          ...{ id, n: 1, subject: undefined, title: "t", texts: { en: ["x"] }, owner: id },
          ...{ since: new Date(0), until: new Date(1), days: 1, withdrawn: false, writer: id },
        };
        await records.keepPolicy({ ...policy, id: "p", n: asks, at: new Date(0) });
        const inquiry = { id: `i${asks}`, card: undefined, owner: id };
        await records.inquire(inquiry, { question: id, language: "en", at: new Date(0) });
        await records.answerInquiry(inquiry.id, { en: ["x"] }, new Date(0));
        await records.display(`ask:${id}`, { team: "t:x", id }, "open", new Date(0));
        const question = { fr: "x", en: "x" };
        await records.beginRound(
          {
            ...{ id: `r${asks}`, host: id, room: { kind: "channel", id: `r${asks}` } },
            ...{ language: "fr", mode: "live", seconds: 20, current: -1 },
            ...{ begun: new Date(0), ended: undefined },
          },
          [{ kind: "truth", card: "a", right: 0, prompt: question, options: [question, question] }],
        );
        expect(Object.values(await records.holdings()).every((rows) => rows.length === 1)).toBe(
          true,
        );
      },
    );
  }
  await store.once({ id: "erase", who: { team: "t:x", id: gone }, at: new Date(0) }, (records) =>
    records.erase(),
  );
  await store.close();
  const database = new DatabaseSync(name);
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all();
  const dump = tables.map(({ name: table }) =>
    JSON.stringify(database.prepare(`select * from "${table}"`).all()),
  );
  database.close();
  expect(dump.join("\n")).not.toContain(gone);
  expect(dump.filter((rows) => rows.includes(stays))).toHaveLength(18);
});
