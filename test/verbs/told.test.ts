/** An owner's answer as those who asked are given it: judged, drilled, shown to the room. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Post } from "../../src/index.ts";
import { soloTeam } from "../../src/index.ts";
import { readAll } from "../support/aloud.ts";
import { as, converse, pressesOn } from "../support/conversation.ts";
import { ask, inquire, labels, TIKTOK, teamLed } from "../support/team.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Emma has asked, and Denis has answered. */
async function answered(name: string) {
  const team = await teamLed(world, name, { leads: ["denis"] });
  await inquire(team.emma, TIKTOK);
  const [toDenis] = (await team.mail("denis")) as [Post];
  const thanks = await team.denis.press(toDenis, "Answer", { part1: "Yes, since 2025." });
  const [told] = (await team.mail("emma")) as [Post];
  return { ...team, thanks, told: as("policy", told) };
}

test("it says whether it helped, and an answer that did not is asked for further, of who gave it", async () => {
  const { denis, emma, frank, told, mail } = await answered("told-judged");
  expect(readAll(await emma.judge(told, "helpful"))).toContain("Thank you");
  const noted = await emma.judge(told, "unhelpful");
  expect(readAll(await emma.press(noted, "Ask an owner"))).toContain("1 person");
  const [, again, ...more] = (await mail("denis")) as [Post, Post];
  expect(readAll(again)).toContain(TIKTOK);
  expect(more).toEqual([]);
  // Asked for further twice, and by somebody else, it is asked once.
  expect(readAll(await emma.press(noted, "Ask an owner"))).toContain("asked this already");
  const feedback = (await world.store.inTeam(emma.who.team, (records) =>
    records.of("emma").holdings(),
  )) as { feedback: object[] };
  expect(feedback.feedback).toMatchObject([{ helpful: 0 }]);
  await denis.press(again, "Answer", { part1: "Yes: @ourteam." });
  expect(readAll((await mail("emma")).at(-1) as Post)).toContain("@ourteam");
  expect(readAll(await ask(frank, "avons-nous un compte TikTok ?"))).toContain("@ourteam");
  expect(await mail("denis")).toHaveLength(2);
});

test("it is drilled as soon as it is a policy, and until then it says what is missing", async () => {
  const { denis, emma, told, thanks } = await answered("told-drilled");
  expect(readAll(await emma.press(told, "Drill this"))).toContain("It is no card yet");
  await denis.press(thanks, "Make it our policy");
  const front = as("question", await emma.press(told, "Drill this"));
  expect(front.prompt).toBe(`In our team: ${TIKTOK}`);
  const back = await emma.press(front, "Show the answer");
  expect(readAll(back)).toContain("since 2025");
});

test("it is shown in the room where it was asked, once, by who asked", async () => {
  const { emma, frank, inbox, told, mail } = await answered("told-shown");
  expect(labels(told)).toEqual(["Show this to the room", "Drill this"]);
  const before = inbox.keys().length;
  for (const _ of [1, 2]) {
    expect(readAll(await emma.press(told, "Show this to the room"))).toContain("It is shown");
    await inbox.settle();
  }
  expect(inbox.keys().slice(before)).toEqual([expect.stringMatching(/^aired:.+:emma$/)]);
  const shown = as("policy", inbox.last());
  expect(shown.title).toBe(TIKTOK);
  expect(shown.team).toMatchObject({
    text: [{ p: ["Yes, since 2025."] }],
    source: told.team?.source,
  });
  expect(shown).not.toHaveProperty("about");
  expect(labels(shown)).toEqual(["Drill this"]);
  // Anyone there may say what they think of it.
  expect(readAll(await frank.judge(shown, "helpful"))).toContain("Merci");
  const forged = await frank.forge(pressesOn(told)[0]?.ticket ?? "");
  expect(as("notice", forged).tone).toBe("sorry");
  expect(await mail("frank")).toEqual([]);
});

test("who asked where the bot no longer may write is told so", async () => {
  const { emma, inbox, told } = await answered("told-closed");
  await emma.press(told, "Show this to the room");
  inbox.refuse("gone");
  await inbox.settle();
  expect(inbox.told.map(({ to }) => to.id)).toEqual(["emma"]);
  expect(readAll(inbox.told[0]?.post as Post)).toContain("may no longer write there");
});

test("who asks after it has the same at once, and what was asked directly has no room", async () => {
  const { frank, emma } = await answered("told-after");
  const seen = await ask(frank, "avons-nous un compte TikTok ?");
  expect(seen.title).toBe("avons-nous un compte TikTok ?");
  expect(labels(seen)).toEqual(["Montrer au salon", "Réviser cela"]);
  expect(readAll(await frank.judge(seen, "unhelpful"))).toBeTruthy();
  const [given] = await world.bot.handle({
    ...{ id: "told-direct", who: { ...emma.who, id: "gil" }, at: emma.now(), locale: "en" },
    ...{ room: { kind: "direct", id: "d" }, heard: "asker", kind: "verb", verb: "policy" },
    args: { question: TIKTOK },
  });
  expect(labels(given?.post as Post)).toEqual(["Drill this"]);
});

test("pressed outside every team it speaks for the team that asks, where a drill has no place", async () => {
  const { denis, emma, told, thanks } = await answered("told-away");
  await denis.press(thanks, "Make it our policy");
  const solo = { team: soloTeam("t", "emma"), id: "emma" };
  const { feedback } = told;
  for (const press of [...pressesOn(told), feedback?.helpful, feedback?.unhelpful])
    expect(await world.bot.home(solo, press?.ticket)).toBe(emma.who.team);
  const apart = converse(world.bot, emma.who, { apart: true });
  expect(readAll(await apart.press(told, "Drill this"))).toContain("/flashcard our");
  expect(readAll(await apart.judge(told, "helpful"))).toContain("Thank you");
});

test("an owner is written to in their own language, and the question stays as it was asked", async () => {
  const { denis, emma, frank, mail } = await teamLed(world, "told-tongue", { leads: ["denis"] });
  const question = "avons-nous un compte TikTok ?";
  await inquire(frank, question);
  const [toDenis] = (await mail("denis")) as [Post];
  expect(readAll(toDenis)).toContain("Someone of your team asks this:");
  expect(readAll(toDenis)).toContain(question);
  expect(labels(toDenis)).toEqual(["Answer"]);
  // What they chose comes before what their platform says.
  const settings = await denis.say("settings");
  await denis.press(settings, "Language and time", { language: "fr" });
  await inquire(emma, "which printer is ours?");
  const [, second] = (await mail("denis")) as [Post, Post];
  expect(readAll(second)).toContain("which printer is ours?");
  expect(labels(second)).toEqual(["Répondre"]);
  expect((await ask(emma, TIKTOK)).language).toBe("en");
});
