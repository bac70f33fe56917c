/** What is said to a member unasked, over the loopback Discord: whatever happens it arrives, once. */
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appointments } from "../../../adapters/tick.ts";
import { forbidden, openingTooFast, rateLimited } from "../../support/discord/faults.ts";
import { type DiscordStage, openDiscordStage } from "../../support/discord/stage.ts";
import { TIKTOK } from "../../support/team.ts";
import { openWorld, type World } from "../../support/world.ts";

const PATIENCE = { timeout: 20_000 };
const leads = ["100000000000000011", "100000000000000012"].map((id) => ({
  ...{ id, locale: "en" as const, name: id, admin: true },
}));
const [dora, denis] = leads as [(typeof leads)[0], (typeof leads)[0]];
const emma = { id: "100000000000000003", locale: "en", name: "Emma" } as const;

let world: World;
let stage: DiscordStage;
let due: ReturnType<typeof appointments> | undefined;
beforeEach(async () => {
  world = await openWorld();
  stage = await openDiscordStage(world.bot);
});
afterEach(async () => {
  await due?.stop();
  due = undefined;
  await stage.close();
  await world.close();
});

/** Emma has those who lead asked what the course does not say. */
async function inquire(...owners: typeof leads): Promise<void> {
  for (const owner of owners) await stage.command(owner, "help");
  await stage.press(
    emma,
    await stage.command(emma, "policy", { question: TIKTOK }),
    "Ask an owner",
  );
}
const begin = (clock = () => new Date()) => {
  due = appointments({
    ...{ bot: world.bot, adapters: [stage.adapter], clock },
    log: pino({ level: "silent" }),
  });
};
const letters = (owner: (typeof leads)[0]) => stage.letters(owner).length;
const requests = (like: RegExp) =>
  stage.loopback.world.requests.filter((request) => like.test(request)).length;

test.each([
  ["nothing works", /./],
  ["it is not said who is still there", /^GET .guilds/],
  ["no direct message can be opened", /^POST .users/],
  ["nothing can be written", /^POST .channels/],
])(
  "in an outage of a second and a half in which %s",
  async (_, like) => {
    await inquire(denis);
    let down = true;
    stage.loopback.world.mishap = (request) => (down && like.test(request) ? 503 : undefined);
    begin();
    await sleep(1500);
    expect(letters(denis)).toBe(0);
    down = false;
    await expect.poll(() => letters(denis), PATIENCE).toBe(1);
    await due?.stop();
    expect(letters(denis)).toBe(1);
  },
  30_000,
);

test.each([
  ["nothing works", /./],
  ["nothing can be written, and it is not said whether it was", /^POST .channels/],
])(
  "in an outage of an hour in which %s",
  async (_, like) => {
    await inquire(denis);
    let down = true;
    stage.loopback.world.mishap = (request) => (down && like.test(request) ? 503 : undefined);
    let now = Date.now();
    begin(() => new Date(now));
    const tries = () => requests(like);
    for (let minute = 0; minute < 60; minute += 10) {
      const before = tries();
      due?.wake();
      await expect.poll(tries, PATIENCE).toBeGreaterThan(before);
      await sleep(200); // until that is kept
      now += 10 * 60_000;
    }
    down = false;
    due?.wake();
    await expect.poll(() => letters(denis), PATIENCE).toBe(1);
    await due?.stop();
    expect(letters(denis)).toBe(1);
  },
  60_000,
);

test("in an outage, who began a round that cannot be shown is told so", async () => {
  const { loopback } = stage;
  await stage.command(emma, "quiz", { questions: "3" });
  loopback.fault = (request) => (request.includes(loopback.world.channel) ? forbidden : undefined);
  let down = true;
  loopback.world.mishap = (request) => (down && /^POST/.test(request) ? 503 : undefined);
  begin();
  await sleep(1500);
  down = false;
  await expect.poll(() => stage.letters(emma), PATIENCE).toHaveLength(1);
  expect(stage.letters(emma)[0]?.text).toContain("round");
}, 30_000);

test("where Discord's word on it is lost", async () => {
  await inquire(denis);
  let lost = 0;
  stage.loopback.world.mishap = (request) =>
    /^POST .channels/.test(request) && lost++ === 0 ? "lost" : undefined;
  begin();
  await expect.poll(() => lost, PATIENCE).toBe(2);
  await due?.stop();
  expect(letters(denis)).toBe(1);
}, 30_000);

