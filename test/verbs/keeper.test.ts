/** Until when a policy is valid: what a form may say of it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readAll } from "../support/aloud.ts";
import { as, converse } from "../support/conversation.ts";
import { ask, teamIn, writeDelay } from "../support/team.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const SHORT = ["2027", "2027-05", "2027-W05", "2027-123", "20271231", "31/12/2027", "23:59"];

test.each(SHORT)("“%s” is no day in full, so that nothing is written", async (until) => {
  const { denis, emma } = teamIn(world, `until-${SHORT.indexOf(until)}`);
  const set = await denis.say("policy", { question: "set" });
  const refused = as("notice", await denis.press(set, "5", { part1: "Two hours.", until }));
  expect(refused.tone).toBe("sorry");
  expect(readAll(refused)).toContain(`“${until}” is not a day to come. Write it in full`);
  expect((await ask(emma, "How fast should we reply?")).team).toBeUndefined();
});

test("in French it is said in French, and a change of owner and day is held to the same", async () => {
  const { denis } = teamIn(world, "until-fr");
  const written = await writeDelay(denis);
  const refused = await denis.press(written, "Owner and date", { until: "2027" });
  expect(readAll(refused)).toContain("“2027” is not a day to come. Write it in full");
  const french = converse(world.bot, denis.who, { admin: true, locale: "fr" });
  const set = await french.say("policy", { question: "écrire" });
  const dit = await french.press(set, "6", { part1: "Vite.", until: "2027" });
  expect(readAll(dit)).toMatch(/2027\s» n'est pas un jour à venir. Écrivez-le en entier/u);
});
