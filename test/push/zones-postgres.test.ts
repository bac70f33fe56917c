/** The distributed engine where clocks change, by samples: two processes, one card a day, in time. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Bot, createBot, openStore, type Store } from "../../src/index.ts";
import { momentOf } from "../../src/push/rhythm.ts";
import { converse } from "../support/conversation.ts";
import { hasPostgres, newDatabase } from "../support/postgres.ts";
import { pump } from "../support/pump.ts";
import { course } from "../support/world.ts";

/** Each where its clocks or its calendar jump. The hour is one that is skipped or doubled there. */
const SAMPLES = [
  { zone: "Pacific/Apia", hour: 9, days: ["2011-12-29", "2011-12-31", "2012-01-01"] },
  { zone: "America/Montreal", hour: 2, days: ["2027-03-13", "2027-03-14", "2027-03-15"] },
  { zone: "Europe/Paris", hour: 2, days: ["2027-10-30", "2027-10-31", "2027-11-01"] },
];
const MINUTE = 60_000;

describe.skipIf(!hasPostgres)("over Postgres", () => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  let stores: Store[] = [];
  let bots: Bot[] = [];
  beforeAll(async () => {
    database = await newDatabase();
    stores = await Promise.all([1, 2].map(async () => (await openStore(database.url)).store));
    const log = { error: (fields: object) => expect(fields).toEqual({}) };
    bots = stores.map((store) =>
      createBot({ course, store, log, language: "en", zone: "America/Montreal" }),
    );
  }, 60_000);
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database?.drop();
  });

  test.each(SAMPLES)(
    "in $zone",
    async ({ zone, hour, days }) => {
      const [bot] = bots as [Bot];
      const platform = zone.replace("/", "-").toLowerCase();
      const dues = days.map((day) => momentOf(day, hour, zone) as Date);
      const start = new Date((dues[0] as Date).getTime() - 3 * 60 * MINUTE);
      const who = converse(
        bot,
        { team: `${platform}:t`, id: platform },
        { at: start, admin: true },
      );
      await who.press(await who.say("settings"), "Team settings", { language: "auto", zone });
      const week = { hour: "none", week: "1234567", region: "", off: "" };
      await who.press(await who.say("daily"), "The team's daily card", week);
      const own = { hour: String(hour), quietFrom: "none", quietUntil: "none", easy: "" };
      await who.press(await who.say("daily"), "My daily card", own);
      const came: string[] = [];
      const both = async (now: Date) => {
        const all = await Promise.all(bots.map((one) => pump(one, platform, now)));
        came.push(...all.flatMap(({ arrived }) => arrived.map(({ key }) => key.slice(-10))));
      };
      for (const [at, due] of dues.entries()) {
        await both(new Date(due.getTime() - 1));
        expect(came).toEqual(days.slice(0, at));
        // These clocks run ahead of the database's: after a minute who is due is called anew.
        const late = new Date(due.getTime() + 2 * MINUTE);
        await vi.waitFor(
          async () => {
            await both(late);
            expect(came).toEqual(days.slice(0, at + 1));
          },
          { timeout: 30_000, interval: 300 },
        );
        await both(late);
      }
      expect(came).toEqual(days);
    },
    120_000,
  );
});
