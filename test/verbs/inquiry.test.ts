/** The loop: a question without an answer, an owner, their answer, a policy, a card. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Member, Post } from "../../src/index.ts";
import { createBot, soloTeam } from "../../src/index.ts";
import { readAll } from "../support/aloud.ts";
import { as, type Conversation, converse, pressesOn } from "../support/conversation.ts";
import { openRoom, ticketOn } from "../support/room.ts";
import { course, openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const DAY = 86_400_000;
const TIKTOK = "do we have a TikTok account?";
const labels = (post: Post) => pressesOn(post).map(({ label }) => label);
const ask = async (member: Conversation, question: string) =>
  as("policy", await member.say("policy", { question }));

/** Denis and Dora lead once they have spoken; Emma and Frank do not. */
async function team(name: string, { leads = ["denis", "dora"] } = {}) {
  const of = (id: string): Member => ({ team: `t:${name}`, id });
  const inbox = openRoom(world.bot, `t:${name}`);
  const called = (id: string) => converse(world.bot, of(id), { name: id, admin: true });
  const [denis, dora] = [called("denis"), called("dora")];
  for (const lead of [denis, dora]) if (leads.includes(lead.who.id)) await lead.say("help");
  return {
    ...{ denis, dora, inbox },
    emma: converse(world.bot, of("emma"), { name: "emma" }),
    frank: converse(world.bot, of("frank"), { name: "frank", locale: "fr" }),
    /** What was written to the member directly, in order. */
    async mail(id: string): Promise<Post[]> {
      await inbox.settle();
      return inbox.keys().flatMap((key, at) => {
        const post = inbox.shows()[at];
        return key.endsWith(`:${id}`) && post ? [post] : [];
      });
    },
  };
}

/** Asks, and presses on the answer to have an owner asked. */
async function inquire(member: Conversation, question: string): Promise<Post> {
  const answer = await ask(member, question);
  const label = member.language === "fr" ? "Demander à qui peut le savoir" : "Ask an owner";
  return member.press(answer, label);
}

