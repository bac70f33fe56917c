/** What an owner answered is an answer at once to whoever of the team asks it again. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Post, Send } from "../../src/index.ts";
import { soloTeam } from "../../src/index.ts";
import { readAll } from "../support/aloud.ts";
import { as, type Conversation, converse } from "../support/conversation.ts";
import { ask, inquire, labels, teamLed } from "../support/team.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const DRESS = "what is our dress code?";
const DAY = 86_400_000;

/** Emma asked, and who leads answered through `/policy open`, without making it a policy. */
async function answeredIn(name: string) {
  const team = await teamLed(world, name, { leads: ["denis"] });
  await inquire(team.emma, DRESS);
  const open = await team.denis.say("policy", { question: "open" });
  const answer = { part1: "No shorts on stage.", other: "Pas de short sur scène." };
  await team.denis.press(open, "Answer 1", answer);
  return team;
}

async function asked(member: Conversation, heard: "asker" | "room"): Promise<Send[]> {
  return world.bot.handle({
    ...{ id: `again:${heard}:${member.who.id}`, who: member.who, heard, at: member.now() },
    ...{ room: { kind: "channel", id: "d" }, kind: "verb", verb: "policy", locale: "en" },
    args: { question: DRESS },
  });
}

test("who asked, and another, in another language, are shown it, whose it is and when", async () => {
  const { emma, frank, mail } = await answeredIn("again");
  const again = await ask(emma, DRESS);
  expect(again.title).toBe(DRESS);
  expect(again.team).toEqual({
    label: "An answer of your team's, not yet a policy",
    text: [{ p: ["No shorts on stage."] }],
    source: ["Denis · March 2, 2026"],
  });
  expect(labels(again)).toEqual(["Show this to the room", "Drill this"]);
  expect(readAll(again)).not.toContain("does not say");

  const other = await ask(frank, "c'est quoi notre code vestimentaire ?");
  expect(other.team?.text).toBeUndefined(); // it is not told to be the same: no guess
  const dit = await ask(frank, DRESS);
  expect(dit.team?.label).toBe("Une réponse de votre équipe, pas encore une politique");
  expect(dit.team?.text).toEqual([{ p: ["Pas de short sur scène."] }]);
  expect(dit.team?.source).toEqual(["Denis · 2 mars 2026"]);
  // Nobody is asked or told anew.
  expect(await mail("denis")).toEqual([]);
  expect(await mail("frank")).toEqual([]);
  expect(await mail("emma")).toHaveLength(1);
});

test("it can be shown to the room where it was asked again, as it was shown", async () => {
  const { emma } = await answeredIn("again-shown");
  const [private_] = await asked(emma, "asker");
  const again = as("policy", private_?.post as Post);
  const shown = as("policy", await emma.press(again, "Show this to the room"));
  expect(shown).toMatchObject({ title: again.title, team: again.team });
  expect(labels(shown)).toEqual(["Drill this"]);
  expect(readAll(await emma.press(shown, "Drill this"))).toContain("no card yet");
  const [aloud] = await asked(emma, "room");
  expect(labels(aloud?.post as Post)).toEqual(["Drill this"]);
});

test("where it does not help, it goes further to who answered", async () => {
  const { denis, frank, mail } = await answeredIn("again-further");
  frank.later(1000);
  const seen = await ask(frank, DRESS);
  const noted = await frank.judge(seen, "unhelpful");
  const further = await frank.press(noted, "Demander à qui peut le savoir");
  expect(readAll(further)).toContain("1 personne");
  expect(await mail("denis")).toHaveLength(1);
  const open = await denis.say("policy", { question: "open" });
  expect(readAll(open)).toContain("1 person asks it");
  // Of two answers to the same the last one counts.
  await denis.press(open, "Answer 1", { part1: "Whatever is clean." });
  expect(readAll(await ask(frank, DRESS))).toContain("Whatever is clean.");
});

test("a policy and the course come before it, and a policy that it became instead of it", async () => {
  const { denis, emma } = await answeredIn("again-policy");
  const set = await denis.say("policy", { question: "set" });
  await denis.press(set, "Another subject", { subject: DRESS, part1: "A jacket." });
  const own = await ask(emma, DRESS);
  expect(own.team?.text).toEqual([{ p: ["A jacket."] }]);
  expect(own.team?.label).not.toContain("not yet");
  expect((await ask(emma, "What are the six challenges?")).team).toBeUndefined();
});

test("another team, and a person alone, hear nothing of it", async () => {
  await answeredIn("again-one");
  const other = await teamLed(world, "again-two", { leads: ["denis"] });
  expect(readAll(await ask(other.emma, DRESS))).toContain("does not say");
  const alone = converse(world.bot, { team: soloTeam("t", "emma"), id: "emma" });
  expect(readAll(await ask(alone, DRESS))).toContain("does not say");
});

test("it is forgotten with who asked it, and when its time is over", async () => {
  const { emma, frank } = await answeredIn("again-erased");
  await emma.press(await emma.press(await emma.say("settings"), "Erase my data"), "Erase it all");
  expect((await ask(frank, DRESS)).team).toBeUndefined();
  const kept = await answeredIn("again-kept");
  expect((await ask(kept.frank, DRESS)).team).toBeDefined();
  await world.store.housekeep(new Date(kept.denis.now().getTime() + 31 * DAY));
  expect((await ask(kept.frank, DRESS)).team).toBeUndefined();
});
