/** What was typed into a form that was not taken: whoever typed it has it back. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Post, Send } from "../../src/index.ts";
import { readAll } from "../support/aloud.ts";
import { as } from "../support/conversation.ts";
import { inquire, TIKTOK, teamLed } from "../support/team.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const LONG = "Within two hours on working days,\nand before noon on the day after a holiday.";
const BACK = /What you wrote, so that it is not lost:\n/;

const read = (sends: Send[]) => sends.map(({ post }) => readAll(post as Post));

test("a date that is none costs the date alone, in either language", async () => {
  const { denis, frank } = await teamLed(world, "returned");
  const set = await denis.say("policy", { question: "set" });
  const [said = ""] = read(await denis.sends(set, "5", { part1: LONG, until: "31/12/2026" }));
  expect(said).toMatch(/is not a day to come/);
  expect(said).toMatch(BACK);
  for (const line of LONG.split("\n")) expect(said).toContain(line);
  // What is short is soon typed again.
  const short = await denis.press(set, "5", { part1: "Soon.", until: "31/12/2026" });
  expect(readAll(short)).not.toMatch(BACK);
  await denis.press(await denis.say("settings"), "Name a lead", { member: "frank" });
  const his = await frank.say("policy", { question: "set" });
  const [dit = ""] = read(await frank.sends(his, "5", { part1: LONG, until: "demain" }));
  expect(dit).toMatch(/pour que ce ne soit pas perdu/);
});

test("who leads no more when they send it has their words", async () => {
  const { denis, emma } = await teamLed(world, "unlead");
  await denis.press(await denis.say("settings"), "Name a lead", { member: "emma" });
  const set = await emma.say("policy", { question: "set" });
  await denis.press(await denis.say("settings"), "No longer a lead", { member: "emma" });
  const said = as("notice", await emma.press(set, "5", { part1: LONG }));
  expect(said.tone).toBe("sorry");
  expect(readAll(said)).toMatch(BACK);
});

test("the second of two who write sees the first's, and has their own", async () => {
  const { denis, dora, emma, mail } = await teamLed(world, "two");
  const [his, hers] = [
    await denis.say("policy", { question: "set" }),
    await dora.say("policy", { question: "set" }),
  ];
  await denis.press(his, "5", { part1: "Within a day." });
  const [stands = "", back = "", ...more] = read(await dora.sends(hers, "5", { part1: LONG }));
  expect(stands).toContain("changed meanwhile");
  expect(stands).toContain("Within a day.");
  expect(back).toMatch(BACK);
  expect(back).toContain("before noon");
  expect(more).toEqual([]);

  await inquire(emma, TIKTOK);
  const [toDenis] = (await mail("denis")) as [Post];
  const [toDora] = (await mail("dora")) as [Post];
  await denis.press(toDenis, "Answer", { part1: "No." });
  const [taken = "", own = ""] = read(await dora.sends(toDora, "Answer", { part1: LONG }));
  expect(taken).toMatch(/answered meanwhile/);
  expect(own).toMatch(BACK);
});

test("a database that is away costs no words", async () => {
  const { denis } = await teamLed(world, "away");
  const set = await denis.say("policy", { question: "set" });
  world.broken(true);
  const [said = ""] = read(await denis.sends(set, "5", { part1: LONG }));
  world.broken(false);
  expect(said).toMatch(/nothing was changed/);
  expect(said).toMatch(BACK);
});
