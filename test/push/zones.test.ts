/** The embedded engine where clocks change: a member in each zone has one card a day, in time. */
import { DateTime } from "luxon";
import { afterEach, beforeEach, expect, test } from "vitest";
import { momentOf } from "../../src/push/rhythm.ts";
import { holder, seal } from "../../src/ticket.ts";
import { pump } from "../support/pump.ts";
import { openWorld, type World } from "../support/world.ts";

const FULL = process.env.RHYTHM === "full";
/** With RHYTHM=full every day of the two spans, half a year at a time: half an hour of a core. */
const WINDOWS: [from: string, until: string][] = FULL
  ? [
      ["2011-01-01", "2011-06-30"],
      ["2011-07-01", "2011-12-31"],
      ["2012-01-01", "2012-06-30"],
      ["2012-07-01", "2012-12-31"],
      ["2026-11-01", "2027-04-30"],
      ["2027-05-01", "2027-10-31"],
      ["2027-11-01", "2028-04-30"],
      ["2028-05-01", "2028-11-30"],
    ]
  : [
      ["2011-12-28", "2012-01-01"], // Apia skips a day
      ["2027-03-26", "2027-03-29"], // Europe and Greenland do
      ["2027-10-30", "2027-11-01"], // Europe falls back
    ];
const ZONES = [...new Set([...Intl.supportedValuesOf("timeZone"), "Pacific/Apia"])];
const HOUR = 3_600_000;

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

test.each(WINDOWS)(
  "from %s to %s in every zone",
  async (from, until) => {
    const platform = `z${from.replaceAll("-", "")}`;
    let now = new Date(`${from}T00:00:00Z`).getTime() - 36 * HOUR;
    const end = new Date(`${until}T00:00:00Z`).getTime() + 48 * HOUR;
    const hours = new Map<string, { zone: string; hour: number }>();
    for (const [place, zone] of ZONES.entries()) {
      const team = `${platform}:${place}`;
      const hour = [2, 9, 23, 0, 1][place % 5] ?? 9;
      hours.set(team, { zone, hour });
      const who = { team, id: `m${place}` };
      const send = async (verb: string, step: string, typed: Record<string, string>) => {
        const ticket = seal({ verb, step, language: "en", holder: holder(who), args: [] });
        const [answer] = await world.bot.handle({
          ...{ kind: "press", id: `${team} ${step}`, who, room: { kind: "channel", id: "c" } },
          ...{ heard: "asker", at: new Date(now), locale: "en", admin: true, ticket, typed },
        });
        expect(answer?.post.kind).toBe("settings");
      };
      await send("settings", "teamed", { language: "auto", zone });
      await send("daily", "calendared", { hour: "none", week: "1234567", region: "", off: "" });
      const own = { quietFrom: "none", quietUntil: "none", easy: "" };
      await send("daily", "houred", { hour: String(hour), ...own });
    }
    const had = new Map<string, string[]>();
    const faults: string[] = [];
    while (now < end) {
      for (const { team, key, at } of (await pump(world.bot, platform, new Date(now))).arrived) {
        const { zone, hour } = hours.get(team) ?? { zone: "UTC", hour: 0 };
        const day = key.slice(-10);
        had.set(team, [...(had.get(team) ?? []), day]);
        if (DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd") !== day)
          faults.push(`${zone} ${day}: not on its day`);
        if (momentOf(day, hour, zone)?.getTime() !== at.getTime())
          faults.push(`${zone} ${day}: at ${at.toISOString()}`);
      }
      const next = await world.bot.next(new Date(now));
      now = next ? Math.max(next.getTime(), now + 1) : end;
    }
    for (const [team, { zone, hour }] of hours) {
      const days = (had.get(team) ?? []).filter((day) => day >= from && day <= until);
      const wanted: string[] = [];
      for (let at = Date.parse(from); at <= Date.parse(until); at += 24 * HOUR) {
        const day = new Date(at).toISOString().slice(0, 10);
        if (momentOf(day, hour, zone)) wanted.push(day);
      }
      if (days.join() !== wanted.join()) faults.push(`${zone}: ${days}`);
    }
    expect(faults).toEqual([]);
  },
  FULL ? 0 : 240_000,
);
