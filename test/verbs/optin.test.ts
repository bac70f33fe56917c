/** The first word to who wants a daily card: it opens their direct messages, or shows that they are shut. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Delivery, type Post, soloTeam } from "../../src/index.ts";
import { readAll } from "../support/aloud.ts";
import { as, type Conversation, converse, pressesOn } from "../support/conversation.ts";
import { HOUR, MONDAY, nine, optIn, own, rowOf, team } from "../support/daily.ts";
import { pump } from "../support/pump.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const SHUT = { ok: false, why: "gone", says: "closed" } as const;

/** What is said to the member directly by then, and what comes of it. */
async function told(
  { who }: Conversation,
  now: Date,
  delivery: Delivery = { ok: true, at: "x" },
): Promise<Post[]> {
  const [platform = ""] = who.team.split(":");
  const posts: Post[] = [];
  for (const show of await world.bot.due(now, [platform])) {
    expect(show.display.room).toEqual(who);
    posts.push(show.post);
    await world.bot.delivered(show, delivery, now);
  }
  return posts;
}

const off = async (who: Conversation) => {
  await optIn(who, "none");
};

test.each([
  ["en", "My daily card", /Your daily card will come here .+ Next: Tuesday.+9:00/],
  ["fr", "Ma carte du jour", /Votre carte du jour viendra ici .+ Prochaine : mardi.+9:00/],
])(
  "who wants one is told directly, once, where and when it comes, in %s",
  async (locale, name, says) => {
    const { member } = team(world);
    const mia = member("mia", locale);
    const choose = async (hour: string) => mia.press(await mia.say("daily"), name, own(hour));
    await choose("9");
    const [word, ...more] = await told(mia, mia.now());
    expect(more).toEqual([]);
    expect(readAll(as("notice", word as Post))).toMatch(says);
    expect(pressesOn(word as Post).map(({ label }) => label)).toEqual([name]);
    // Its button is theirs, and changes the hour: that is no news.
    const moved = await mia.press(word as Post, name, own("10"));
    expect(rowOf(moved, name)).toMatch(/^10:00/);
    expect(await told(mia, mia.now())).toEqual([]);
    await choose("none");
    expect(await told(mia, mia.now())).toEqual([]);
    mia.later(HOUR);
    await choose("9");
    expect(await told(mia, mia.now())).toHaveLength(1);
  },
);

test("the moment is on their own clock, which is not the team's", async () => {
  const { member } = team(world);
  const mia = member("mia");
  await mia.press(await mia.say("settings"), "Language and time", { zone: "Asia/Tokyo" });
  // In Tokyo Tuesday has begun; in Montreal, where their team is, nine there is Monday evening.
  await optIn(mia);
  const [word] = (await told(mia, mia.now())) as [Post];
  expect(readAll(word)).toMatch(/Next: Tuesday, March 3.+9:00/);
});

test("who speaks with it directly sees that already; outside every team that may be a stranger's room", async () => {
  const { member } = team(world);
  const { who } = member("mia");
  const room = { kind: "direct", id: "d" } as const;
  const direct = converse(world.bot, who, { room, at: MONDAY });
  await optIn(direct);
  expect(await told(direct, MONDAY)).toEqual([]);
  await off(direct);
  direct.later(1000);
  const apart = converse(world.bot, who, { room, apart: true, at: direct.now() });
  await optIn(apart);
  expect(await told(apart, apart.now())).toHaveLength(1);
});

test("where it is refused no card is tried; the member is told where they are heard, and a try is a word", async () => {
  const { platform, member } = team(world);
  const mia = member("mia");
  await optIn(mia);
  expect(await told(mia, mia.now(), SHUT)).toHaveLength(1);
  mia.later(HOUR);
  expect((await pump(world.bot, platform, nine("2026-03-03"))).arrived).toEqual([]);
  expect(await world.store.outbox.count(platform, new Date(0))).toEqual({});
  // Once, with whatever answers them next.
  const sends = await world.bot.handle({
    ...{ id: "heard", kind: "verb", verb: "daily", args: {}, who: mia.who, at: mia.now() },
    ...{ room: { kind: "channel", id: "c" }, heard: "asker", locale: "en" },
  });
  const [agenda, sorry, ...more] = sends.map(({ post }) => post);
  expect(more).toEqual([]);
  expect(as("notice", sorry as Post).tone).toBe("sorry");
  expect(readAll(sorry as Post)).toMatch(/direct message/);
  expect(rowOf(agenda as Post, "My daily card")).toMatch(/paused: .*direct messages/);

  const again = await mia.press(agenda as Post, "Try again");
  expect(rowOf(again, "My daily card")).toMatch(/next: Tuesday, March 3/);
  expect(await told(mia, mia.now())).toHaveLength(1);
  const { arrived } = await pump(world.bot, platform, nine("2026-03-03"));
  expect(arrived).toMatchObject([{ to: mia.who, post: { kind: "question" } }]);
});

test("who speaks for no team directly is not said to speak for another", async () => {
  const { platform, member } = team(world);
  const mia = member("mia");
  await optIn(mia);
  const solo = { team: soloTeam(platform, "mia"), id: "mia" };
  const room = { kind: "direct", id: "d" } as const;
  const alone = converse(world.bot, solo, { room, apart: true, at: MONDAY });
  const [word] = (await told(mia, mia.now())) as [Post];
  const choose = await alone.press(await alone.say("settings"), "Choose my team");
  await alone.press(choose, "The course alone");
  const row = rowOf(await mia.say("daily"), "My daily card");
  expect(row).toMatch(/^not sent: in direct messages you do not speak for this team/);
  // Nor is what was written to them said to be someone else's.
  const refused = await alone.press(word, "My daily card", own("10"));
  expect(readAll(refused)).toMatch(/a team that you do not speak for here.*\/settings/);
});

test("a platform that takes nothing for a while parks nothing", async () => {
  const { platform, member } = team(world);
  const mia = member("mia");
  await optIn(mia);
  for (const minute of [0, 1, 2, 3])
    await told(mia, new Date(MONDAY.getTime() + minute * 60_000), { ok: false, why: "later" });
  expect(rowOf(await mia.say("daily"), "My daily card")).toMatch(/next: Tuesday, March 3/);
  expect((await pump(world.bot, platform, nine("2026-03-03"))).arrived).toHaveLength(1);
});

test("one that is late is no use where it is off again, or quiet by then", async () => {
  const { member } = team(world);
  const [mia, noa] = [member("mia"), member("noa")];
  await optIn(mia);
  await off(mia);
  expect(await told(mia, MONDAY)).toEqual([]);
  const quiet = { quietFrom: "10", quietUntil: "12" };
  await optIn(noa, "9", quiet);
  expect(await told(noa, new Date(MONDAY.getTime() + 2 * 60_000))).toEqual([]);
  await off(noa);
  noa.later(1000);
  await optIn(noa, "9", quiet);
  expect(await told(noa, noa.now())).toHaveLength(1);
});
