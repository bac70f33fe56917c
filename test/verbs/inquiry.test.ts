/** The loop: a question without an answer, an owner, their answer, a policy, a card. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Post } from "../../src/index.ts";
import { createBot } from "../../src/index.ts";
import { readAll } from "../support/aloud.ts";
import { as, type Conversation } from "../support/conversation.ts";
import { ticketOn } from "../support/room.ts";
import { ask, inquire, labels, TIKTOK, teamLed } from "../support/team.ts";
import { course, openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const DAY = 86_400_000;

test("from a question that nobody answers to a card", async () => {
  const { denis, dora, emma, frank, mail } = await teamLed(world, "loop");
  const none = await ask(emma, TIKTOK);
  expect(none.team).toBeUndefined();
  const asked = as("notice", await emma.press(none, "Ask an owner"));
  expect(readAll(asked)).toContain("2 people");

  // Each lead is asked once; the same asked in other words, or in French, asks nobody again.
  const other = await inquire(frank, "avons-nous un compte TikTok ?");
  expect(readAll(other)).toContain("déjà posée");
  expect(readAll(await inquire(emma, "have we got an account on TikTok?"))).toContain("already");
  for (const id of ["denis", "dora"]) {
    const [one, ...more] = await mail(id);
    expect(readAll(one as Post)).toContain(TIKTOK);
    expect(more).toEqual([]);
  }
  const open = as("notice", await denis.say("policy", { question: "open" }));
  expect(readAll(open)).toContain("2 people ask it");
  expect(readAll(open)).toContain("avons-nous un compte TikTok ?");

  const [toDenis] = (await mail("denis")) as [Post];
  const answer = { part1: "Yes: @ourteam, since 2025.", other: "Oui : @ourteam, depuis 2025." };
  const thanks = await denis.press(toDenis, "Answer", answer);
  expect(readAll(thanks)).toContain("2 people are told");
  // The first to answer wins; whoever comes later sees what was said.
  const [toDora] = (await mail("dora")) as [Post];
  const late = await dora.press(toDora, "Answer", { part1: "No." });
  expect(readAll(late)).toContain("@ourteam");
  expect(readAll(late)).toContain("answered meanwhile");

  const [told] = (await mail("emma")) as [Post];
  expect(as("policy", told).team?.text).toEqual([{ p: ["Yes: @ourteam, since 2025."] }]);
  expect(as("policy", told).team?.source[0]).toBe("Denis · March 2, 2026");
  const [dit] = (await mail("frank")) as [Post];
  expect(as("policy", dit).title).toBe("avons-nous un compte TikTok ?");
  expect(readAll(dit)).toContain("depuis 2025");

  // Until its owner confirms it, it is no policy.
  expect((await ask(emma, TIKTOK)).team?.label).toContain("not yet a policy");
  const policy = as("policy", await denis.press(thanks, "Make it our policy"));
  expect(policy.team?.source[0]).toContain("Denis answers for it");
  expect(as("policy", await denis.press(thanks, "Make it our policy")).title).toBe(policy.title);
  const own = await ask(emma, TIKTOK);
  expect(own.team?.text).toEqual([{ p: ["Yes: @ourteam, since 2025."] }]);
  const card = as("question", await emma.press(own, "Drill this"));
  expect(card.prompt).toBe(`In our team: ${TIKTOK}`);
  const list = as("notice", await emma.say("policy", { question: "list" }));
  expect(labels(list)).toEqual(["Policy 1"]);
  expect(readAll(await denis.say("policy", { question: "open" }))).toContain("No question waits");
});

test("who asks after the answer is told at once, and an answer nobody confirmed stays one", async () => {
  const { denis, emma, frank, mail } = await teamLed(world, "after", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  const [toDenis] = (await mail("denis")) as [Post];
  await denis.press(toDenis, "Answer", { part1: "No." });
  const seen = await ask(frank, TIKTOK);
  expect(seen.team?.text).toEqual([{ p: ["No."] }]);
  expect(await mail("denis")).toHaveLength(1);
});

test("what the course leaves open is answered on the course's own subject", async () => {
  const { denis, emma, mail } = await teamLed(world, "tied", { leads: ["denis"] });
  const course = await ask(emma, "How fast should we reply?");
  const noted = await emma.judge(course, "unhelpful");
  await emma.press(noted, "Ask an owner");
  const [toDenis] = (await mail("denis")) as [Post];
  const thanks = await denis.press(toDenis, "Answer", { part1: "Two hours." });
  await denis.press(thanks, "Make it our policy");
  expect((await ask(emma, "how long can we take to answer a comment?")).team?.text).toEqual([
    { p: ["Two hours."] },
  ]);
});

test("nobody but who is asked and who leads can answer, or make it a policy", async () => {
  const { denis, emma, frank, mail } = await teamLed(world, "rights", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  const [toDenis] = (await mail("denis")) as [Post];
  const ticket = ticketOn(toDenis, /./);
  const forged = (who: Conversation, one: string) => one.replace(/:en:[^:]+:/, `:en:${who.mark}:`);
  const answer = { part1: "No." };
  for (const one of [ticket, forged(emma, ticket), forged(frank, ticket)])
    expect(as("notice", await emma.forge(one, answer)).tone).toBe("sorry");
  expect(as("notice", await emma.say("policy", { question: "open" })).tone).toBe("sorry");
  const thanks = await denis.press(toDenis, "Answer", answer);
  const become = ticketOn(thanks, /./);
  expect(as("notice", await emma.forge(forged(emma, become))).tone).toBe("sorry");
  expect(readAll(await emma.say("policy", { question: "list" }))).toContain("no policy");
});

test("what one answered who leads no more becomes no policy, and a withdrawn one is not said to hold", async () => {
  const { denis, emma, frank } = await teamLed(world, "former", { leads: ["denis"] });
  const lead = async (label: string) =>
    void (await denis.press(await denis.say("settings"), label, { member: "emma" }));
  await inquire(frank, TIKTOK);
  await lead("Name a lead");
  const open = await emma.say("policy", { question: "open" });
  const thanks = await emma.press(open, "Answer 1", { part1: "No." });
  await lead("No longer a lead");
  expect(readAll(await emma.press(thanks, "Make it our policy"))).toContain("who is asked");
  expect(readAll(await denis.say("policy", { question: "list" }))).toContain("no policy");
  await lead("Name a lead");
  const held = await emma.press(thanks, "Make it our policy");
  expect(as("policy", held).about).toContain("It holds from now on");
  await emma.press(held, "Withdraw");
  expect(readAll(await emma.press(thanks, "Make it our policy"))).toContain("no such policy");
});

test("what waits for an answer is not said aloud, even to who leads", async () => {
  const { denis, emma } = await teamLed(world, "aloud", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  const aloud = await world.bot.handle({
    ...{ id: "aloud", who: denis.who, room: { kind: "channel", id: "c" }, heard: "room" },
    ...{ at: denis.now(), kind: "verb", verb: "policy", args: { question: "open" }, locale: "en" },
  });
  expect(aloud.map(({ post }) => readAll(post)).join()).not.toContain("TikTok");
});

test("an answer in another language than the form's is kept as what it is", async () => {
  const { denis, emma, frank, mail } = await teamLed(world, "tongue", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  await inquire(frank, "avons-nous un compte TikTok ?");
  const [toDenis] = (await mail("denis")) as [Post];
  const french = "Oui, nous avons un compte depuis l'année dernière.";
  const thanks = await denis.press(toDenis, "Answer", { part1: french });
  const policy = as("policy", await denis.press(thanks, "Make it our policy"));
  expect(labels(policy)).toContain("In English too");
  expect(labels(policy)).not.toContain("In French too");
});

test("what was asked is not lost when the process ends before anyone was written to", async () => {
  const { denis, emma } = await teamLed(world, "crash", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  // Another process, over the same database.
  const again = createBot({
    ...{ course, store: world.store, log: { error: () => {} } },
    ...{ language: "fr", zone: "America/Montreal" },
  });
  const shows = (await again.due(emma.now())).filter(
    ({ display }) => display.team === denis.who.team,
  );
  expect(shows).toHaveLength(1);
  expect(shows[0]?.display.room).toEqual(denis.who);
  expect(readAll(shows[0]?.post as Post)).toContain(TIKTOK);
  expect(await world.bot.due(emma.now())).toEqual([]);
});

test("what two people ask at once is asked once", async () => {
  const { emma, frank, mail } = await teamLed(world, "together", { leads: ["denis"] });
  const answers = [await ask(emma, TIKTOK), await ask(frank, TIKTOK)] as const;
  await Promise.all([
    emma.press(answers[0], "Ask an owner"),
    frank.press(answers[1], "Demander à qui peut le savoir"),
  ]);
  expect(await mail("denis")).toHaveLength(1);
});

test("two teams' questions and answers never meet", async () => {
  const [one, two] = [
    await teamLed(world, "inq-one", { leads: ["denis"] }),
    await teamLed(world, "inq-two", { leads: ["denis"] }),
  ];
  await inquire(one.emma, "where is canary-one kept in our office?");
  await inquire(two.emma, "where is canary-one kept in our office?");
  const [mail] = (await one.mail("denis")) as [Post];
  await one.denis.press(mail, "Answer", { part1: "canary-answer" });
  expect(await two.mail("emma")).toEqual([]);
  expect(readAll(await two.denis.say("policy", { question: "open" }))).not.toContain("answer-");
  const ticket = ticketOn(mail, /./);
  const forged = ticket.replace(/:en:[^:]+:/, `:en:${two.denis.mark}:`);
  expect(readAll(await two.denis.forge(forged, { part1: "x" }))).not.toContain("canary-answer");
});

test("an erased asker's words are gone, and so is what nobody else asks", async () => {
  const { denis, emma, frank } = await teamLed(world, "erased", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  await inquire(emma, "which printer is ours?");
  await inquire(frank, TIKTOK);
  const settings = await emma.say("settings");
  const gone = await emma.press(settings, "Erase my data");
  await emma.press(gone, "Erase it all");
  const open = readAll(await denis.say("policy", { question: "open" }));
  expect(open).toContain(TIKTOK);
  expect(open).toContain("1 person asks it");
  expect(open).not.toContain("printer");
});

test("it is kept over a month, and what was answered is then forgotten", async () => {
  const { denis, emma } = await teamLed(world, "kept", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  emma.later(1000);
  await inquire(emma, "which printer is ours?");
  const open = await denis.say("policy", { question: "open" });
  await denis.press(open, "Answer 2", { part1: "The blue one." });
  await world.store.housekeep(new Date(denis.now().getTime() + 31 * DAY));
  const after = await world.store.inTeam("t:kept", (records) => records.inquiries());
  expect(after.map(({ askers: [asker] }) => asker?.question)).toEqual([TIKTOK]);
});
