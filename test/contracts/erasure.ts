/** Who is erased is in no table any more, whatever they did before and whatever comes after. */
import type { Keyv } from "keyv";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createBot, type Store } from "../../src/index.ts";
import { converse } from "../support/conversation.ts";
import { MONDAY, nine, optIn } from "../support/daily.ts";
import { populate } from "../support/populated.ts";
import { pump } from "../support/pump.ts";
import { course } from "../support/world.ts";

/** What is of the database itself, or of the asks, and of no team. */
const NOBODYS = /^(kysely_|pgboss\.|asks$)/;

/** A database that is busy takes its time: ms. */
const PATIENCE = { timeout: 20_000, interval: 100 };

/** `rows` reads every table that the database has, its rows as text. */
export function erasureContract(
  name: string,
  open: () => Promise<{ store: Store; cache: Keyv }>,
  rows: () => Promise<Map<string, string[]>>,
): void {
  describe(`${name}: the contract of erasure`, { timeout: 60_000 }, () => {
    let house: { store: Store; cache: Keyv };
    beforeAll(async () => {
      house = await open();
    });
    afterAll(() => house?.store.close());

    const holding = async (words: string) =>
      [...(await rows())].flatMap(([table, all]) =>
        all.filter((row) => row.includes(words)).map((row) => `${table} ${row}`),
      );

    test("no table holds a member who had rows in each, nor comes to hold them later", async () => {
      const log = { error: (fields: object) => faults.push(fields) };
      const faults: object[] = [];
      const bot = createBot({ ...house, course, log, language: "en", zone: "America/Montreal" });
      const team = "erasure:t";
      const words = { canary: "kept-words", emma: { id: "gone-id", says: "gone-words" } };
      const { emma, frank } = await populate({ ...house, bot }, team, words);
      // What is kept of a person for wherever they speak alone.
      await house.cache.set("erasure:@gone-id:gone-id:locale", "fr");

      // Whatever table there is, the team has something in it, and the member where one can have.
      for (const [table, all] of await rows()) {
        if (NOBODYS.test(table)) continue;
        expect(all.join(), table).toContain(team);
        if (/"member":/.test(all.join())) expect(all.join(), table).toContain("gone-id");
      }
      // A platform's id of an ask may well name who asks.
      const id = "erasure:t:home:gone-id:1.2";
      await house.store.once({ id, who: emma.who, at: emma.now() }, async () => undefined);
      const franks = await holding('"frank"');
      expect(franks.length).toBeGreaterThan(15);

      const sure = await emma.press(await emma.say("settings"), "Erase my data");
      await emma.press(sure, "Erase it all");
      expect(await holding("gone-")).toEqual([]);
      expect(await holding('"frank"')).toEqual(franks);
      for (const day of ["04", "05", "09", "10"])
        await pump(bot, "erasure", nine(`2026-03-${day}`));
      expect(await holding("gone-")).toEqual([]);
      expect((await frank.say("progress")).kind).toBe("progress");
      expect(faults).toEqual([]);
    });

    test("no table comes to hold who was erased, whatever of theirs was on its way", async () => {
      const log = { error: (fields: object) => faults.push(fields) };
      const faults: object[] = [];
      const bot = createBot({ ...house, course, log, language: "en", zone: "America/Montreal" });
      const who = { team: "late:t", id: "late-id" };
      const at = nine("2026-03-03");
      const member = converse(bot, who, { name: "late-name", at: MONDAY });
      await optIn(member);
      const parcel = await vi.waitFor(async () => {
        await bot.due(at, []);
        const [mark] = await bot.pushes("late", at);
        const taken = mark && (await bot.take(mark, at));
        if (!taken) throw new Error("no card of the day came");
        return taken;
      }, PATIENCE);
      await house.store.inTeam(who.team, async (records) => {
        await records.display("ask:1:late-id", who, "open", at);
        await records.display("aired:1:late-id", { kind: "channel", id: "c" }, "open", at);
      });
      const displays = await house.store.displays.stale(at, 50, ["late"]);
      expect(displays.map(({ key }) => key.split(":")[0]).sort()).toEqual([
        "aired",
        "ask",
        "optin",
      ]);
      expect((await holding("late-id")).length).toBeGreaterThan(3);

      const sure = await member.press(await member.say("settings"), "Erase my data");
      await member.press(sure, "Erase it all");
      expect(await holding("late-")).toEqual([]);
      const gone = { ok: false, why: "gone", says: "closed" } as const;
      await bot.sent(parcel, gone, at);
      for (const display of displays) await bot.delivered({ display, post: parcel.post }, gone, at);
      await bot.refused(who, at);
      for (const whose of ["late:t", "late:@late-id"])
        await house.cache.set(`${whose}:late-id:profile`, "late-profile");
      await house.cache.set("late:@late-id:phrased", "late-words");
      expect(await holding("late-")).toEqual([]);
      expect(faults).toEqual([]);
    });

    test("no table holds a team that left, once its month is over", async () => {
      const left = new Date("2026-04-01T00:00:00Z");
      await house.store.leave("erasure:t", left);
      await house.store.housekeep(new Date(left.getTime() + 31 * 86_400_000));
      for (const words of ["erasure:", "kept-words", '"frank"'])
        expect(await holding(words)).toEqual([]);
    });
  });
}
