/** Several stores on one Postgres database: what is due is shared, and one of them sends. */
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openStore, type Store } from "../../src/index.ts";
import type { Records } from "../../src/store/store.ts";
import { keep, review } from "../contracts/store/shelf.ts";
import { hasPostgres, newDatabase } from "../support/postgres.ts";

const NOW = new Date("2026-03-02T12:00:00Z");
const at = (ms: number) => new Date(NOW.getTime() + ms);
const PATIENCE = { timeout: 10_000, interval: 100 };

describe.skipIf(!hasPostgres)("stores that share a database", () => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  let admin: Client;
  const stores: Store[] = [];
  const faults: unknown[] = [];
  const open = async () => {
    const { store } = await openStore(database.url, (err) => faults.push(err));
    stores.push(store);
    return store;
  };

  beforeAll(async () => {
    database = await newDatabase();
    admin = new Client({ connectionString: database.url });
    await admin.connect();
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
  });
  afterAll(async () => {
    await admin?.end();
    await database?.drop();
  });

  const book = (store: Store, key: string, due: Date, team = "t:t") =>
    store.inTeam(team, (records) => records.book({ key, kind: "test", due, body: {} }));
  const calls = async () => (await admin.query("select * from pgboss.job")).rows;
  /** Ends the connections of whoever now does something like that, as a kill does. */
  const cut = (like: string) =>
    admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query like $1`,
      [like],
    );

  test("each appointment is done once, whoever is called", async () => {
    const [one, two] = [await open(), await open()];
    for (let i = 0; i < 60; i += 1) await book(one, String(i), at(i));
    const done: string[] = [];
    const by = [0, 0];
    const keep = (store: Store, i: number) =>
      store.keepAppointments(at(60), async ({ key }) => {
        done.push(key);
        by[i] = (by[i] ?? 0) + 1;
        await sleep(2);
      });
    await Promise.all([keep(one, 0), keep(two, 1)]);
    expect(done.length).toBe(60);
    expect(new Set(done).size).toBe(60);
    expect(Math.min(...by)).toBeGreaterThan(0);
    expect(await calls()).toEqual([]);
  });

  test("whoever loses the database in the middle leaves the appointment to the others", async () => {
    const [one, two] = [await open(), await open()];
    await book(one, "cut", at(0));
    let begun = () => {};
    const middle = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const broken = one.keepAppointments(at(1), async (_, records) => {
      await records.book({ key: "half-done", kind: "test", due: at(1), body: {} });
      begun();
      await sleep(200);
      await records.booked("half-done");
    });
    const seen = expect(broken).rejects.toThrow("not kept");
    await middle;
    await two.keepAppointments(at(1), async ({ key }) => {
      throw new Error(`${key} is another's`);
    });
    await cut("%appointments%");
    await seen;
    const done: string[] = [];
    await vi.waitFor(async () => {
      await two.keepAppointments(at(1), async ({ key }) => void done.push(key));
      expect(done).toEqual(["cut"]);
    }, PATIENCE);
    expect(faults.every((err) => err instanceof Error)).toBe(true);
  });

  test("rows of before there were calls are called for, on time", async () => {
    const store = await open();
    for (const [key, due] of [
      ["past", 0],
      ["soon", 300],
    ] as const)
      await admin.query(
        "insert into appointments (team, key, kind, due, body) values ('t:t', $1, 'test', $2, '{}')",
        [key, at(due).getTime()],
      );
    const began = Date.now();
    const done: string[] = [];
    await vi.waitFor(async () => {
      const now = at(Date.now() - began);
      await store.keepAppointments(now, async ({ key, due }) => {
        expect(now >= due).toBe(true);
        done.push(key);
      });
      expect(done).toEqual(["past", "soon"]);
    }, PATIENCE);
  });

  test("what waits for half a year is called for all the same", async () => {
    const store = await open();
    await book(store, "overdue", new Date(Date.now() - 183 * 86_400_000));
    const boss = new PgBoss({ connectionString: database.url, supervise: false });
    await boss.start();
    await boss.supervise("appointments");
    await boss.stop({ graceful: false });
    expect(await calls()).toHaveLength(1);
    const done: string[] = [];
    await store.keepAppointments(new Date(), async ({ key }) => void done.push(key));
    expect(done).toEqual(["overdue"]);
  });

  test("who is called too early, by our clock, is called again", async () => {
    const store = await open();
    const done: string[] = [];
    const keep = (now: Date) => store.keepAppointments(now, async ({ key }) => void done.push(key));
    await keep(at(0));
    await book(store, "early", at(300));
    // Our clock stands still meanwhile.
    await sleep(400);
    await keep(at(0));
    expect(done).toEqual([]);
    await vi.waitFor(async () => {
      await keep(at(300));
      expect(done).toEqual(["early"]);
    }, PATIENCE);
  });

  test("what is cancelled or forgotten leaves no call behind", async () => {
    const store = await open();
    const team = "t:canary";
    for (const key of ["a", "b", "c"]) await book(store, key, at(0), team);
    await store.inTeam(team, async (records) => {
      await records.cancel("a");
      const own = { key: "m:canary", kind: "test", due: at(0), body: {}, member: "canary" };
      await records.book(own);
      await records.of("canary").erase();
    });
    expect(JSON.stringify(await calls())).not.toContain("m:canary");
    expect(await calls()).toHaveLength(2);
    await store.leave(team, at(0));
    await store.housekeep(at(31 * 86_400_000));
    expect(await calls()).toEqual([]);
  });

  test("who is erased as their answers are graded, or their points counted, is in no table", async () => {
    const store = await open();
    const [team, id] = ["t:graded", "gone"];
    const room = { kind: "channel", id: "c" } as const;
    const truth = { kind: "truth", card: "a", right: 0, prompt: { fr: "a", en: "a" } } as const;
    const round = {
      room,
      host: "",
      language: "fr",
      mode: "live",
      seconds: 20,
      current: 0,
    } as const;
    const answered = async (records: Records) => {
      await records.beginRound({ ...round, id: "r", begun: NOW, ended: undefined }, [
        { ...truth, options: [] },
      ]);
      await records.of(id).give("r", { question: 0, choice: 0, at: NOW });
      for (const question of await records.questions("r"))
        await records.saveQuestion("r", { ...question, revealed: NOW });
      await records.of(id).pick("2026-03-02", 0, NOW);
    };
    const learnt = keep(review("a", 1));
    const works: Record<string, (records: Records) => Promise<unknown>> = {
      async graded(records) {
        for (const { member } of await records.takeAnswers("r", 1))
          await learnt(records.of(member));
      },
      async picked(records) {
        for (const { member } of await records.takePicks("2026-03-02", 1))
          await learnt(records.of(member));
      },
      earned: async (records) => {
        await records.roundLock("r");
        for (const { member } of await records.given("r"))
          await records.earn("all", { member, points: 1, right: 1, offered: 1 });
      },
    };
    const erase = (records: Records) => records.of(id).erase();
    for (const [name, work] of Object.entries(works))
      for (const order of [
        [work, erase],
        [erase, work],
      ] as const) {
        await store.inTeam(team, answered);
        const [first, then] = order;
        const begun = Promise.withResolvers<void>();
        const one = store.inTeam(team, async (records) => {
          await first(records);
          begun.resolve();
          await sleep(200);
        });
        await begun.promise;
        await Promise.all([one, store.inTeam(team, then)]);
        const held = await store.inTeam(team, (records) => records.of(id).holdings());
        expect(Object.values(held).flat(), `${name}, ${first === work}`).toEqual([]);
      }
  });

  test("two that wait for each other both end well", async () => {
    const store = await open();
    const met = [0, 1].map(() => Promise.withResolvers<void>());
    let runs = 0;
    const meet = (mine: number) =>
      store.inTeam("t:t", async (records) => {
        runs += 1;
        const [first, then] = mine === 0 ? ["a", "b"] : ["b", "a"];
        await records.of(first).choose({ newADay: 1 });
        met[mine]?.resolve();
        await met[1 - mine]?.promise;
        await records.of(then).choose({ newADay: 2 });
      });
    for (const id of ["a", "b"])
      await store.inTeam("t:t", (records) => records.of(id).choose({ newADay: 0 }));
    await Promise.all([meet(0), meet(1)]);
    expect(runs).toBe(3);
  });

  test("one of two sends, and the other once the first has lost its hold", async () => {
    const [one, two] = [await open(), await open()];
    let now = 0;
    const both = async (platform: string) => {
      now += 2000;
      const said: boolean[] = [];
      for (const store of [one, two]) said.push(await store.sole(platform, at(now)));
      return said;
    };
    expect(await both("slack")).toEqual([true, false]);
    expect(await two.sole("discord", at(now))).toBe(true);
    expect(await both("slack")).toEqual([true, false]);
    expect(await both("discord")).toEqual([false, true]);
    // Between two questions it goes by what it heard.
    expect(await two.sole("slack", at(now + 1))).toBe(false);
    await admin.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid in
      (select pid from pg_stat_activity where datname = current_database())`,
    );
    // It knows by itself, without asking.
    await vi.waitFor(
      async () => expect(await one.sole("slack", at(now - 1999))).toBe(false),
      PATIENCE,
    );
    await vi.waitFor(async () => {
      now += 2000;
      expect(await two.sole("slack", at(now))).toBe(true);
    }, PATIENCE);
    expect(await one.sole("slack", at(now + 2000))).toBe(false);
    await two.close();
    stores.splice(stores.indexOf(two), 1);
    expect(await one.sole("slack", at(now + 4000))).toBe(true);
  });
});
