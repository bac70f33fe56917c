/** What every database must do. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member, Store } from "../../src/index.ts";
import { GRADES, TAKEN_BACK } from "../../src/review/memory.ts";
import { fold, next } from "../../src/review/schedule.ts";
import type { Choices } from "../../src/store/choices.ts";
import type { Records } from "../../src/store/store.ts";
import { policiesContract } from "./store/policies.ts";
import { keep, NOW, review, type Shelf } from "./store/shelf.ts";
import { teamsContract } from "./store/teams.ts";

export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: the store contract`, () => {
    let store: Store;
    let asks = 0;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store?.close());

    const as = <T>(who: Member, work: (records: Records) => Promise<T>, id = `ask:${asks++}`) =>
      store.once({ id, who, at: NOW }, work);
    const leads = (said: Parameters<Records["seen"]>[0]) => async (records: Records) =>
      (await records.seen(said)).lead;
    const shelf: Shelf = {
      get store() {
        return store;
      },
      as,
    };

    test("an ask is carried out once, whatever happens at once", async () => {
      const who = { team: "t:once", id: "m" };
      const results = await Promise.all(
        Array.from({ length: 8 }, () => as(who, keep(review("a", 1)), "ask:same")),
      );
      expect(results.filter((result) => result !== undefined)).toEqual([true]);
    });

    test("work that throws leaves nothing, and the ask may come again", async () => {
      const who = { team: "t:throws", id: "m" };
      const fails = as(
        who,
        async (records) => {
          await records.keep(review("a", 1), next(undefined, review("a", 1)));
          throw new Error("in the middle");
        },
        "ask:again",
      );
      await expect(fails).rejects.toThrow("in the middle");
      expect(await as(who, (records) => records.memories())).toEqual([]);
      expect(await as(who, keep(review("a", 1)), "ask:again")).toBe(true);
    });

    test("a review of a number that is taken is not kept", async () => {
      const who = { team: "t:stale", id: "m" };
      expect(await as(who, keep(review("a", 1, 3)))).toBe(true);
      expect(await as(who, keep(review("a", 1, 1)))).toBe(false);
      expect(await as(who, (records) => records.memory("a"))).toMatchObject({ n: 1, lapses: 0 });
    });

    test("what comes out is what went in", async () => {
      const who = { team: "t:same", id: "m" };
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom(...GRADES), { minLength: 1, maxLength: 6 }),
          async (grades) => {
            const card = `card-${asks}`;
            const all = grades.map((grade, place) => review(card, place + 1, grade));
            for (const one of all) await as(who, keep(one));
            const stored = await as(who, (records) => records.memory(card));
            expect(stored).toEqual(fold(all));
            expect(await as(who, (records) => records.log(card))).toEqual(all);
          },
        ),
        { numRuns: 20 },
      );
    });

    test("nobody sees or changes what another member, or team, holds", async () => {
      const people = ["t:1", "t:2"].flatMap((team) => ["m", "n"].map((id) => ({ team, id })));
      for (const [place, who] of people.entries()) {
        await as(who, keep(review("shared", 1, GRADES[place])));
        await as(who, (records) => records.choose({ language: place % 2 ? "fr" : "en" }));
      }
      for (const [place, who] of people.entries()) {
        const grade = GRADES[place] ?? 1;
        const memory = next(undefined, review("shared", 1, grade));
        expect(await as(who, (records) => records.memory("shared"))).toEqual(memory);
        const held = await as(who, (records) => records.memories());
        expect([memory]).toMatchObject(held ?? []);
        const choices = await as(who, (records) => records.choices());
        expect(choices?.language).toBe(place % 2 ? "fr" : "en");
        expect(await as(who, (records) => records.logSince(NOW))).toHaveLength(1);
      }
    });

    test("what a member and a team choose is kept, and goes back to the default", async () => {
      const who = { team: "t:choices", id: "m" };
      const until = new Date(NOW.getTime() + 1000);
      const choices: Choices = {
        ...{ language: "fr" as const, newADay: 0, retention: 0.95, zone: "Pacific/Apia", hour: 0 },
        ...{ pausedFrom: NOW, pausedUntil: until, confidence: true },
        ...{ quiet: { from: 21, until: 7 }, easyDays: [6, 7], pushPaused: "closed" as const },
      };
      await as(who, (records) => records.choose(choices));
      expect(await as(who, (records) => records.choices())).toEqual(choices);
      await as(who, (records) => records.choose({ language: undefined, confidence: false }));
      const after = { ...choices, language: undefined, confidence: false };
      expect(await as(who, (records) => records.choices())).toEqual(after);
      const card = { room: { kind: "channel", id: "c" }, hour: 0 } as const;
      const team = {
        ...{ name: undefined, language: "en" as const, zone: "Europe/Paris", workdays: [1, 7] },
        ...{ holidays: "CA-QC", daysOff: ["2026-12-24", "2026-12-31"], card },
        ...{ cardPaused: "archived" as const, here: true },
      };
      await as(who, (records) => records.chooseForTeam(team));
      expect(await as({ ...who, id: "n" }, (records) => records.team())).toEqual(team);
      const none = { language: undefined, workdays: undefined, holidays: undefined };
      const nothing = { ...none, daysOff: [], card: undefined, cardPaused: undefined };
      await as(who, (records) => records.chooseForTeam(nothing));
      Object.assign(team, nothing);
      expect(await as({ ...who, id: "n" }, (records) => records.team())).toEqual(team);
    });

    test("a direct message refused in one team holds for the platform, and for no other", async () => {
      const seen = (team: string) => as({ team, id: "far" }, (records) => records.seen({}));
      await as({ team: "t:one", id: "far" }, async (records) => {
        await records.seen({ name: "Far" });
        await records.refuse(NOW);
      });
      expect(await seen("t:two")).toMatchObject({ refused: true, untold: true });
      expect(await seen("u:two")).toMatchObject({ refused: false, untold: false });
    });

    test("leads are those whom the platform or a lead names, in their team alone", async () => {
      const [who, other] = [
        { team: "t:lead", id: "m" },
        { team: "t:lead", id: "n" },
      ];
      expect(await as(who, leads({}))).toBe(false);
      expect(await as(who, leads({ admin: true }))).toBe(true);
      expect(await as(who, leads({}))).toBe(true);
      expect(await as(who, leads({ admin: false }))).toBe(false);
      // What the platform says of their language is kept, and what they chose comes before it.
      const spoken = () => as({ ...who, id: "another" }, (own) => own.of(who.id).spoken());
      expect(await spoken()).toBeUndefined();
      await as(who, leads({ locale: "en-US" }));
      expect(await spoken()).toBe("en");
      await as(who, leads({ locale: "xx" }));
      await as(who, leads({}));
      expect(await spoken()).toBe("en");
      await as(who, (records) => records.choose({ language: "fr" }));
      expect(await spoken()).toBe("fr");
      await as(who, (records) => records.nameLead("n", true));
      expect(await as(other, leads({ admin: false }))).toBe(true);
      expect(await as(who, (records) => records.leads())).toEqual(["n"]);
      const elsewhere = { team: "t:lead2", id: "n" };
      expect(await as(elsewhere, leads({}))).toBe(false);
    });

    test("who is a guest leads no more, whatever was said or named before, and is not written to as a lead", async () => {
      const who = { team: "t:guests", id: "g" };
      const listed = () => as(who, (records) => records.leads());
      await as(who, leads({ admin: true }));
      await as(who, (records) => records.nameLead("g", true));
      await as({ ...who, id: "d" }, leads({ admin: true }));
      expect(await listed()).toEqual(["d", "g"]);
      expect(await as(who, leads({ guest: true }))).toBe(false);
      expect(await listed()).toEqual(["d"]);
      // Where the platform does not say it the next time, they are none again.
      expect(await as(who, leads({}))).toBe(false);
    });

    test("a rebuild finds what differs from the log, puts it right, and then finds nothing", async () => {
      const who = { team: "t:rebuild", id: "m" };
      await as(who, keep(review("a", 1, 1)));
      await as(who, keep(review("a", 2, 4)));
      const undo = { ...review("a", 3), grade: TAKEN_BACK };
      await as(who, async (records) => {
        const memory = fold([...(await records.log("a")), undo]);
        return memory && records.keep(undo, memory);
      });
      expect(await store.rebuild()).toMatchObject({ mended: 0 });
      const torn = { ...review("b", 1), grade: 3 as const };
      await as(who, (records) => records.keep(torn, { ...next(undefined, torn), stability: 1 }));
      expect(await store.rebuild()).toMatchObject({ mended: 1 });
      expect(await store.rebuild()).toMatchObject({ mended: 0 });
      expect(await as(who, (records) => records.memory("b"))).toEqual(fold([torn]));
    });

    test("an ask is forgotten when it is old, and not before", async () => {
      const who = { team: "t:old", id: "m" };
      await as(who, async () => true, "ask:old");
      await store.housekeep(new Date(NOW.getTime() + 86_400_000));
      expect(await as(who, async () => true, "ask:old")).toBeUndefined();
      await store.housekeep(new Date(NOW.getTime() + 3 * 86_400_000));
      expect(await as(who, async () => true, "ask:old")).toBe(true);
    });

    test("where a message stands is forgotten a week after it last moved on, and one that waits is not", async () => {
      const team = "displays:t";
      const room = { kind: "channel", id: "c" } as const;
      const later = (ms: number) => new Date(NOW.getTime() + 7 * 86_400_000 + ms);
      const display = (key: string, at: Date) =>
        store.inTeam(team, (records) => records.display(key, room, "first", at));
      /** What is to be shown by then, and where it stands, if that is known. */
      const stale = async (now: Date) => {
        const found = await store.displays.stale(now, 10, ["displays"]);
        return Object.fromEntries(found.map(({ key, address }) => [key, address]));
      };
      await display("a", NOW);
      await display("b", new Date(NOW.getTime() + 2));
      for (const one of await store.displays.stale(NOW, 10, ["displays"]))
        await store.displays.shown(one, `at ${one.key}`);
      await display("waits", NOW);
      await store.housekeep(later(1));
      await store.inTeam(team, async (records) => {
        for (const key of ["a", "b"]) await records.moveOn(key, "second", later(1));
      });
      expect(await stale(later(1))).toStrictEqual({ b: "at b", waits: undefined });
    });

    teamsContract(shelf);
    policiesContract(shelf);
  });
}
