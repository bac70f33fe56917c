/** A machine's clock that ran ahead for a while: what comes by itself comes again once it is right. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { converse } from "../support/conversation.ts";
import { pump } from "../support/pump.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A Monday, 10:00 in Montreal. */
const MONDAY = new Date("2026-03-02T15:00:00Z");
const AHEAD = new Date("2031-06-02T15:00:00Z");

test("a card, the team's and the weekly round follow the clock back", async () => {
  const denis = converse(
    world.bot,
    { team: "clock:t", id: "denis" },
    { at: MONDAY, name: "Denis", admin: true },
  );
  const own = { hour: "9", quietFrom: "none", quietUntil: "none", easy: "" };
  await denis.press(await denis.say("daily"), "My daily card", own);
  const team = { hour: "11", week: "12345", region: "", off: "" };
  await denis.press(await denis.say("daily"), "The team's daily card", team);
  const weekly = { weeklyRoundDay: "4", weeklyRoundHour: "10", weeklyBoardDay: "0" };
  const set = await denis.say("quiz", { action: "weekly" });
  await denis.press(set, "Change", { ...weekly, weeklyBoardHour: "10" });

  await pump(world.bot, "clock", AHEAD);
  await world.bot.housekeep(AHEAD);
  const ahead = await booked();
  expect(ahead.filter((due) => due < AHEAD)).toEqual([]);

  const other = { key: "card", kind: "due", due: AHEAD, body: "no plan" };
  await world.store.inTeam("clock:a", (records) => records.book(other));
  await world.bot.housekeep(MONDAY);
  expect(await booked()).toEqual([
    new Date("2026-03-03T14:00:00Z"),
    new Date("2026-03-02T16:00:00Z"),
    new Date("2026-03-05T15:00:00Z"),
  ]);
  const { arrived } = await pump(world.bot, "clock", new Date("2026-03-03T14:00:00Z"));
  expect(arrived.map(({ key }) => key)).toContain("due:denis:2026-03-03");
});

async function booked(): Promise<Date[]> {
  return world.store.inTeam("clock:t", async (records) => {
    const due = async (key: string) => (await records.booked(key))?.due ?? new Date(0);
    return [await due("due:denis"), await due("card"), await due("weeklyRound")];
  });
}
