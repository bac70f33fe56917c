/** Who is asked what nobody answers: once, where they are, and others where they are not. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Post, Show } from "../../src/index.ts";
import { soloTeam } from "../../src/index.ts";
import { readAll } from "../support/aloud.ts";
import { as, converse, pressesOn } from "../support/conversation.ts";
import { ticketOn } from "../support/room.ts";
import { ask, inquire, labels, TIKTOK, teamLed, writeDelay } from "../support/team.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("an answer that does not help goes to who answers for it, and not to the leads", async () => {
  const { denis, emma, frank, mail } = await teamLed(world, "owner", { leads: ["denis"] });
  await emma.say("help");
  const set = await denis.say("policy", { question: "set" });
  await denis.press(set, "5", { part1: "As soon as we can.", owner: "emma" });
  const own = await ask(frank, "En combien de temps faut-il répondre ?");
  const noted = as("notice", await frank.judge(own, "unhelpful"));
  const asked = await frank.press(noted, "Demander à qui peut le savoir");
  expect(readAll(asked)).toContain("1 personne");
  expect(await mail("denis")).toEqual([]);
  const [toEmma] = (await mail("emma")) as [Post];
  const thanks = await emma.press(toEmma, "Answer", { part1: "Two hours." });
  expect(readAll(thanks)).toMatch(/1 person/);
  expect(readAll((await mail("frank"))[0] as Post)).toContain("Two hours.");
});

test("who can reach nobody is told, and the question waits for whoever comes to lead", async () => {
  const { denis, emma } = await teamLed(world, "nobody", { leads: [] });
  expect(readAll(await inquire(emma, TIKTOK))).toContain("I can reach nobody");
  const open = await denis.say("policy", { question: "open" });
  expect(readAll(open)).toContain(TIKTOK);
  const thanks = await denis.press(open, "Answer 1", { part1: "No." });
  expect(readAll(thanks)).toContain("1 person is told");
});

test("a guest whom a lead named is asked nothing, once they were seen, and others are", async () => {
  const { denis, emma, mail } = await teamLed(world, "guest", { leads: ["denis"] });
  const named = as("settings", await denis.say("settings"));
  await denis.press(named, "Name a lead", { member: "gus" });
  await world.bot.handle({
    ...{ id: "gus:1", who: { ...denis.who, id: "gus" }, room: { kind: "channel", id: "c" } },
    ...{ heard: "asker", at: denis.now(), guest: true, kind: "verb", verb: "help", args: {} },
  });
  expect(readAll(await inquire(emma, TIKTOK))).toContain("1 person");
  expect(await mail("gus")).toEqual([]);
  expect(await mail("denis")).toHaveLength(1);
});

test("a lead who asks is not asked what they ask", async () => {
  const { denis, dora, mail } = await teamLed(world, "self");
  expect(readAll(await inquire(denis, TIKTOK))).toContain("1 person");
  expect(await mail("denis")).toEqual([]);
  const [toDora] = (await mail("dora")) as [Post];
  await dora.press(toDora, "Answer", { part1: "No." });
  expect(await mail("denis")).toHaveLength(1);
});

test("who comes to lead is asked when somebody asks it again", async () => {
  const { denis, emma, frank, mail } = await teamLed(world, "later", { leads: [] });
  await inquire(emma, TIKTOK);
  expect(await mail("denis")).toEqual([]);
  await denis.say("help");
  expect(readAll(await inquire(frank, "avons-nous un compte TikTok ?"))).toContain("1 personne");
  expect(await mail("denis")).toHaveLength(1);
});

test("where nobody takes direct messages, who asks is told, once", async () => {
  const { dora, emma, mail } = await teamLed(world, "refused", { leads: ["dora"] });
  await inquire(emma, TIKTOK);
  expect(await mail("emma")).toEqual([]);
  await world.bot.refused(dora.who, dora.now());
  const [told] = (await mail("emma")) as [Post];
  expect(readAll(told)).toContain("could reach nobody");
  await world.bot.refused(dora.who, dora.now());
  expect(await mail("emma")).toHaveLength(1);
  const later = await inquire(emma, "who pays for the stickers of the team?");
  expect(readAll(later)).toContain("I can reach nobody");
});

test("in a channel that a lead chose it is asked there, answered there, and says so", async () => {
  const { denis, emma, frank, inbox, mail } = await teamLed(world, "room", { leads: ["denis"] });
  const open = await denis.say("policy", { question: "open" });
  await denis.press(open, "Ask in this channel");
  expect(readAll(await inquire(emma, TIKTOK))).toContain("your team's channel");
  expect(await mail("denis")).toEqual([]);
  const asked = inbox.last();
  expect(readAll(asked)).toContain(TIKTOK);
  const ticket = ticketOn(asked, /./);
  expect(as("notice", await frank.forge(ticket, { part1: "?" })).tone).toBe("sorry");
  await denis.forge(ticket, { part1: "No." });
  await inbox.settle();
  const settled = inbox.shows().find((post) => /Answered by Denis/.test(readAll(post)));
  expect(settled && labels(settled)).toEqual([]);
  // A channel that is gone: asked directly from then on.
  await inquire(emma, "who pays for the stickers of the team?");
  const shows = await world.bot.due(emma.now());
  const [inRoom] = shows.filter(({ display }) => display.team === emma.who.team) as [Show];
  await world.bot.delivered(inRoom, { ok: false, why: "gone" }, emma.now());
  expect((await mail("denis")).map(readAll).join()).toContain("stickers");
  await inquire(emma, "which printer is ours?");
  expect((await mail("denis")).map(readAll).join()).toContain("printer");
});

test("a lead whose messages do not arrive is not waited for: who asks is told", async () => {
  const { emma, inbox, mail } = await teamLed(world, "lost", { leads: [] });
  const gil = converse(world.bot, { team: "t:lost", id: "gil" }, { admin: true });
  await gil.say("help");
  await inquire(emma, TIKTOK);
  inbox.refuse("gone", "gil");
  expect((await mail("emma")).map(readAll)).toEqual([
    expect.stringContaining("could reach nobody"),
  ]);
  // However often that is learned.
  await world.bot.refused(gil.who, gil.now());
  expect(await mail("emma")).toHaveLength(1);
});

test("written to outside every team, an owner answers for the team that asks", async () => {
  const { denis, emma, mail } = await teamLed(world, "away", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  const [toDenis] = (await mail("denis")) as [Post];
  const ticket = ticketOn(toDenis, /./);
  const solo = { team: soloTeam("t", "denis"), id: "denis" };
  expect(await world.bot.home(solo)).toBeUndefined();
  expect(await world.bot.home(solo, ticket)).toBe(denis.who.team);
  const seen = await denis.forge(ticket, { part1: "No." });
  for (const press of pressesOn(seen))
    expect(await world.bot.home(solo, press.ticket)).toBe(denis.who.team);
  const elsewhere = await denis.say("settings");
  for (const press of pressesOn(elsewhere))
    expect(await world.bot.home(solo, press.ticket)).toBeUndefined();
});

test("a policy's owner who is not reached is not the end of it: those who lead are asked, once", async () => {
  const { denis, emma, frank, inbox, mail } = await teamLed(world, "owner-lost", {
    leads: ["denis"],
  });
  await emma.say("help");
  await writeDelay(denis, { part1: "As soon as we can.", owner: "emma" });
  const own = await ask(frank, "En combien de temps faut-il répondre ?");
  const noted = await frank.judge(own, "unhelpful");
  await frank.press(noted, "Demander à qui peut le savoir");
  const shows = await world.bot.due(frank.now());
  const [toEmma, ...others] = shows.filter(({ display }) => display.team === frank.who.team);
  expect(toEmma?.display.key).toMatch(/:emma$/);
  expect(others).toEqual([]);
  for (const _ of ["lost", "told again"])
    await world.bot.delivered(toEmma as Show, { ok: false, why: "gone" }, frank.now());
  await world.bot.refused(emma.who, frank.now());
  expect(await mail("denis")).toHaveLength(1);
  expect(inbox.told).toEqual([]);
});

test("a room that is gone takes nothing from the one that was chosen since", async () => {
  const { inbox } = await teamLed(world, "moved", { leads: [] });
  const nina = converse(world.bot, { team: "t:moved", id: "nina" });
  const choose = (id: string) =>
    world.store.inTeam("t:moved", (records) => records.chooseInquiryRoom({ kind: "channel", id }));
  const chosen = () => world.store.inTeam("t:moved", (records) => records.inquiryRoom());
  await choose("a");
  expect(readAll(await inquire(nina, TIKTOK))).toContain("channel");
  await choose("b");
  inbox.refuse("gone");
  await inbox.settle();
  expect(await chosen()).toEqual({ kind: "channel", id: "b" });
});