test("from a question that nobody answers to a card", async () => {
  const { denis, dora, emma, frank, mail } = await team("loop");
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
  expect(as("policy", told).team?.source[0]).toBe("denis · ");
  const [dit] = (await mail("frank")) as [Post];
  expect(as("policy", dit).title).toBe("avons-nous un compte TikTok ?");
  expect(readAll(dit)).toContain("depuis 2025");

  // Until its owner confirms it, it is no policy.
  expect((await ask(emma, TIKTOK)).team).toBeUndefined();
  const policy = as("policy", await denis.press(thanks, "Make it our policy"));
  expect(policy.team?.source[0]).toContain("denis answers for it");
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
  const { denis, emma, frank, mail } = await team("after", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  const [toDenis] = (await mail("denis")) as [Post];
  await denis.press(toDenis, "Answer", { part1: "No." });
  const seen = as("policy", await inquire(frank, TIKTOK));
  expect(seen.team?.text).toEqual([{ p: ["No."] }]);
  expect(await mail("denis")).toHaveLength(1);
});

test("an answer that does not help goes to who answers for it, and not to the leads", async () => {
  const { denis, emma, frank, mail } = await team("owner", { leads: ["denis"] });
  await emma.say("help");
  const set = await denis.say("policy", { question: "set" });
  await denis.press(set, "5", { part1: "As soon as we can.", owner: "emma" });
  const own = await ask(frank, "En combien de temps faut-il répondre ?");
  const noted = as("notice", await frank.judge(own, "unhelpful"));
  const asked = await frank.press(noted, "Demander à qui peut le savoir");
  expect(readAll(asked)).toContain("1 personne");
  expect(await mail("denis")).toEqual([]);
  const [toEmma] = (await mail("emma")) as [Post];
  const thanks = await emma.press(toEmma, "Répondre", { part1: "Two hours." });
  expect(readAll(thanks)).toMatch(/1 person/);
  expect(readAll((await mail("frank"))[0] as Post)).toContain("Two hours.");
});

test("what the course leaves open is answered on the course's own subject", async () => {
  const { denis, emma, mail } = await team("tied", { leads: ["denis"] });
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
  const { denis, emma, frank, mail } = await team("rights", { leads: ["denis"] });
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

test("what waits for an answer is not said aloud, even to who leads", async () => {
  const { denis, emma } = await team("aloud", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  const aloud = await world.bot.handle({
    ...{ id: "aloud", who: denis.who, room: { kind: "channel", id: "c" }, heard: "room" },
    ...{ at: denis.now(), kind: "verb", verb: "policy", args: { question: "open" }, locale: "en" },
  });
  expect(aloud.map(({ post }) => readAll(post)).join()).not.toContain("TikTok");
});

test("who can reach nobody is told, and the question waits for whoever comes to lead", async () => {
  const { denis, emma } = await team("nobody", { leads: [] });
  expect(readAll(await inquire(emma, TIKTOK))).toContain("I can reach nobody");
  const open = await denis.say("policy", { question: "open" });
  expect(readAll(open)).toContain(TIKTOK);
  const thanks = await denis.press(open, "Answer 1", { part1: "No." });
  expect(readAll(thanks)).toContain("1 person is told");
});

test("a lead who asks is not asked what they ask", async () => {
  const { denis, dora, mail } = await team("self");
  expect(readAll(await inquire(denis, TIKTOK))).toContain("1 person");
  expect(await mail("denis")).toEqual([]);
  const [toDora] = (await mail("dora")) as [Post];
  await dora.press(toDora, "Answer", { part1: "No." });
  expect(await mail("denis")).toHaveLength(1);
});

test("who comes to lead is asked when somebody asks it again", async () => {
  const { denis, emma, frank, mail } = await team("later", { leads: [] });
  await inquire(emma, TIKTOK);
  expect(await mail("denis")).toEqual([]);
  await denis.say("help");
  expect(readAll(await inquire(frank, "avons-nous un compte TikTok ?"))).toContain("1 personne");
  expect(await mail("denis")).toHaveLength(1);
});

test("an answer in another language than the form's is kept as what it is", async () => {
  const { denis, emma, frank, mail } = await team("tongue", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  await inquire(frank, "avons-nous un compte TikTok ?");
  const [toDenis] = (await mail("denis")) as [Post];
  const french = "Oui, nous avons un compte depuis l'année dernière.";
  const thanks = await denis.press(toDenis, "Answer", { part1: french });
  const policy = as("policy", await denis.press(thanks, "Make it our policy"));
  expect(labels(policy)).toContain("In English too");
  expect(labels(policy)).not.toContain("In French too");
});

test("where nobody takes direct messages, who asks is told, once", async () => {
  const { dora, emma, mail } = await team("refused", { leads: ["dora"] });
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
  const { denis, emma, frank, inbox, mail } = await team("room", { leads: ["denis"] });
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
  const settled = inbox.shows().find((post) => /Answered by denis/.test(readAll(post)));
  expect(settled && labels(settled)).toEqual([]);
  // A channel that is gone: asked directly from then on.
  inbox.refuse("gone");
  await inquire(emma, "who pays for the stickers of the team?");
  await inbox.settle();
  inbox.refuse(undefined);
  expect(inbox.told.map(({ to }) => to.id)).toEqual(["denis"]);
  expect(readAll(inbox.told[0]?.post as Post)).toContain("stickers");
  await inquire(emma, "which printer is ours?");
  expect((await mail("denis")).map(readAll).join()).toContain("printer");
});

test("a lead whose messages do not arrive is not waited for: who asks is told", async () => {
  const { emma, inbox } = await team("lost", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  inbox.refuse("gone");
  await inbox.settle();
  expect(inbox.told.map(({ to }) => to.id)).toEqual(["emma"]);
  expect(readAll(inbox.told[0]?.post as Post)).toContain("could reach nobody");
});

test("written to outside every team, an owner answers for the team that asks", async () => {
  const { denis, emma, mail } = await team("away", { leads: ["denis"] });
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

test("what was asked is not lost when the process ends before anyone was written to", async () => {
  const { denis, emma } = await team("crash", { leads: ["denis"] });
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
  const { emma, frank, mail } = await team("together", { leads: ["denis"] });
  const answers = [await ask(emma, TIKTOK), await ask(frank, TIKTOK)] as const;
  await Promise.all([
    emma.press(answers[0], "Ask an owner"),
    frank.press(answers[1], "Demander à qui peut le savoir"),
  ]);
  expect(await mail("denis")).toHaveLength(1);
});

test("two teams' questions and answers never meet", async () => {
  const [one, two] = [
    await team("inq-one", { leads: ["denis"] }),
    await team("inq-two", { leads: ["denis"] }),
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
  const { denis, emma, frank } = await team("erased", { leads: ["denis"] });
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
  const { denis, emma } = await team("kept", { leads: ["denis"] });
  await inquire(emma, TIKTOK);
  emma.later(1000);
  await inquire(emma, "which printer is ours?");
  const open = await denis.say("policy", { question: "open" });
  await denis.press(open, "Answer 2", { part1: "The blue one." });
  await world.store.housekeep(new Date(denis.now().getTime() + 31 * DAY));
  const after = await world.store.inTeam("t:kept", (records) => records.inquiries());
  expect(after.map(({ askers: [asker] }) => asker?.question)).toEqual([TIKTOK]);
});
