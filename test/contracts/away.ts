/** A team that removes the bot and adds it again within its month goes on as it was. */
import type { Keyv } from "keyv";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Bot, createBot, type Store } from "../../src/index.ts";
import { as } from "../support/conversation.ts";
import { lead9, MONDAY, nine, optIn, rowOf, team as teamOf } from "../support/daily.ts";
import { type Arrived, pump } from "../support/pump.ts";
import { course } from "../support/world.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
/** What many processes share is called for by turns: ms. */
const PATIENCE = { timeout: 20_000, interval: 200 };
const room = { kind: "channel", id: "c" } as const;

export function awayContract(
  name: string,
  open: () => Promise<{ store: Store; cache: Keyv }>,
): void {
  describe(`${name}: the contract of being away`, { timeout: 60_000 }, () => {
    let store: Store;
    let bot: Bot;
    const faults: object[] = [];
    beforeAll(async () => {
      const house = await open();
      store = house.store;
      const log = { error: (fields: object) => faults.push(fields) };
      bot = createBot({ store, course, log, language: "en", zone: "America/Montreal" });
    });
    afterAll(() => store?.close());

    /** A team with all that comes by itself, where Denis leads and Ann has a card of her own. */
    async function settled() {
      const { platform, lead, member } = teamOf({ bot });
      const team = `${platform}:t`;
      await lead9(lead);
      const ann = member("ann");
      await optIn(ann);
      return { platform, team, lead, ann };
    }
    const back = (team: string, at: Date) => bot.joined({ team, room, at });

    /** What comes at that moment, pushes and messages that move on, once all is done. */
    async function comes(platform: string, now: Date, expected: string[]) {
      const all: Arrived[] = [];
      await vi.waitFor(async () => {
        all.push(...(await pump(bot, platform, now)).arrived);
        expect(all.map(({ key }) => key).sort()).toEqual(expected);
      }, PATIENCE);
      return all;
    }

    test("what is to come waits while it is away, and comes when it is back, each once", async () => {
      const { platform, team, lead, ann } = await settled();
      const later = (minutes: number) => new Date(+nine("2026-03-05") + minutes * MINUTE);
      await bot.left(team, MONDAY);
      for (const day of ["03", "04", "05"]) await comes(platform, nine(`2026-03-${day}`), []);
      await back(team, later(1));
      const keys = ["card:2026-03-05", "due:ann:2026-03-05"];
      await comes(platform, later(2), keys);
      await comes(platform, later(4), []);
      expect(rowOf(await ann.say("daily"), "My daily card")).toMatch(/9:00/);
      expect(rowOf(await lead.say("daily"), "The team's daily card")).toMatch(/9:00/);
      await comes(platform, nine("2026-03-06"), ["card:2026-03-06", "due:ann:2026-03-06"]);
    });

    test("what waited to be sent goes to nobody while it is away, nor once its day is over", async () => {
      const { platform, team, ann } = await settled();
      const at = nine("2026-03-03");
      const marks = await vi.waitFor(async () => {
        await bot.due(at);
        const found = await bot.pushes(platform, at);
        expect(found).toHaveLength(2);
        return found;
      }, PATIENCE);
      await bot.left(team, at);
      expect(await bot.pushes(platform, at)).toEqual([]);
      for (const mark of marks) expect(await bot.take(mark, at)).toBeUndefined();
      await ann.say("help"); // who asks has it
      await comes(platform, nine("2026-03-04"), ["card:2026-03-04", "due:ann:2026-03-04"]);
    });

    test("what is refused since it left says nothing of the team, nor of who is in it", async () => {
      const { platform, team, lead, ann } = await settled();
      const at = nine("2026-03-03");
      const refused = new Set<string>();
      await vi.waitFor(async () => {
        await bot.due(at);
        for (const mark of await bot.pushes(platform, at)) {
          const parcel = await bot.take(mark, at);
          if (!parcel) continue;
          await bot.left(team, at);
          await bot.sent(parcel, { ok: false, why: "gone", says: "missing" }, at);
          await bot.refused({ team, id: "ann" }, at);
          refused.add(mark.key);
          await back(team, at);
        }
        expect(refused.size).toBe(2);
      }, PATIENCE);
      expect(rowOf(await ann.say("daily"), "My daily card")).toMatch(/^9:00/);
      expect(rowOf(await lead.say("daily"), "The team's daily card")).toMatch(/^9:00/);
      await comes(platform, nine("2026-03-04"), ["card:2026-03-04", "due:ann:2026-03-04"]);
    });

    test("a round that was open is over, and what comes every week and every year is asked", async () => {
      const { platform, team, lead } = await settled();
      const set = await lead.say("policy", { question: "set" });
      await lead.press(set, "5", { part1: "Within two hours.", until: "2026-03-04" });
      const weekly = { weeklyRoundDay: "1", weeklyRoundHour: "9", weeklyBoardDay: "0" };
      await lead.press(await lead.say("quiz", { action: "weekly" }), /./, weekly);
      await lead.say("quiz");
      const shown: string[] = [];
      const shows = async (now: Date) => {
        for (const show of await bot.due(now, [platform])) {
          shown.push(show.display.key.replace(/:.*/, ""));
          await bot.delivered(show, { ok: true, at: "there" }, now);
        }
      };
      await bot.left(team, MONDAY);
      const away = +MONDAY + 3 * DAY;
      await shows(new Date(away));
      expect(shown).toEqual([]);
      expect(as("notice", await lead.say("quiz")).tone).toBe("sorry");
      await bot.left(team, MONDAY);
      await back(team, new Date(away));
      await vi.waitFor(async () => {
        await shows(new Date(away + 2 * MINUTE));
        expect([...new Set(shown)].sort()).toEqual(["end", "optin", "q", "renew"]);
      }, PATIENCE);
      expect(as("notice", await lead.say("quiz")).tone).toBe("info");
      await lead.say("quiz", { action: "stop" });
      await vi.waitFor(async () => {
        await shows(nine("2026-03-09"));
        expect(shown).toContain("day");
      }, PATIENCE);
      expect(faults).toEqual([]);
    });
  });
}
