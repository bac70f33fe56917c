/** What every database must do. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Member, Store } from "../../src/index.ts";
import { GRADES, type Grade, type Review } from "../../src/review/memory.ts";
import { next } from "../../src/review/schedule.ts";
import type { Records } from "../../src/store/store.ts";

const NOW = new Date("2026-03-02T12:00:00Z");

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
    const review = (card: string, n: number, grade: Grade = 3): Review => ({
      card,
      n,
      grade,
      at: NOW,
    });
    const keep = (one: Review) => async (records: Records) =>
      records.keep(one, next(await records.memory(one.card), one));

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
            expect(stored).toEqual(all.reduce<Parameters<typeof next>[0]>(next, undefined));
          },
        ),
        { numRuns: 20 },
      );
    });

    test("nobody sees or changes what another member, or team, holds", async () => {
      const people = ["t:1", "t:2"].flatMap((team) => ["m", "n"].map((id) => ({ team, id })));
      for (const [place, who] of people.entries()) {
        await as(who, keep(review("shared", 1, GRADES[place])));
        await as(who, (records) => records.chooseLanguage(place % 2 ? "fr" : "en"));
      }
      for (const [place, who] of people.entries()) {
        const grade = GRADES[place] ?? 1;
        const memory = next(undefined, review("shared", 1, grade));
        expect(await as(who, (records) => records.memories())).toEqual([memory]);
        expect(await as(who, (records) => records.language())).toBe(place % 2 ? "fr" : "en");
        expect(await as(who, (records) => records.newSince(NOW))).toBe(1);
      }
    });

    test("the day's new cards are counted by their first review alone", async () => {
      const who = { team: "t:new", id: "m" };
      await as(who, keep(review("a", 1)));
      await as(who, keep(review("a", 2)));
      await as(who, keep(review("b", 1)));
      expect(await as(who, (records) => records.newSince(NOW))).toBe(2);
      const later = new Date(NOW.getTime() + 1);
      expect(await as(who, (records) => records.newSince(later))).toBe(0);
    });

    test("a language can be chosen, changed and left to the platform", async () => {
      const who = { team: "t:language", id: "m" };
      expect(await as(who, (records) => records.language())).toBeUndefined();
      for (const language of ["en", "fr", undefined] as const) {
        await as(who, (records) => records.chooseLanguage(language));
        expect(await as(who, (records) => records.language())).toBe(language);
      }
    });

    test("an ask is forgotten when it is old, and not before", async () => {
      const who = { team: "t:old", id: "m" };
      await as(who, async () => true, "ask:old");
      await store.housekeep(new Date(NOW.getTime() + 86_400_000));
      expect(await as(who, async () => true, "ask:old")).toBeUndefined();
      await store.housekeep(new Date(NOW.getTime() + 3 * 86_400_000));
      expect(await as(who, async () => true, "ask:old")).toBe(true);
    });
  });
}
