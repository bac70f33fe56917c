/** What every database must do of what is sent unasked: each once, in order, and counted. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../src/index.ts";

const NOW = new Date("2026-03-02T12:00:00Z");
const at = (ms: number) => new Date(NOW.getTime() + ms);
const room = { kind: "channel", id: "c" } as const;

export function outboxContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: the contract of the outbox`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store?.close());

    const push = (team: string, key: string, due = NOW) =>
      store.inTeam(team, (records) =>
        records.push(
          { key, kind: "card", to: room, day: "2026-03-02", due, until: at(1000), body: { key } },
          NOW,
        ),
      );
    const pending = async (platform: string, now = NOW) =>
      (await store.outbox.pending(platform, now, undefined, 100)).map(({ key }) => key);

    test("one of a key is put in once, whatever became of it", async () => {
      const team = "once:t";
      const put = await Promise.all([1, 2, 3, 4].map(() => push(team, "a")));
      expect(put.filter(Boolean)).toHaveLength(1);
      await store.inTeam(team, (records) => records.takePush("a", NOW));
      await store.inTeam(team, (records) => records.settlePush("a", { state: "sent" }, NOW));
      expect(await push(team, "a")).toBe(false);
      expect(await push("once:other", "a")).toBe(true);
      expect(await pending("once")).toEqual(["a"]);
    });

    test("what is pending comes by due time, page by page, of that platform alone", async () => {
      for (const [key, due] of [
        ["c", 2],
        ["a", 1],
        ["b", 1],
      ] as const)
        await push("page:t", key, at(due));
      await push("other:t", "x");
      const first = await store.outbox.pending("page", NOW, undefined, 2);
      expect(first).toMatchObject([
        { team: "page:t", key: "a", due: at(1), to: room },
        { key: "b" },
      ]);
      expect(await store.outbox.pending("page", NOW, first[1], 2)).toMatchObject([{ key: "c" }]);
    });

    test("one is taken by one caller alone, and not before its time", async () => {
      const team = "take:t";
      await push(team, "a");
      const take = () => store.inTeam(team, (records) => records.takePush("a", at(1)));
      const taken = (await Promise.all([take(), take(), take()])).filter((one) => one);
      expect(taken).toMatchObject([{ key: "a", state: "sending", at: at(1), body: { key: "a" } }]);
      expect(await store.outbox.orphans("take", at(60_000))).toMatchObject([
        { key: "a", to: room },
      ]);
      await store.inTeam(team, (records) =>
        records.settlePush("a", { state: "pending", again: at(500) }, at(2)),
      );
      expect(await pending("take", at(499))).toEqual([]);
      expect(await pending("take", at(500))).toEqual(["a"]);
      expect(await store.outbox.orphans("take", at(60_000))).toEqual([]);
    });

    test("of a team that left nothing is pending, and what was is not taken", async () => {
      await push("away:t", "a");
      const take = () => store.inTeam("away:t", (records) => records.takePush("a", at(1)));
      await store.leave("away:t", NOW);
      expect(await pending("away")).toEqual([]);
      expect(await take()).toBeUndefined();
      await store.join("away:t", NOW);
      expect(await pending("away")).toEqual(["a"]);
      expect(await take()).toMatchObject({ key: "a" });
    });

    test("what takes it and fails takes nothing", async () => {
      await push("fail:t", "a");
      const taking = store.inTeam("fail:t", async (records) => {
        await records.takePush("a", NOW);
        throw new Error("as the test asked");
      });
      await expect(taking).rejects.toThrow("as the test asked");
      expect(await pending("fail")).toEqual(["a"]);
    });

    test("how many stand how is counted, and a target's are found by day", async () => {
      const team = "count:t";
      for (const key of ["a", "b", "c"]) await push(team, key);
      const settle = (key: string, state: "sent" | "unknown") =>
        store.inTeam(team, (records) => records.settlePush(key, { state, why: "why" }, at(5)));
      await settle("a", "sent");
      await settle("b", "unknown");
      expect(await store.outbox.count("count", NOW)).toEqual({ pending: 1, sent: 1, unknown: 1 });
      expect(await store.outbox.count("count", at(1))).toEqual({ sent: 1, unknown: 1 });
      const own = (since: Date) => store.inTeam(team, (records) => records.countPushes(since));
      expect(await own(at(1))).toEqual({ sent: 1, unknown: 1 });
      expect(await store.inTeam("count:other", (records) => records.countPushes(NOW))).toEqual({});
      const found = (since: string) =>
        store.inTeam(team, (records) => records.pushes("card", "", since));
      expect(await found("2026-03-02")).toHaveLength(3);
      expect(await found("2026-03-03")).toEqual([]);
    });

    test("after four months what was sent is forgotten, and what waits is not", async () => {
      const team = "old:t";
      for (const key of ["sent", "waits"]) await push(team, key);
      await store.inTeam(team, (records) => records.settlePush("sent", { state: "sent" }, NOW));
      await store.inTeam(team, (records) => records.of("m").pick("2026-03-02", 0, NOW));
      const days = (count: number) => at(count * 86_400_000);
      const left = () =>
        store.inTeam(team, async (records) => [
          ...(await records.pushes("card", "", "2026-03-02")).map(({ key }) => key),
          ...(await records.picks("2026-03-02")).map(({ member }) => member),
        ]);
      await store.housekeep(days(119));
      expect((await left()).sort()).toEqual(["m", "sent", "waits"]);
      await store.housekeep(days(121));
      expect(await left()).toEqual(["waits"]);
    });

    test("a member's answer to a day's card is one, the last, and their team's", async () => {
      const pick = (team: string, id: string, choice: number) =>
        store.inTeam(team, (records) => records.of(id).pick("2026-03-02", choice, at(choice)));
      await pick("pick:t", "m", 1);
      await pick("pick:t", "m", 2);
      await pick("pick:t", "n", 0);
      await pick("pick:u", "m", 3);
      await store.inTeam("pick:t", async (records) => {
        const picks = await records.picks("2026-03-02");
        expect(picks).toEqual([
          { member: "n", choice: 0, at: at(0) },
          { member: "m", choice: 2, at: at(2) },
        ]);
        expect(await records.takePicks("2026-03-02", 1)).toMatchObject([{ member: "m" }]);
        expect(await records.takePicks("2026-03-02", 10)).toMatchObject([{ member: "n" }]);
        expect(await records.takePicks("2026-03-02", 10)).toEqual([]);
      });
    });
  });
}
