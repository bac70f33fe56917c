/** What two processes write at the same instant: what the second goes by is what the first left. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fold, next } from "../../src/review/schedule.ts";
import { openTwo, type Two } from "../support/overlap.ts";
import { hasPostgres } from "../support/postgres.ts";

const TEAM = "t:overlap";
const NOW = new Date("2026-03-02T15:00:00Z");
const after = (ms: number) => new Date(NOW.getTime() + ms);

describe.skipIf(!hasPostgres)("over Postgres", () => {
  let two: Two;
  beforeAll(async () => {
    two = await openTwo(TEAM);
  });
  afterAll(() => two?.close());

  type Work<T> = Parameters<typeof two.other.inTeam<T>>[1];
  const then =
    <T>(work: Work<T>) =>
    () =>
      two.other.inTeam(TEAM, work);
  const now = <T>(work: Work<T>) => two.one.inTeam(TEAM, work);

  test("what is taken off the book stays off, though it was just done and booked again", async () => {
    const booked = { key: "weekly", kind: "weekly", due: NOW, body: {} };
    await now((records) => records.book(booked));
    await two.overlap(
      async (records) => {
        await records.cancel("weekly");
        await records.book({ ...booked, due: after(1000) });
      },
      then((records) => records.cancel("weekly")),
    );
    expect(await now((records) => records.booked("weekly"))).toBeUndefined();
  });

  test("a message that another process has just shown is not shown a second time", async () => {
    const room = { kind: "channel" as const, id: "c" };
    await now((records) => records.display("q:r:0", room, "open:0", NOW));
    await two.admin.query("begin");
    await two.admin.query("update displays set address = 'there', stale = 0");
    const looking = two.other.displays.stale(NOW, 10);
    await two.waits();
    await two.admin.query("commit");
    expect(await looking).toEqual([]);
  });

  test("one that moved on again is taken as it stands, with where it is", async () => {
    await two.admin.query("update displays set address = null, stale = 1");
    await two.admin.query("begin");
    await two.admin.query("update displays set address = 'there', shows = 'revealed'");
    const looking = two.other.displays.stale(NOW, 10);
    await two.waits();
    await two.admin.query("commit");
    expect(await looking).toMatchObject([{ address: "there", shows: "revealed" }]);
  });

  test.each(["chooses", "earns"] as const)(
    "who is hidden is on no board, where what comes first is who %s",
    async (first) => {
      const member = `hidden ${first}`;
      await now((records) => records.of(member).seen({ name: member }));
      const chooses: Work<void> = (records) =>
        records.of(member).chooseBoard({ alias: undefined, hidden: true });
      const earns: Work<void> = (records) =>
        records.earn("all", { member, points: 5, right: 1, offered: 1 });
      const [one, other] = first === "chooses" ? [chooses, earns] : [earns, chooses];
      await two.overlap(one, then(other));
      expect(await now((records) => records.best("all", 10))).toEqual([]);
      expect(await now((records) => records.of(member).standing("all"))).toMatchObject({
        points: 5,
      });
    },
  );

  test("a person who chooses twice at once speaks for the team that they chose last", async () => {
    const choose =
      (home: string): Work<void> =>
      (records) =>
        records.of("p").chooseHome(home);
    await now(choose("t:a"));
    await two.overlap(choose("t:b"), then(choose("t:c")));
    expect(await now((records) => records.of("p").home())).toBe("t:c");
  });

  test("a memory that is reviewed while the memories are folded anew stays its log's", async () => {
    const review =
      (n: number): Work<boolean> =>
      async (records) => {
        const own = records.of("folded");
        const entry = {
          card: "c",
          n,
          grade: 3,
          at: after(n),
          retention: 0.9,
          sure: undefined,
        } as const;
        return own.keep(entry, next(await own.memory("c"), entry));
      };
    await now(review(1));
    await two.admin.query("update memories set stability = 99 where member = 'folded'");
    await two.overlap(review(2), () => two.other.rebuild());
    const held = () =>
      now(async (records) => ({
        log: await records.of("folded").log("c"),
        memory: await records.of("folded").memory("c"),
      }));
    expect((await held()).memory?.n).toBe(2);
    expect(await two.other.rebuild()).toMatchObject({ mended: 1 });
    const { log, memory } = await held();
    expect(memory).toEqual(fold(log));
  });
});
