/** The team's card that comes by itself, at the seam itself: what it tells, and who may set it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Post, voiceOf } from "../../src/index.ts";
import { as, type Conversation, converse, pressesOn } from "../support/conversation.ts";
import { HOUR, lead9, MONDAY, nine, own, rowOf, team, teams9 } from "../support/daily.ts";
import { pump } from "../support/pump.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("the team's card is answered in private, and told of with the next one, without names", async () => {
  const { platform, lead, member } = team(world);
  const set = await lead9(lead);
  expect(rowOf(set, "The team's daily card")).toMatch(/9:00 · America\/Montreal · next: Tuesday/);
  const [first] = (await pump(world.bot, platform, nine("2026-03-03"))).arrived;
  const card = as("round", first?.post as Post);
  expect(first?.to).toEqual({ kind: "channel", id: "c" });
  expect(card.before).toBeUndefined();
  const [ann, bob, cyd] = [member("ann"), member("bob", "fr"), member("cyd")];
  const press = (who: Conversation, letter: string) => who.press(card, letter);
  expect(JSON.stringify(await press(ann, "A"))).toMatch(/Noted: A/);
  expect(JSON.stringify(await press(bob, "A"))).toMatch(/noté : A/);
  await press(bob, "B");
  await press(cyd, "B");
  const [second] = (await pump(world.bot, platform, nine("2026-03-04"))).arrived;
  const next = as("round", second?.post as Post);
  expect(next.prompt).not.toBe(card.prompt);
  const { before } = next;
  expect(before).toMatchObject({
    prompt: card.prompt,
    source: { label: expect.stringMatching(/lignes?|lines?/) },
  });
  const right = before?.right.startsWith("A") ? 33 : before?.right.startsWith("B") ? 67 : 0;
  expect(before?.share).toContain(`${right} %`);
  expect(JSON.stringify(next)).not.toMatch(/ann|bob|cyd/);
  const tooLate = as("policy", await press(ann, "B"));
  expect(tooLate.about).toBe(voiceOf("en").say("daily.closed"));
  // It entered their memories, once.
  await pump(world.bot, platform, nine("2026-03-04"));
  for (const { who } of [ann, bob, cyd]) {
    const log = await world.store.inTeam(who.team, (records) =>
      records.of(who.id).logSince(new Date(0)),
    );
    expect(log).toHaveLength(1);
    expect(log[0]?.grade).toBe((who.id === "ann" ? "A" : "B") === before?.right[0] ? 2 : 1);
  }
});

test("a refused channel pauses the card, the leads are told once, and the form mends it", async () => {
  const { platform, lead } = team(world);
  await lead9(lead);
  const refuse = () => ({ ok: false, why: "gone", says: "archived" }) as const;
  await pump(world.bot, platform, nine("2026-03-03"), refuse);
  const told = await world.bot.due(nine("2026-03-04"), [platform]);
  expect(told.map(({ display }) => display.room)).toEqual([lead.who]);
  expect(JSON.stringify(told)).toContain("the channel is archived");
  expect((await pump(world.bot, platform, nine("2026-03-04"))).arrived).toEqual([]);
  const shown = await lead.say("daily");
  expect(rowOf(shown, "The team's daily card")).toMatch(/paused: the channel is archived/);
  expect(rowOf(shown, "In the last 30 days")).toMatch(/sent 0 .* refused 1/);
  expect(rowOf(await lead.say("settings"), "The team's daily card")).toMatch(/paused/);
  lead.later(48 * HOUR);
  await lead9(lead);
  expect((await pump(world.bot, platform, nine("2026-03-05"))).arrived).toHaveLength(1);
});

test("that it was refused is no news any more once it is mended", async () => {
  const { platform, lead } = team(world);
  await lead9(lead);
  const refuse = () => ({ ok: false, why: "gone", says: "archived" }) as const;
  await pump(world.bot, platform, nine("2026-03-03"), refuse);
  lead.later(24 * HOUR);
  await lead9(lead);
  expect(await world.bot.due(nine("2026-03-03"), [platform])).toEqual([]);
});

test("only who leads sets the team's card, wherever they got the button from", async () => {
  const { lead, member } = team(world);
  const post = await lead.say("daily");
  expect(pressesOn(await member("m").say("daily")).map(({ label }) => label)).toEqual([
    "My daily card",
  ]);
  const stolen = converse(world.bot, lead.who, { admin: false, at: MONDAY });
  const refused = as("notice", await stolen.press(post, "The team's daily card", teams9));
  expect(refused.tone).toBe("sorry");
  const chosen = await world.store.inTeam(lead.who.team, (records) => records.team());
  expect(chosen.card).toBeUndefined();
});

test("what is wrong in a form is said, and nothing is saved", async () => {
  const { lead, member } = team(world);
  const bad = async (more: object) => {
    const post = await lead.press(await lead.say("daily"), "The team's daily card", {
      ...teams9,
      ...more,
    });
    return JSON.stringify(as("notice", post).text);
  };
  expect(await bad({ region: "Atlantis" })).toMatch(/Atlantis/);
  expect(await bad({ off: "tomorrow" })).toMatch(/tomorrow/);
  const days = await member("m").press(
    await member("m").say("daily"),
    "My daily card",
    own("9", { easy: "someday" }),
  );
  expect(JSON.stringify(days)).toMatch(/someday/);
  expect(
    (await world.store.inTeam(lead.who.team, (records) => records.team())).card,
  ).toBeUndefined();
});

test("a channel that refuses what was on its way pauses nothing in the one chosen since", async () => {
  const { platform, lead } = team(world);
  await lead9(lead);
  const at = nine("2026-03-03");
  await world.bot.due(at);
  const [mark] = await world.bot.pushes(platform, at);
  const parcel = mark && (await world.bot.take(mark, at));
  if (!parcel) throw new Error("nothing is sent");
  const moved = { room: { kind: "channel" as const, id: "other" }, hour: 9 };
  await world.store.inTeam(lead.who.team, (records) => records.chooseForTeam({ card: moved }));
  await world.bot.sent(parcel, { ok: false, why: "gone", says: "archived" }, at);
  const [next] = (await pump(world.bot, platform, nine("2026-03-04"))).arrived;
  expect(next?.to).toEqual(moved.room);
});
