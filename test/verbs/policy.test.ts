/** A question, what is asked after it, what can be done with the answer, and for which team. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ask, Member, Post, Send, Ticket } from "../../src/index.ts";
import { soloTeam } from "../../src/index.ts";
import { as, pressesOn } from "../support/conversation.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let asks = 0;
const START = new Date("2026-03-02T15:00:00Z");
const common = (who: Member, more: Partial<Ask> = {}) => ({
  ...{ id: `policy:${asks++}`, who, at: START, heard: "asker" as const, locale: "en" },
  ...{ room: { kind: "channel" as const, id: "c" }, ...more },
});
const only = (sends: Send[]): Post => {
  expect(sends).toHaveLength(1);
  return sends[0]?.post as Post;
};
const ask = async (who: Member, question: string, more: Partial<Ask> = {}) => {
  const asked = { ...common(who, more), kind: "verb", verb: "policy", args: { question } } as Ask;
  return as("policy", only(await world.bot.handle(asked)));
};
const pressed = (who: Member, ticket: Ticket, more: Partial<Ask> = {}) =>
  ({ ...common(who, more), kind: "press", ticket }) as Ask & { kind: "press" };
const label = (post: Post, like: RegExp) =>
  pressesOn(post).find((one) => like.test(one.label))?.ticket as Ticket;

const emma = { team: "t:policy", id: "emma" };
const frank = { team: "t:policy", id: "frank" };

test("a short question leans on the one before it, in its own conversation alone", async () => {
  const before = await ask(emma, "Why have a usage guide?", { talk: "thread" });
  expect(before.about).toBeUndefined();
  const after = await ask(frank, "and what should it contain?", { talk: "thread" });
  expect(after.about).toContain("Why have a usage guide?");
  expect(after.source).toBeDefined();
  expect(after.title).not.toBe(before.title);
  const elsewhere = await ask(frank, "and what should it contain?", { talk: "other" });
  expect(elsewhere).not.toHaveProperty("about");
  const outsider = { team: "t:other", id: "emma" };
  const other = await ask(outsider, "and what should it contain?", { talk: "thread" });
  expect(other).not.toHaveProperty("about");
  const late = { talk: "thread", at: new Date(START.getTime() + 2 * 3_600_000) };
  expect(await ask(emma, "and what should it contain?", late)).not.toHaveProperty("about");
});

test("what stands by itself, or is not treated, does not lean", async () => {
  await ask(emma, "How fast should we reply?", { talk: "own" });
  const own = await ask(emma, "And who is in charge of the content calendar?", { talk: "own" });
  expect(own.about).toBeUndefined();
  const none = await ask(emma, "what is the capital of France?", { talk: "own" });
  expect(none).not.toHaveProperty("source");
});

test("asked in either language, it is answered in the asker's: chosen, else their client's", async () => {
  const who = { team: "t:tongues", id: "emma" };
  const [french, english] = [
    "En combien de temps faut-il répondre à un commentaire ?",
    "How long do we have to reply to a comment?",
  ];
  const title = async (question: string, more: Partial<Ask> = {}) => {
    const post = await ask(who, question, more);
    expect(post.source).toBeDefined();
    return post.title;
  };
  const [en, fr] = [await title(english), await title(french, { locale: "fr" })];
  expect(en).toMatch(/^How long/);
  expect(fr).toMatch(/^Combien/);
  expect(await title(french)).toBe(en);
  expect(await title(english, { locale: "fr-CA" })).toBe(fr);
  // Where the platform says nothing of them, they are heard in what they ask.
  const nobody = { locale: undefined } as unknown as Partial<Ask>;
  expect(await title(french, nobody)).toBe(fr);
  expect(await title(english, nobody)).toBe(en);
  await world.store.once({ id: "choose:fr", who, at: START }, (own) =>
    own.choose({ language: "fr" }),
  );
  expect(await title(english)).toBe(fr);
});

test("a private answer can be shown to the room, by its asker alone", async () => {
  const answer = await ask(emma, "How fast should we reply?");
  const show = label(answer, /Show/);
  expect(world.bot.first(pressed(emma, show))).toEqual({ how: "public" });
  const shown = as("policy", only(await world.bot.handle(pressed(emma, show))));
  expect(shown).toMatchObject({ title: answer.title, source: answer.source });
  expect(shown.presses.map((one) => one.label)).toEqual(["Drill this"]);
  const taken = as("notice", only(await world.bot.handle(pressed(frank, show))));
  expect(taken.tone).toBe("sorry");
  const labels = (post: Post) => pressesOn(post).map((one) => one.label);
  const aloud = await ask(emma, "How fast should we reply?", { heard: "room" });
  expect(labels(aloud)).toEqual(["Drill this"]);
  const direct = await ask(emma, "How fast?", { room: { kind: "direct", id: "d" } });
  expect(labels(direct)).not.toContain("Show this to the room");
});

test("anyone of the team may say whether it helped, and the last word counts once", async () => {
  const { feedback } = await ask(emma, "How fast should we reply?", { heard: "room" });
  if (!feedback) throw new Error("no feedback");
  for (const { ticket } of [feedback.helpful, feedback.unhelpful, feedback.unhelpful])
    expect(only(await world.bot.handle(pressed(frank, ticket)))).toMatchObject({ tone: "info" });
  const held = await world.store.once({ id: "peek:f", who: frank, at: START }, (records) =>
    records.holdings(),
  );
  expect(held?.feedback).toMatchObject([{ helpful: 0 }]);
  const stranger = { team: "t:other", id: "frank" };
  const refused = only(await world.bot.handle(pressed(stranger, feedback.helpful.ticket)));
  expect(refused).toMatchObject({ tone: "sorry" });
});

test("outside every team, the team that a person chose is theirs only where they were seen", async () => {
  const solo = { team: soloTeam("t", "gil"), id: "gil" };
  const there = { apart: true as const, room: { kind: "direct" as const, id: "d" } };
  const settings = async (who: Member) => {
    const asked = { ...common(who, there), kind: "verb", verb: "settings", args: {} } as Ask;
    return as("settings", only(await world.bot.handle(asked)));
  };
  const choose = async (who: Member) => {
    const ticket = label(await settings(who), /Choose my team/);
    return as("notice", only(await world.bot.handle(pressed(who, ticket, there))));
  };
  const press = async (who: Member, ticket: Ticket) =>
    as("notice", only(await world.bot.handle(pressed(who, ticket, there))));
  expect((await choose(solo)).presses).toHaveLength(1);

  await world.bot.joined({
    ...{ team: "t:home", name: "Home", at: START },
    room: { kind: "channel", id: "c" },
  });
  await ask({ team: "t:home", id: "gil" }, "How fast should we reply?");
  const offered = await choose(solo);
  expect(offered.presses.map((one) => one.label)).toEqual(["Home", "The course alone"]);
  const ticket = label(offered, /Home/);
  const forged = ticket.replace(encodeURIComponent("t:home"), encodeURIComponent("t:other"));
  expect(await press(solo, forged as Ticket)).toMatchObject({ tone: "sorry" });
  expect(await world.bot.home(solo)).toBeUndefined();
  await press(solo, ticket);
  expect(await world.bot.home(solo)).toBe("t:home");

  const spoken = { team: "t:home", id: "gil" };
  const shown = await settings(spoken);
  expect(shown.rows.at(-1)).toMatchObject({ value: "Home" });
  await press(spoken, label(await choose(spoken), /alone/));
  expect(await world.bot.home(solo)).toBeUndefined();
  await world.bot.left("t:home", START);
  expect((await choose(solo)).presses).toHaveLength(1);
});

test("who cannot be written to is told once where they are heard, until they write", async () => {
  const who = { team: "t:closed", id: "hal" };
  const help = (more: Partial<Ask> = {}) =>
    world.bot.handle({ ...common(who, more), kind: "verb", verb: "help", args: {} } as Ask);
  expect(await help()).toHaveLength(1);
  await world.bot.refused(who, START);
  const told = await help();
  expect(told).toHaveLength(2);
  expect(told[1]).toMatchObject({ to: "asker", post: { kind: "notice", tone: "sorry" } });
  await world.bot.refused(who, START);
  expect(await help()).toHaveLength(1);
  await help({ room: { kind: "direct", id: "d" }, heard: "room" });
  await world.bot.refused(who, START);
  expect(await help({ heard: "room" })).toHaveLength(1);
  expect(await help()).toHaveLength(2);
});

test("a guest does not lead, whatever a lead named", async () => {
  const who = { team: "t:guest", id: "guest" };
  await world.store.once({ id: "peek:g", who, at: START }, (records) =>
    records.nameLead("guest", true),
  );
  const settings = async (more: Partial<Ask>) => {
    const asked = { ...common(who, more), kind: "verb", verb: "settings", args: {} } as Ask;
    return pressesOn(only(await world.bot.handle(asked))).map((one) => one.label);
  };
  expect(await settings({ admin: false })).toContain("Name a lead");
  expect(await settings({ admin: false, guest: true })).not.toContain("Name a lead");
});

test("what is typed so far is completed by topics, and by the course's own questions", () => {
  const arg = (verb: string) => world.bot.verbs.find(({ name }) => name === verb)?.args[0];
  const topics = arg("flashcard")?.complete?.("politiques", "fr") ?? [];
  expect(arg("flashcard")?.complete?.("", "fr").length).toBeGreaterThan(10);
  for (const { label: one } of topics) expect(one.toLowerCase()).toContain("politiques");
  expect(topics.length).toBeGreaterThan(0);
  const questions = arg("policy")?.complete?.("how fast reply", "en") ?? [];
  expect(questions.length).toBeGreaterThan(0);
  expect(questions.length).toBeLessThanOrEqual(25);
  expect(arg("policy")?.complete?.("", "en")).toEqual([]);
});
