/** The teams that a person may choose among, where the platform does not say for which they speak. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAll } from "../support/aloud.ts";
import { as, converse } from "../support/conversation.ts";
import { optIn } from "../support/daily.ts";
import { openWorld, type World } from "../support/world.ts";

const TEAMS = 50;
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("every team is offered, some at a time, and a name too long for a button says that it goes on", async () => {
  const at = new Date("2026-03-02T15:00:00Z");
  const long = "The Community of Those Who Name Their Servers at Length, Whatever Buttons Hold";
  for (let number = 10; number < 10 + TEAMS; number++) {
    const team = `discord:${number}`;
    await world.store.join(team, at, number === 10 ? long : `Team ${number}`);
    await world.store.inTeam(team, (records) => records.of("ana").choose({ language: "en" }));
  }
  const ana = converse(world.bot, { team: "discord:@ana", id: "ana" }, { apart: true });
  let offered = await ana.press(await ana.say("settings"), "Choose my team");
  const seen: string[] = [];
  for (;;) {
    const labels = as("notice", offered).presses.map(({ label }) => label);
    expect(labels.length).toBeLessThanOrEqual(25);
    expect(labels.at(-1)).toBe("The course alone");
    seen.push(...labels.filter((label) => /^T(eam|he C)/.test(label)));
    if (!labels.includes("More")) break;
    offered = await ana.press(offered, "More");
  }
  const [first, ...others] = seen.filter((label) => label !== "The course alone");
  expect(first?.length).toBeLessThanOrEqual(75);
  expect(first).toMatch(/^The Community of .*…$/);
  expect(others).toEqual(Array.from({ length: TEAMS - 1 }, (_, at) => `Team ${11 + at}`));
  const chosen = await ana.press(offered, "Team 59");
  expect(JSON.stringify(chosen)).toContain("Team 59");
});

test("who had a daily card of the team before hears that it does not come any more", async () => {
  const team = "discord:77";
  await world.store.join(team, new Date("2026-03-02T15:00:00Z"), "Seven");
  const ben = converse(world.bot, { team, id: "ben" }, { apart: true });
  const choose = async (label: string) =>
    readAll(await ben.press(await ben.press(await ben.say("settings"), "Choose my team"), label));
  expect(await choose("The course alone")).not.toMatch(/daily card/);
  await optIn(ben);
  expect(await choose("Seven")).not.toMatch(/daily card/);
  expect(await choose("The course alone")).toMatch(/the course alone.*daily card.*any more/);

  const solo = converse(world.bot, { team: "discord:@ben", id: "ben" }, { apart: true });
  await optIn(solo);
  const offered = await solo.press(await solo.say("settings"), "Choose my team");
  expect(readAll(await solo.press(offered, "Seven"))).not.toMatch(/daily card/);
});
