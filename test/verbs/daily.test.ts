/** A member's card that comes by itself, at the seam itself. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnswerPost, Post } from "../../src/index.ts";
import { as } from "../support/conversation.ts";
import { HOUR, lead9, MONDAY, nine, optIn, own, rowOf, team } from "../support/daily.ts";
import { pump } from "../support/pump.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("a member's card comes at their hour with what is due, once a day, and is graded in place", async () => {
  const { platform, member } = team(world);
  const mia = member("mia");
  const set = await optIn(mia);
  expect(rowOf(set, "My daily card")).toMatch(/9:00 · America\/Montreal · next: Tuesday, March 3/);
  expect((await pump(world.bot, platform, nine("2026-03-02"))).arrived).toEqual([]);
  expect(
    (await pump(world.bot, platform, new Date(nine("2026-03-03").getTime() - 1))).arrived,
  ).toEqual([]);
  const { arrived } = await pump(world.bot, platform, nine("2026-03-03"));
  expect(arrived).toMatchObject([{ to: mia.who, post: { kind: "question" } }]);
  const question = as("question", arrived[0]?.post as Post);
  expect(question.left).toBe("Your daily card: 0 to review, 10 new");
  for (const later of [0, 1, HOUR, 14 * HOUR])
    expect(
      (await pump(world.bot, platform, new Date(nine("2026-03-03").getTime() + later))).arrived,
    ).toEqual([]);
  mia.later(23 * HOUR);
  const back = as("answer", await mia.press(question, "Show the answer")) as AnswerPost;
  const following = await mia.press(back, /^Good/);
  expect(as("question", following).left).toMatch(/9 new/);
  expect((await pump(world.bot, platform, nine("2026-03-04"))).arrived).toHaveLength(1);
});

test("nothing to do, away, a holiday, a weekend: nothing is sent", async () => {
  const { platform, lead, member } = team(world);
  await lead9(lead, { hour: "none", region: "ca-qc", off: "2026-03-04" });
  const [none, all, away] = [member("none"), member("all"), member("away")];
  for (const who of [none, all, away]) await optIn(who);
  const drills = { newADay: "0", retention: "90", confidence: "0", until: "" };
  await none.press(await none.say("settings"), "My drills", drills);
  await away.press(await away.say("settings"), "My drills", {
    ...drills,
    newADay: "10",
    until: "2026-03-12",
  });
  const got = async (day: string) =>
    (await pump(world.bot, platform, nine(day))).arrived.map(({ to }) => to.id).sort();
  expect(await got("2026-03-03")).toEqual(["all"]);
  expect(await got("2026-03-04")).toEqual([]); // a day off
  expect(await got("2026-03-05")).toEqual(["all"]);
  expect(await got("2026-03-07")).toEqual([]); // Saturday
  expect(await got("2026-03-12")).toEqual(["all", "away"]);
  expect(await got("2026-04-03")).toEqual([]); // Good Friday
});

test("what comes too late today is sent once, and of a day that is over nothing", async () => {
  const { platform, member } = team(world);
  await optIn(member("m"));
  const late = await pump(world.bot, platform, new Date("2026-03-05T20:00:00Z"));
  expect(late.arrived).toMatchObject([{ key: "due:m:2026-03-05" }]);
  expect(await world.store.outbox.count(platform, new Date(0))).toEqual({ dropped: 2, sent: 1 });
  expect((await pump(world.bot, platform, new Date("2026-03-05T21:00:00Z"))).arrived).toEqual([]);
  expect((await pump(world.bot, platform, nine("2026-03-06"))).arrived).toHaveLength(1);
});

test("moving the hour or the zone neither doubles a day nor loses one", async () => {
  const { platform, member } = team(world);
  const who = member("m");
  await optIn(who, "9");
  await pump(world.bot, platform, nine("2026-03-03"));
  who.later(24 * HOUR); // Tuesday 10:00
  await optIn(who, "17"); // today's was had
  expect((await pump(world.bot, platform, new Date("2026-03-03T22:00:00Z"))).arrived).toEqual([]);
  who.later(24 * HOUR); // Wednesday 10:00, today's is to come at 17:00
  await optIn(who, "8"); // its hour is over: at once
  const [at8] = (await pump(world.bot, platform, who.now())).arrived;
  expect(at8).toMatchObject({ key: "due:m:2026-03-04" });
  const zoned = await who.press(await who.say("settings"), "Language and time", {
    language: "en",
    zone: "Asia/Tokyo",
  });
  expect(rowOf(zoned, "My daily card")).toMatch(/8:00 · Asia\/Tokyo · next: Thursday, March 5/);
  const tokyo = new Date("2026-03-04T23:00:00Z");
  expect((await pump(world.bot, platform, tokyo)).arrived).toMatchObject([
    { key: "due:m:2026-03-05" },
  ]);
});

test("what else is saved brings no card of a day that was not wanted, nor in another language", async () => {
  const { platform, lead, member } = team(world);
  const who = member("m", "fr");
  const own = { hour: "8", quietFrom: "none", quietUntil: "none", easy: "" };
  await who.press(await who.say("daily"), "Ma carte du jour", own); // Monday 10:00, for 8:00
  const drills = { newADay: "10", retention: "90", confidence: "0", until: "2026-03-20" };
  const away = await who.press(await who.say("settings"), "Mes révisions", drills);
  expect(rowOf(away, "En congé jusqu'au")).toBe("2026-03-20");
  const back = { ...drills, until: "" };
  await who.press(await who.say("settings"), "Mes révisions", back);
  await lead9(lead);
  const zone = { language: "auto", zone: "America/Toronto" };
  await lead.press(await lead.say("settings"), "Team settings", zone);
  expect((await pump(world.bot, platform, MONDAY)).arrived).toEqual([]);
  const [card] = (await pump(world.bot, platform, nine("2026-03-03"))).arrived;
  expect(card).toMatchObject({ to: { id: "m" }, post: { kind: "question", language: "fr" } });
});

test("quiet hours hold, and an hour within them is refused", async () => {
  const { platform, member } = team(world);
  const who = member("m");
  const refused = await who.press(
    await who.say("daily"),
    "My daily card",
    own("6", { quietFrom: "22", quietUntil: "7" }),
  );
  expect(as("notice", refused)).toMatchObject({
    tone: "sorry",
    text: [{ p: [expect.stringMatching(/6:00/)] }],
  });
  // From an hour to itself, or without an end, they would be none.
  for (const quietUntil of ["9", "none"]) {
    const typed = own("6", { quietFrom: "9", quietUntil });
    const none = as("notice", await who.press(await who.say("daily"), "My daily card", typed));
    expect(none.tone).toBe("sorry");
    expect(JSON.stringify(none.text)).toContain("another hour as their end");
  }
  expect(rowOf(await who.say("daily"), "Quiet hours")).toBe("not set");
  await optIn(who, "9", { quietFrom: "12", quietUntil: "14" });
  const noon = await pump(world.bot, platform, new Date("2026-03-03T17:30:00Z"));
  expect(noon.arrived).toEqual([]);
  expect((await pump(world.bot, platform, new Date("2026-03-03T19:00:00Z"))).arrived).toHaveLength(
    1,
  );
});

test("an hour later, once a day, and not when the day is over", async () => {
  const { platform, member } = team(world);
  const who = member("m");
  await optIn(who);
  const [first] = (await pump(world.bot, platform, nine("2026-03-03"))).arrived;
  who.later(23 * HOUR);
  const put = as("notice", await who.press(first?.post as Post, "In an hour"));
  expect(put.tone).toBe("info");
  expect(
    (await pump(world.bot, platform, new Date(who.now().getTime() + HOUR - 1))).arrived,
  ).toEqual([]);
  const [again] = (await pump(world.bot, platform, new Date(who.now().getTime() + HOUR))).arrived;
  expect(again).toMatchObject({ key: "again:m:2026-03-03", post: { kind: "question" } });
  who.later(HOUR);
  expect(as("notice", await who.press(again?.post as Post, "In an hour")).tone).toBe("sorry");
  await pump(world.bot, platform, nine("2026-03-04"));
});

test("a member whose direct messages are closed is told where they are heard, and can try again", async () => {
  const { platform, member } = team(world);
  const who = member("m");
  await optIn(who);
  const refuse = () => ({ ok: false, why: "gone", says: "closed" }) as const;
  await pump(world.bot, platform, nine("2026-03-03"), refuse);
  expect((await pump(world.bot, platform, nine("2026-03-04"))).arrived).toEqual([]);
  who.later(24 * HOUR);
  const sends = await world.bot.handle({
    ...{ id: "told", who: who.who, room: { kind: "channel", id: "c" }, heard: "asker" },
    ...{ at: who.now(), locale: "en", kind: "verb", verb: "daily", args: {} },
  });
  expect(JSON.stringify(sends[1])).toMatch(/could not write to you directly/);
  const shown = sends[0]?.post as Post;
  expect(rowOf(shown, "My daily card")).toMatch(/paused: direct messages/);
  await who.press(shown, "Try again");
  expect((await pump(world.bot, platform, who.now())).arrived).toHaveLength(0); // Tuesday was had
  expect((await pump(world.bot, platform, nine("2026-03-04"))).arrived).toHaveLength(1);
});

test("after an erasure nothing more comes", async () => {
  const { platform, member } = team(world);
  const who = member("m");
  await optIn(who);
  await world.store.inTeam(who.who.team, (records) => records.erase("m"));
  expect((await pump(world.bot, platform, nine("2026-03-03"))).arrived).toEqual([]);
});