test("where the process ends before it keeps that it was said, or before it said it", async () => {
  await inquire(denis, dora);
  const [show, ...others] = await world.bot.due(new Date());
  expect(others).toHaveLength(1);
  const { room, team, key } = show?.display ?? {};
  if (!show || !room || "kind" in room) throw new Error("a member is told");
  expect(await stage.adapter.tell?.(room, show.post, `${team} ${key}`)).toMatchObject({ ok: true });
  expect(letters(denis) + letters(dora)).toBe(1);
  begin(() => new Date(Date.now() + 60_000));
  await expect.poll(() => [letters(denis), letters(dora)], PATIENCE).toEqual([1, 1]);
  await expect.poll(() => requests(/^POST .channels/), PATIENCE).toBe(3);
  await due?.stop();
  expect([letters(denis), letters(dora)]).toEqual([1, 1]);
}, 30_000);

test("who has to wait for Discord, however often, holds up no other and is not given up", async () => {
  await inquire(denis, dora);
  let refusals = 0;
  const { profiles, loopback } = stage;
  await profiles.set(
    `discord:${loopback.world.guild}:${dora.id}:direct`,
    loopback.world.direct(dora.id),
  );
  loopback.fault = (request) =>
    /^POST .users/.test(request) && refusals++ < 3 ? openingTooFast : undefined;
  const begun = performance.now();
  begin();
  await expect.poll(() => letters(dora), PATIENCE).toBe(1);
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(letters(denis)).toBe(0);
  await expect.poll(() => letters(denis), PATIENCE).toBe(1);
  expect(requests(/^POST .users/)).toBe(4);
}, 40_000);

test("as soon as Discord says, where it asks to wait", async () => {
  await inquire(denis);
  let limited = 0;
  stage.loopback.fault = (request) =>
    /^POST .channels/.test(request) && limited++ === 0 ? rateLimited(1) : undefined;
  const begun = performance.now();
  begin();
  await expect.poll(() => letters(denis), PATIENCE).toBe(1);
  expect(performance.now() - begun).toBeGreaterThan(1000);
  expect(requests(/^POST .channels/)).toBe(2);
}, 30_000);

/** Emma, or whoever it is, wants her daily card. */
async function optIn(who: Parameters<DiscordStage["command"]>[0]): Promise<void> {
  const opened = await stage.press(who, await stage.command(who, "daily"), "My daily card");
  const own = { hour: "9", quietFrom: "none", quietUntil: "none", easy: "" };
  await stage.fill(who, opened, own);
}
/** Of the Wednesday after next, at which a card is due, in the afternoon. */
const wednesday = () => {
  const now = new Date();
  return new Date(now.setUTCDate(now.getUTCDate() + 10 - now.getUTCDay())).setUTCHours(20, 0);
};

test("the channel of who wants a daily card is opened then, and kept for the card", async () => {
  let now = Date.now();
  begin(() => new Date(now));
  await optIn(emma);
  await expect
    .poll(() => stage.letters(emma).map(({ text }) => text), PATIENCE)
    .toEqual([expect.stringContaining("Your daily card will come here")]);
  expect(requests(/^POST .users/)).toBe(1);
  now = wednesday();
  due?.wake();
  await expect.poll(() => stage.letters(emma), PATIENCE).toHaveLength(2);
  expect(requests(/^POST .users/)).toBe(1);
}, 30_000);

test("where it is shut that is known then: she is told in the channel, and no card is tried", async () => {
  const heard: string[] = [];
  stage.loopback.world.watch(({ message }) =>
    heard.push(JSON.stringify(message?.components ?? [])),
  );
  let now = Date.now();
  stage.refuse(emma);
  begin(() => new Date(now));
  await optIn(emma);
  await expect.poll(() => requests(/^POST .channels/), PATIENCE).toBe(1);
  await expect
    .poll(async () => (await stage.command(emma, "daily")).text, PATIENCE)
    .toMatch(/paused: direct messages/);
  const said = () => heard.filter((text) => text.includes("could not write to you"));
  await expect.poll(said, PATIENCE).toHaveLength(1);
  now = wednesday();
  due?.wake();
  await sleep(1000);
  await due?.stop();
  expect(requests(/^POST .channels/)).toBe(1);
}, 30_000);

test("who takes none is told of: others are asked, and where there are none who asks is told, once", async () => {
  stage.refuse(denis);
  await inquire(denis);
  begin();
  await expect.poll(() => stage.letters(emma).map(({ text }) => text), PATIENCE).toHaveLength(1);
  await sleep(500);
  await due?.stop();
  const said = stage.letters(emma).map(({ text }) => text);
  expect(said).toEqual([expect.stringContaining("could reach nobody")]);
  expect(letters(denis)).toBe(0);
}, 30_000);
