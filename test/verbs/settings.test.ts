/** Settings, progress and one's own data, told as conversations. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ticket } from "../../src/index.ts";
import { seal, teamHolder, unseal } from "../../src/ticket.ts";
import { readAll } from "../support/aloud.ts";
import { as, converse, pressesOn } from "../support/conversation.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const member = (id: string, options = {}, team = "t:set") =>
  converse(world.bot, { team, id }, options);
const drills = { newADay: "5", retention: "95", confidence: "0", until: "" };
const value = (post: Awaited<ReturnType<ReturnType<typeof member>["say"]>>, label: string) =>
  as("settings", post).rows.find((row) => row.label === label)?.value;

test("what is chosen holds, is shown, and prefills its form", async () => {
  const who = member("chooser");
  const saved = await who.press(await who.say("settings"), "My drills", drills);
  expect([value(saved, "New cards a day"), value(saved, "Desired retention")]).toEqual([
    "5",
    "95 %",
  ]);
  expect(as("question", await who.say("flashcard")).left).toBe("0 to review · 5 new");
  const press = pressesOn(saved).find(({ label }) => label === "My drills");
  const opened = world.bot.first({
    ...{ id: "x", who: who.who, room: { kind: "channel", id: "c" }, heard: "asker", at: who.now() },
    ...{ kind: "press", ticket: press?.ticket ?? ("" as Ticket) },
  });
  expect(opened).toMatchObject({
    how: "form",
    form: { fields: [{ value: "5" }, { value: "95" }, { value: "0" }, {}] },
  });
});

test("language and zone; what is wrong is refused and nothing is saved", async () => {
  const who = member("traveller");
  const saved = await who.press(await who.say("settings"), "Language and time", {
    language: "fr",
    zone: "pacific/apia",
  });
  expect(saved.language).toBe("fr");
  expect(value(saved, "Fuseau horaire")).toBe("Pacific/Apia");
  const refused = as(
    "notice",
    await who.press(saved, "Langue et horaire", { language: "en", zone: "Mars" }),
  );
  expect(refused.tone).toBe("sorry");
  expect((await who.say("settings")).language).toBe("fr");
  const past = as(
    "notice",
    await who.press(saved, "Mes révisions", { ...drills, until: "2026-03-01" }),
  );
  expect(past.tone).toBe("sorry");
  const away = await who.press(saved, "Mes révisions", { ...drills, until: "2026-03-20" });
  expect(value(away, "En congé jusqu'au")).toContain("2026-03-");
});

test("the team's language and zone are for those who chose none, and set by those who lead", async () => {
  const lead = member("admin", { admin: true });
  const who = converse(world.bot, { team: "t:set", id: "silent" }, { locale: "de" });
  expect((await who.say("help")).language).toBe("fr");
  await lead.press(await lead.say("settings"), "Team settings", {
    language: "en",
    zone: "Asia/Tokyo",
  });
  const settings = await who.say("settings");
  expect(settings.language).toBe("en");
  expect(value(settings, "Time zone")).toBe("Asia/Tokyo");
  expect(pressesOn(settings).map(({ label }) => label)).not.toContain("Team settings");
  expect(JSON.stringify(await lead.say("help"))).toContain("You lead this team");
  expect(JSON.stringify(await who.say("help"))).not.toContain("You lead this team");
});

test("who does not lead can do nothing of a lead's, whatever they send", async () => {
  const who = member("climber");
  const own = unseal(pressesOn(await who.say("settings"))[0]?.ticket ?? "");
  if (!own) throw new Error("no ticket of one's own");
  for (const step of ["teamed", "leads", "unleads", "removes", "removed", "reports"]) {
    const ticket = seal({ ...own, step, args: ["chooser"] });
    const forged = { kind: "notice", presses: [{ label: "x", ticket, weight: "plain" }] } as never;
    const post = as(
      "notice",
      await who.press(forged, "x", { member: "climber", language: "fr", zone: "" }),
    );
    expect([step, post.tone]).toEqual([step, "sorry"]);
  }
  expect((await member("chooser").say("flashcard")).kind).toBe("question");
});

test("a lead names a lead, takes it back, and removes who has left", async () => {
  const lead = member("admin", { admin: true });
  const who = member("deputy", { admin: false });
  await lead.press(await lead.say("settings"), "Name a lead", { member: "deputy" });
  expect(pressesOn(await who.say("settings")).map(({ label }) => label)).toContain("Team settings");
  await lead.press(await lead.say("settings"), "No longer a lead", { member: "deputy" });
  expect(pressesOn(await who.say("settings")).map(({ label }) => label)).not.toContain(
    "Team settings",
  );
  await who.press(await who.say("settings"), "My drills", drills);
  const sure = await lead.press(await lead.say("settings"), "Remove who has left", {
    member: "deputy",
  });
  expect(value(await who.say("settings"), "New cards a day")).toBe("5");
  await lead.press(sure, "Erase it all");
  expect(value(await who.say("settings"), "New cards a day")).toBe("10");
});

test("who is to be removed is said by name too: an id alone is nobody", async () => {
  const lead = member("head", { admin: true }, "t:leaver");
  await member("190000000000000001", { name: "Paul" }, "t:leaver").say("help");
  const asked = async (id: string) =>
    readAll(await lead.press(await lead.say("settings"), "Remove who has left", { member: id }));
  expect(await asked("190000000000000001")).toContain("(Paul, 190000000000000001)");
  expect(await asked("190000000000000002")).toContain("(190000000000000002)");
});

test("who was never named, or administers the team, is not said to be named no longer", async () => {
  const lead = member("root", { admin: true, name: "Root" }, "t:unnamed");
  const other = member("boss", { admin: true, name: "Boss" }, "t:unnamed");
  const who = member("plain", { admin: false, name: "Plain" }, "t:unnamed");
  for (const one of [other, who]) await one.say("help");
  const unname = async (id: string) =>
    readAll(await lead.press(await lead.say("settings"), "No longer a lead", { member: id }));
  for (const id of ["plain", "never-seen"])
    expect(await unname(id)).toContain("Nobody had named them, so nothing has changed");
  expect(await unname("boss")).toContain("they lead the team since they administer it");
  await lead.press(await lead.say("settings"), "Name a lead", { member: "boss" });
  expect(await unname("boss")).toContain("They still lead the team");
  await lead.press(await lead.say("settings"), "Name a lead", { member: "plain" });
  expect(await unname("plain")).toContain("no longer lead the team by name");
});

test("who may not is told who leads, by name as far as it is known", async () => {
  const who = member("asking", { admin: false }, "t:named");
  const set = async () => readAll(await who.say("policy", { question: "set" }));
  expect(await set()).toMatch(/whom they name\.$/m);
  await member("root", { admin: true, name: "<@Root> & co" }, "t:named").say("help");
  await member("mute", { admin: true }, "t:named").say("help");
  expect(await set()).toContain("whom they name. I know: <@Root> & co.");
});

test("everything held can be taken along, and is forgotten only when asked twice", async () => {
  const who = member("leaver");
  const answer = await who.press(await who.say("flashcard"), "Show the answer");
  await who.press(answer, /^Good/);
  const file = as("file", await who.press(await who.say("settings"), "Export my data"));
  const held = JSON.parse(file.body);
  expect(held).toMatchObject({ team: "t:set", member: "leaver" });
  expect(held.reviews).toHaveLength(1);
  expect(held.memories).toHaveLength(1);
  const sure = await who.press(await who.say("settings"), "Erase my data");
  await who.press(sure, "Keep it");
  expect(
    JSON.parse(as("file", await who.press(await who.say("settings"), "Export my data")).body)
      .reviews,
  ).toHaveLength(1);
  await who.press(sure, "Erase it all");
  const after = JSON.parse(
    as("file", await who.press(await who.say("settings"), "Export my data")).body,
  );
  expect([after.reviews, after.memories, after.reports]).toEqual([[], [], []]);
});

test("progress tells steps, week, retention and streak in numbers", async () => {
  const who = converse(world.bot, { team: "t:progress", id: "m" });
  const empty = as("progress", await who.say("progress"));
  expect(empty.steps).toHaveLength(11);
  expect(empty.steps.every(({ learning, known }) => learning + known === 0)).toBe(true);
  let post = await who.say("flashcard");
  for (const label of [/^Easy/, /^Good/, /^Again/])
    post = await who.press(await who.press(post, "Show the answer"), label);
  const told = as("progress", await who.say("progress"));
  expect(told.steps[0]).toMatchObject({ learning: 2, known: 1 });
  expect(told.week.days).toHaveLength(7);
  expect(told.week.days[0]?.due).toBe(2);
  expect(told.calendar.days.at(-1)).toEqual({ date: "2026-03-02", reviews: 3 });
  expect(told.facts.map(({ value }) => value)).toContain("1 day");
  who.later(14 * 86_400_000);
  post = await who.say("flashcard");
  await who.press(await who.press(post, "Show the answer"), /^Good/);
  expect(as("progress", await who.say("progress")).facts[1]?.value).toMatch(/^100 % of 1;/);
});

test("a team is welcomed once, in its language", async () => {
  const arrival = {
    team: "t:new",
    room: { kind: "channel" as const, id: "general" },
    at: new Date(),
    locale: "en-GB",
  };
  const [sent, ...more] = await world.bot.joined(arrival);
  expect(more).toEqual([]);
  expect(sent).toMatchObject({ to: arrival.room, post: { kind: "notice", language: "en" } });
  expect(await world.bot.joined(arrival)).toEqual([]);
  if (!sent) throw new Error("no welcome");
  const anyone = converse(world.bot, { team: "t:new", id: "anyone" });
  expect((await anyone.press(sent.post, "Start a drill")).kind).toBe("question");
  expect((await anyone.press(sent.post, "Your progress")).kind).toBe("progress");
  const asked = await anyone.press(sent.post, "Ask a question", { question: "what is RASAAI?" });
  expect(as("policy", asked).source?.label).toContain("Course");
  const outsider = converse(world.bot, { team: "t:other", id: "anyone" });
  expect(as("notice", await outsider.press(sent.post, "Start a drill")).tone).toBe("sorry");
});

test("a team's ticket opens nothing but what a command opens", async () => {
  const who = member("opener");
  for (const [verb, step] of [
    ["settings", "erased"],
    ["settings", "export"],
    ["settings", "removed"],
    ["flashcard", "grade"],
  ] as const) {
    const ticket = seal({
      verb,
      step,
      language: "en",
      holder: teamHolder("t:set"),
      args: ["opener"],
    });
    const forged = { kind: "notice", presses: [{ label: "x", ticket, weight: "plain" }] } as never;
    expect([step, as("notice", await who.press(forged, "x")).tone]).toEqual([step, "sorry"]);
  }
});
