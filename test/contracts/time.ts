/** What every database must do of what happens later: appointments, displays, rounds, standings. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Store } from "../../src/index.ts";
import type { QuizQuestion } from "../../src/quiz/made.ts";
import type { Round } from "../../src/store/rounds.ts";

const NOW = new Date("2026-03-02T12:00:00Z");
const at = (ms: number) => new Date(NOW.getTime() + ms);
/** What many processes share is called for by turns, and again some time after it failed: ms. */
const PATIENCE = { timeout: 10_000, interval: 100 };
const room = { kind: "channel", id: "c" } as const;

export function timeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: the contract of time`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store?.close());

    const book = (team: string, key: string, due: Date, body: unknown = {}) =>
      store.inTeam(team, (records) => records.book({ key, kind: "test", due, body }));

    /** Does what is due, of a team, until its doings are as expected: to be called may take time. */
    const until = (team: string, now: Date, done: string[], expected: string[]) =>
      vi.waitFor(async () => {
        await store.keepAppointments(now, async (one) => {
          if (one.team === team) done.push(one.key);
        });
        expect(done).toEqual(expected);
      }, PATIENCE);

    test("what is due is done once, whoever asks at once, and nobody sleeps past the next", async () => {
      const team = "t:due";
      for (const key of ["b", "a", "c"]) await book(team, key, at(key === "a" ? 1 : 2), { key });
      await book(team, "later", at(1000));
      const done: unknown[] = [];
      const keep = () =>
        store.keepAppointments(at(2), async (appointment) => {
          if (appointment.team === team) done.push(appointment.key);
        });
      await Promise.all([keep(), keep(), keep()]);
      expect([...done].sort()).toEqual(["a", "b", "c"]);
      const next = await store.nextDue(at(2));
      expect(next && next > at(2) && next <= at(1000)).toBe(true);
      const far = async (ms: number, kind = "test") =>
        (await store.bookedAfter(at(ms), [kind])).filter((one) => one.team === team);
      expect(await far(999)).toMatchObject([{ key: "later", due: at(1000) }]);
      expect([...(await far(1000)), ...(await far(999, "other"))]).toEqual([]);
      await store.inTeam(team, (records) => records.cancel("later"));
    });

    test("what has been due longest goes first, to the minute, but for what is done at once", async () => {
      const [team, minute] = ["t:order", 60_000];
      for (let after = 20; after > 0; after -= 1)
        await book(team, String(after), at((after - 20) * minute));
      const done: number[] = [];
      await store.keepAppointments(at(2), async (one) => {
        if (one.team === team) done.push(Number(one.key));
      });
      expect(done).toHaveLength(20);
      expect(Math.max(...done.slice(0, 5))).toBeLessThanOrEqual(10);
    });

    test("what is put off, brought forward or cancelled goes by the last word", async () => {
      const [team, hour] = ["t:word", 3_600_000];
      await book(team, "off", at(1));
      await book(team, "off", at(2 * hour));
      await book(team, "forward", at(2 * hour));
      await book(team, "forward", at(1));
      await book(team, "cancelled", at(1));
      await store.inTeam(team, (records) => records.cancel("cancelled"));
      const done: string[] = [];
      await until(team, at(hour), done, ["forward"]);
      await until(team, at(2 * hour), done, ["forward", "off"]);
      await book(team, "forward", at(2 * hour));
      await until(team, at(2 * hour), done, ["forward", "off", "forward"]);
    });

    test("what fails stays booked, and hinders nothing else", async () => {
      const team = "t:fails";
      await book(team, "bad", at(0));
      await book(team, "good", at(1));
      const done: string[] = [];
      const keep = (fails: boolean) =>
        store.keepAppointments(at(5), async ({ key }, records) => {
          await records.book({ key: `from-${key}`, kind: "test", due: at(10_000), body: {} });
          if (fails && key === "bad") throw new Error("as the test asked");
          done.push(key);
        });
      await expect(keep(true)).rejects.toThrow("not kept");
      expect(done).toEqual(["good"]);
      const next = await store.nextDue(at(5));
      expect(next && next > at(5), "it would be tried again without a pause").toBe(true);
      const booked = (key: string) => store.inTeam(team, (records) => records.booked(key));
      expect(await booked("from-bad")).toBeUndefined();
      expect(await booked("from-good")).toBeDefined();
      await vi.waitFor(async () => {
        await keep(false);
        expect(done).toEqual(["good", "bad"]);
      }, PATIENCE);
    });

    test("booking again puts it off; booking unless booked leaves it; both are heard of", async () => {
      const team = "t:again";
      const heard: Date[] = [];
      store.onBooked((due) => heard.push(due));
      await book(team, "one", at(1), { first: true });
      await book(team, "one", at(50_000), { first: false });
      await store.inTeam(team, (records) =>
        records.book({ key: "one", kind: "test", due: at(2), body: {} }, { unlessBooked: true }),
      );
      expect(await store.inTeam(team, (records) => records.booked("one"))).toMatchObject({
        due: at(50_000),
        body: { first: false },
      });
      expect(heard).toContainEqual(at(50_000));
      const broken = store.inTeam(team, async (records) => {
        await records.book({ key: "two", kind: "test", due: at(77), body: {} });
        throw new Error("in the middle");
      });
      await expect(broken).rejects.toThrow("in the middle");
      expect(heard).not.toContainEqual(at(77));
    });

    test("a message that moves on is put right by one at a time, until it shows what it should", async () => {
      const team = "t:display";
      const display = (shows: string) =>
        store.inTeam(team, (records) => records.display("q:1", room, shows, NOW));
      const mine = async (now: Date) =>
        (await store.displays.stale(now, 50, ["t"])).filter((one) => one.team === team);
      await display("open:0");
      expect(await store.displays.stale(at(0), 50, ["other"])).toEqual([]);
      expect(await store.displays.stale(at(0), 50, [])).toEqual([]);
      const both = await Promise.all([mine(at(0)), mine(at(0))]);
      const [first] = both.flat();
      expect(both.flat()).toHaveLength(1);
      if (!first) throw new Error("nothing to show");
      expect(first).toMatchObject({ key: "q:1", shows: "open:0", room });
      expect(first.tried).toBeUndefined();
      // Whoever had it said nothing more: another is told that it may be there.
      expect(await mine(at(29_000))).toEqual([]);
      const [next] = await mine(at(30_000));
      expect(next).toMatchObject({ key: "q:1", since: NOW, tried: at(0) });
      await display("open:1");
      await store.displays.shown(first, "address");
      const [second] = await mine(at(1));
      expect(second).toMatchObject({ shows: "open:1", address: "address" });
      if (!second) throw new Error("nothing to show");
      expect(await store.displays.failed(second, at(1), { forGood: false, surely: true })).toBe(
        false,
      );
      expect(await mine(at(2))).toEqual([]);
      const [third] = await mine(at(60_000));
      if (!third) throw new Error("it is not tried again");
      // To be told when it is wanted is no failure, however often.
      for (const after of [10_000.5, 10_000, 10_000, 10_000])
        expect(
          await store.displays.failed(third, at(60_000), { forGood: false, after, surely: true }),
        ).toBe(false);
      expect(await mine(at(69_999))).toEqual([]);
      expect(await mine(at(70_001))).toHaveLength(1);
      expect(await store.displays.failed(third, at(70_001), { forGood: true, surely: true })).toBe(
        true,
      );
      expect(await mine(at(600_000))).toEqual([]);
      await display("open:2");
      const [anew] = await mine(at(700_000));
      if (!anew) throw new Error("what is new is not shown");
      await store.displays.shown(anew, "address");
      expect(await mine(at(800_000))).toEqual([]);
    });

    test("of a message it is known since when it may be there, if it may", async () => {
      const team = "t:tried";
      await store.inTeam(team, (records) => records.display("q:1", room, "open", NOW));
      const tried = async (now: Date, surely: boolean) => {
        const shown = (await store.displays.stale(now, 50, ["t"])).find((one) => one.team === team);
        if (!shown) throw new Error("it is not tried again");
        await store.displays.failed(shown, now, { forGood: false, after: 1000, surely });
        return shown.tried;
      };
      expect(await tried(at(0), true)).toBeUndefined();
      expect(await tried(at(1000), false)).toBeUndefined();
      // What became of a later try says nothing of the one before.
      for (const ms of [2000, 900_000]) expect(await tried(at(ms), true)).toEqual(at(1000));
    });

    test("of a team that left nothing is due or shown, nor given up, until it is back", async () => {
      const team = "t:gone";
      await book(team, "weekly", at(0));
      await store.inTeam(team, (records) => records.display("q:1", room, "open:0", NOW));
      const mine = async (now: Date) =>
        (await store.displays.stale(now, 50)).filter((one) => one.team === team);
      const [shown] = await mine(at(0));
      if (!shown) throw new Error("nothing to show");
      await store.leave(team, at(0));
      const done: string[] = [];
      await until(team, at(1), done, []);
      expect((await store.nextDue(at(1)))?.getTime()).not.toBe(+at(0));
      expect(await store.displays.failed(shown, at(1), { forGood: true, surely: true })).toBe(
        false,
      );
      expect(await mine(at(120_000))).toEqual([]);
      await store.join(team, at(120_000));
      expect(await mine(at(120_000))).toMatchObject([{ key: "q:1" }]);
      await until(team, at(120_000), done, ["weekly"]);
      await until(team, at(240_000), done, ["weekly"]);
    });

    const question = (card: string): QuizQuestion => ({
      ...{ kind: "truth", card, right: 0, prompt: { fr: card, en: card } },
      options: [
        { fr: "Vrai", en: "True" },
        { fr: "Faux", en: "False" },
      ],
    });
    const round = (id: string): Round => ({
      ...{ id, room, host: "m", language: "fr", mode: "live", seconds: 20, current: -1 },
      ...{ begun: NOW, ended: undefined },
    });

    test("two rounds begun at once in a room are one; another team's room is its own", async () => {
      const begin = (team: string, id: string) =>
        store.inTeam(team, (records) => records.beginRound(round(id), [question("a")]));
      const begun = await Promise.all(["1", "2", "3", "4"].map((id) => begin("t:one", id)));
      expect(begun.filter(Boolean)).toHaveLength(1);
      expect(await begin("t:two", "1")).toBe(true);
      const now = await store.inTeam("t:one", (records) => records.roundIn(room));
      if (!now) throw new Error("no round");
      await store.inTeam("t:one", (records) => records.saveRound({ ...now, ended: at(1) }));
      expect(await begin("t:one", "5")).toBe(true);
      const theirs = await store.inTeam("t:two", (records) => records.roundIn(room));
      expect(theirs).toMatchObject({ id: "1", ended: undefined });
    });

    test("a question keeps its deadline, and a member has one answer, the last", async () => {
      const team = "t:answers";
      await store.inTeam(team, async (records) => {
        await records.beginRound(round("r"), [question("a"), question("b")]);
        const [first] = await records.questions("r");
        if (!first) throw new Error("no question");
        const opened = { ...first, opened: at(0), deadline: at(20_000) };
        await records.saveQuestion("r", opened);
        expect((await records.questions("r"))[0]).toEqual(opened);
        for (const member of ["m", "n"])
          for (const choice of [0, 1])
            await records.of(member).give("r", { question: 0, choice, at: at(choice) });
        const given = ["m", "n"].map((member) => ({
          ...{ question: 0, member, choice: 1, at: at(1) },
        }));
        expect(await records.given("r")).toEqual(given);
        expect(await records.takeAnswers("r", 10)).toEqual([]);
        await records.saveQuestion("r", { ...opened, revealed: at(5) });
        expect(await records.takeAnswers("r", 1)).toEqual(given.slice(0, 1));
        expect(await records.takeAnswers("r", 10)).toEqual(given.slice(1));
        expect(await records.takeAnswers("r", 10)).toEqual([]);
        expect(await records.lastAsked(at(-1))).toEqual(new Map([["a", at(0)]]));
      });
      expect(await store.inTeam("t:answers2", (records) => records.given("r"))).toEqual([]);
    });

    test("points add up by period; who hides is on no board and keeps their own row", async () => {
      const team = "t:points";
      await store.inTeam(team, async (records) => {
        for (const [member, points] of [
          ["a", 100],
          ["b", 300],
          ["a", 100],
          ["c", 300],
        ] as const)
          await records.earn("all", { member, points, right: 1, offered: 2 });
        await records.earn("2026-03", { member: "a", points: 5, right: 0, offered: 1 });
        await records.of("b").seen({ name: "Bé" });
        await records.of("c").chooseBoard({ alias: "See", hidden: false });
        const best = await records.best("all", 10);
        expect(best.map(({ member, name, points }) => [member, name, points])).toEqual([
          ["b", "Bé", 300],
          ["c", "See", 300],
          ["a", undefined, 200],
        ]);
        expect(await records.ranked("all", 200, 10)).toBe(3);
        expect(await records.ranked("all", 200, 1)).toBe(2);
        await records.of("b").chooseBoard({ alias: undefined, hidden: true });
        await records.earn("2026-04", { member: "b", points: 9, right: 1, offered: 1 });
        expect(await records.best("2026-04", 10)).toEqual([]);
        expect((await records.best("all", 10)).map(({ member }) => member)).toEqual(["c", "a"]);
        expect(await records.ranked("all", 200, 10)).toBe(2);
        expect(await records.of("b").standing("all")).toMatchObject({ points: 300, name: "Bé" });
      });
      expect(await store.inTeam("t:points2", (records) => records.best("all", 10))).toEqual([]);
    });
  });
}
