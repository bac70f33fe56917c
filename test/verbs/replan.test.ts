/** What members' cards follow is the team's, and changes: many are planned anew, some at a time. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Bot, createBot, openStore, type Store } from "../../src/index.ts";
import { type Conversation, converse } from "../support/conversation.ts";
import { lead9, MONDAY, nine } from "../support/daily.ts";
import { hasPostgres, newDatabase } from "../support/postgres.ts";
import { pump } from "../support/pump.ts";
import { course } from "../support/world.ts";

const MEMBERS = Array.from({ length: 60 }, (_, at) => `m${String(at).padStart(2, "0")}`);
/** 9:00 of that Tuesday. */
const AT9 = {
  "America/Montreal": "2026-03-03T14:00:00.000Z",
  "Europe/Paris": "2026-03-03T08:00:00.000Z",
  "Asia/Tokyo": "2026-03-03T00:00:00.000Z",
};
type Zone = keyof typeof AT9;

const memory = { url: "file::memory:", drop: async () => {} };

describe.each([
  ["SQLite", true, async () => memory],
  ["Postgres", hasPostgres, newDatabase],
] as const)("%s", (_, there, database) => {
  let made: { url: string; drop(): Promise<void> } | undefined;
  let store: Store;
  let bot: Bot;
  /** Called in the transaction of each appointment, when its work is done. */
  let done: (kind: string) => void | Promise<void> = () => {};
  const log = { error: () => {} };
  beforeAll(async () => {
    if (!there) return;
    made = await database();
    store = (await openStore(made.url)).store;
    const keepAppointments: Store["keepAppointments"] = (now, work) =>
      store.keepAppointments(now, async (one, records) => {
        await work(one, records);
        await done(one.kind);
      });
    const knobs = { ...store, keepAppointments };
    bot = createBot({ course, store: knobs, log, language: "en", zone: "America/Montreal" });
  });
  afterAll(async () => {
    await store?.close();
    await made?.drop();
  });

  const fail = () => {
    throw new Error("the process dies, as the test asked");
  };
  const save = async (lead: Conversation, zone: string) =>
    lead.press(await lead.say("settings"), "Team settings", { language: "en", zone });

  /** A team whose lead and members have a card at 9:00, planned in Montreal. */
  async function planned(of: string, members = MEMBERS) {
    const team = `replan-${of}:t`;
    const lead = converse(bot, { team, id: "lead" }, { admin: true, at: MONDAY });
    await store.inTeam(team, async (records) => {
      for (const id of ["lead", ...members]) {
        await records.of(id).choose({ hour: 9 });
        await records.of(id).chooseHome(team);
      }
    });
    await save(lead, "UTC");
    await save(lead, "America/Montreal");
    await due(team, "America/Montreal", members);
    return { team, lead };
  }

  /** How many members' next card is when it is 9:00 there. */
  const follow = (team: string, zone: Zone, members = MEMBERS) =>
    store.inTeam(team, async (records) => {
      const dues = [];
      for (const id of members) dues.push((await records.booked(`due:${id}`))?.due.toISOString());
      return dues.filter((at) => at === AT9[zone]).length;
    });

  /** Does what is due until all follow. */
  async function due(team: string, zone: Zone, members = MEMBERS) {
    await vi.waitFor(
      async () => {
        await bot.due(MONDAY);
        expect(await follow(team, zone, members)).toBe(members.length);
      },
      { timeout: 30_000, interval: 100 },
    );
    done = () => {};
  }

  describe.skipIf(!there)("a team of many", () => {
    test("who saves waits for nobody else's plan; the others follow, some in each transaction", async () => {
      const { team, lead } = await planned("many");
      await save(lead, "Europe/Paris");
      expect(await follow(team, "Europe/Paris")).toBe(0);
      const own = await store.inTeam(team, (records) => records.booked("due:lead"));
      expect(own?.due.toISOString()).toBe(AT9["Europe/Paris"]);
      let parts = 0;
      done = (kind) => {
        if (kind === "replan") parts += 1;
      };
      await due(team, "Europe/Paris");
      expect(parts).toBeGreaterThanOrEqual(3);
      const left = await store.inTeam(team, (records) => records.booked("replan"));
      expect(left).toBeUndefined();
    });

    test("a process that dies in the middle of it leaves the rest to the next", async () => {
      const { team, lead } = await planned("crash");
      await save(lead, "Europe/Paris");
      let parts = 0;
      done = (kind) => {
        if (kind === "replan" && ++parts === 2) fail();
      };
      await due(team, "Europe/Paris");
      expect(parts).toBeGreaterThan(3);
    });

    test("what is saved in the middle of it holds for all", async () => {
      const { team, lead } = await planned("twice");
      await save(lead, "Europe/Paris");
      let parts = 0;
      done = (kind) => {
        if (kind === "replan" && ++parts >= 2) fail();
      };
      await bot.due(MONDAY);
      const some = await follow(team, "Europe/Paris");
      expect(some > 0 && some < MEMBERS.length, `${some} follow`).toBe(true);
      await save(lead, "Asia/Tokyo");
      done = () => {};
      await due(team, "Asia/Tokyo");
    });

    test("what no plan follows plans nobody anew", async () => {
      const { team, lead } = await planned("same");
      const booked = () => store.inTeam(team, (records) => records.booked("replan"));
      await lead9(lead);
      await due(team, "America/Montreal");
      await lead9(lead, { hour: "11" });
      await save(lead, "America/Montreal");
      expect(await booked()).toBeUndefined();
      await lead9(lead, { off: "2026-03-03" });
      expect(await booked()).toBeDefined();
    });

    test("whose hour comes before they are planned anew has no card that is not of their day", async () => {
      const some = MEMBERS.slice(0, 3);
      const { team, lead } = await planned("before", some);
      const [platform] = team.split(":") as [string];
      await save(lead, "Asia/Tokyo");
      await due(team, "Asia/Tokyo", some);
      await save(lead, "America/Montreal");
      done = (kind) => (kind === "replan" ? fail() : undefined);
      // 9:00 on Tuesday in Tokyo is Monday evening in Montreal.
      const evening = new Date(AT9["Asia/Tokyo"]);
      expect((await pump(bot, platform, evening)).arrived).toEqual([]);
      done = () => {};
      await due(team, "America/Montreal", some);
      await vi.waitFor(async () => {
        const { arrived } = await pump(bot, platform, nine("2026-03-03"));
        expect(arrived.length).toBeGreaterThan(0);
      }, 10_000);
    });
  });
});
