/** Outside every server: the course alone, or the team that a person chose and is still in. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor, Seen } from "../../contracts/stage.ts";
import { type DiscordStage, openDiscordStage } from "../../support/discord/stage.ts";
import { openWorld, type World } from "../../support/world.ts";

const WORDS = {
  fr: {
    asked: "en combien de temps faut-il répondre ?",
    source: /Cours · Étape 5/,
    choose: "Choisir mon équipe",
    alone: "Le cours seul",
    chosen: "Loopback",
    reveal: "Voir la réponse",
  },
  en: {
    asked: "how fast should we reply?",
    source: /Course · Step 5/,
    choose: "Choose my team",
    alone: "The course alone",
    chosen: "Loopback",
    reveal: "Show the answer",
  },
};
const actors: Actor[] = [
  { id: "100000000000000001", locale: "fr", admin: true },
  { id: "100000000000000003", locale: "en" },
];
const lead = /Réglages de l'équipe|Team settings/;

let world: World;
let stage: DiscordStage;
beforeEach(async () => {
  world = await openWorld();
  stage = await openDiscordStage(world.bot);
  const { guild: id, channel } = stage.loopback.world;
  const room = { kind: "channel" as const, id: channel };
  await world.bot.joined({ team: `discord:${id}`, room, name: "Loopback", at: new Date() });
});
afterEach(async () => {
  vi.useRealTimers();
  await stage.close();
  await world.close();
});

const team = () => `discord:${stage.loopback.world.guild}`;
const spokenFor = () => world.asks.at(-1)?.who.team;
/** An hour later: nothing is known of members any more. */
const hourLater = () => stage.profiles.clear();

/** In the server, where the bot meets them. */
const seen = (who: Actor) => stage.command(who, "policy", { question: WORDS[who.locale].asked });

async function choose(who: Actor, channel: string): Promise<Seen> {
  const { choose, chosen } = WORDS[who.locale];
  const settings = await stage.command(who, "settings", {}, channel);
  const offered = await stage.press(who, settings, choose);
  return stage.press(who, offered, chosen);
}

describe.each(actors)("in $locale", (who) => {
  const words = WORDS[who.locale];
  const solo = `discord:@${who.id}`;
  const direct = () => stage.loopback.world.direct(who.id);

  test("a direct question: of the course, of the chosen team, of the course when it is left", async () => {
    const { left, guild, expelled } = stage.loopback.world;
    await seen(who);
    expect((await stage.direct(who, words.asked)).text).toMatch(words.source);
    expect(spokenFor()).toBe(solo);
    expect(world.asks.at(-1)).toMatchObject({ apart: true, room: { kind: "direct" } });

    const chosen = await choose(who, direct());
    expect(chosen.text).toContain("Loopback");
    expect((await stage.direct(who, words.asked)).text).toMatch(words.source);
    expect(spokenFor()).toBe(team());
    expect(world.asks.at(-1)?.apart).toBe(true);

    left.add(`${guild}:${who.id}`);
    await stage.direct(who, words.asked);
    expect(spokenFor()).toBe(team()); // still known from before
    await hourLater();
    expect((await stage.direct(who, words.asked)).text).toMatch(words.source);
    expect(spokenFor()).toBe(solo);

    left.clear();
    await hourLater();
    await stage.direct(who, words.asked);
    expect(spokenFor()).toBe(team());
    expelled.add(guild);
    await hourLater();
    await stage.direct(who, words.asked);
    expect(spokenFor()).toBe(solo);
  });

  test("a drill goes on as it was in the server, without being asked of Discord each time", async () => {
    await seen(who);
    await choose(who, direct());
    const before = stage.loopback.world.requests.length;
    const card = await stage.command(who, "flashcard", {}, direct());
    expect(card).toMatchObject({ place: "new", private: false }); // it stays in the conversation
    const answer = await stage.press(who, card, words.reveal);
    expect(answer).toMatchObject({ place: "replaced" });
    expect(spokenFor()).toBe(team());
    const since = stage.loopback.world.requests.slice(before);
    expect(since.filter((request) => request.includes("/members/"))).toHaveLength(1);
    const inServer = await stage.command(who, "flashcard");
    expect(inServer.text).toContain(card.text.split("\n")[1]);
  });

  test("who administers is not known there", async () => {
    await seen(who);
    await choose(who, direct());
    const settings = await stage.command(who, "settings", {}, direct());
    expect(spokenFor()).toBe(team());
    expect(world.asks.at(-1)).not.toHaveProperty("admin");
    const here = await stage.command({ ...who, admin: true }, "settings");
    expect(here.labels.some((label) => lead.test(label))).toBe(true);
    expect(settings.text).toContain("Loopback");
  });

  test("a choice taken back, and a choice that Discord cannot confirm", async () => {
    await seen(who);
    await choose(who, direct());
    await hourLater();
    stage.loopback.world.mishap = (request) => (request.includes("/members/") ? 503 : undefined);
    expect((await stage.direct(who, words.asked)).text).toMatch(words.source);
    expect(spokenFor()).toBe(solo);
    stage.loopback.world.mishap = () => undefined;
    await stage.direct(who, words.asked);
    expect(spokenFor()).toBe(team());
    const settings = await stage.command(who, "settings", {}, direct());
    const offered = await stage.press(who, settings, words.choose);
    await stage.press(who, offered, words.alone);
    await stage.direct(who, words.asked);
    expect(spokenFor()).toBe(solo);
  });

  test("a card that was sent unasked is answered in its place, for the team that sent it", async () => {
    await seen(who);
    await choose(who, direct());
    const asked = { id: "unasked", who: { team: team(), id: who.id }, at: new Date() };
    const room = { kind: "direct", id: direct() } as const;
    const verb = { kind: "verb", verb: "flashcard", args: {}, heard: "asker" } as const;
    const [card] = await world.bot.handle({ ...asked, ...verb, room, locale: who.locale });
    if (card?.post.kind !== "question") throw new Error("no card");
    const push = { team: team(), to: asked.who, post: card.post, seed: "today" };
    expect(await stage.adapter.push(push)).toMatchObject({ ok: true });
    const letter = stage.letters(who).at(-1) as Seen;
    expect(letter.text).toContain(card.post.prompt.slice(0, 20));
    const back = await stage.press(who, letter, words.reveal);
    expect(back).toMatchObject({ place: "replaced" });
    expect(spokenFor()).toBe(team());
    const grade = back.labels.find((label) => /^(Bien|Good)/.test(label)) ?? "";
    expect(await stage.press(who, back, grade)).toMatchObject({ place: "replaced" });
    const memories = await world.store.inTeam(team(), (records) => records.of(who.id).memories());
    expect(memories).toHaveLength(1);
  });

  test("where only the person has the app, everything is for them alone", async () => {
    const { foreign, group } = stage.loopback.world;
    for (const channel of [foreign.channel, group]) {
      const answer = await stage.command(who, "policy", { question: words.asked }, channel);
      expect(answer).toMatchObject({ private: true, place: "new" });
      expect(answer.text).toMatch(words.source);
      expect(answer.labels).toHaveLength(3); // whether it helped, drilling it; nothing to show to strangers
      expect(world.asks.at(-1)).toMatchObject({
        ...{ who: { team: solo, id: who.id }, apart: true },
        room: { kind: "direct", id: channel },
      });
      expect(world.asks.at(-1)).not.toHaveProperty("admin");
      const card = await stage.command(who, "flashcard", {}, channel);
      const back = await stage.press(who, card, words.reveal);
      expect(back).toMatchObject({ private: true, place: "replaced" });
    }
    await seen(who);
    await choose(who, foreign.channel);
    await stage.command(who, "flashcard", {}, group);
    expect(spokenFor()).toBe(team());
  });
});

test("that someone is still in it is asked again after an hour", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const since = Date.now();
  const [who] = actors as [Actor];
  await seen(who);
  await choose(who, stage.loopback.world.direct(who.id));
  const spoken = async (after: number) => {
    vi.setSystemTime(since + after);
    await stage.direct(who, WORDS[who.locale].asked);
    return spokenFor();
  };
  expect(await spoken(0)).toBe(team());
  stage.loopback.world.left.add(`${stage.loopback.world.guild}:${who.id}`);
  expect(await spoken(3_600_000)).toBe(team());
  expect(await spoken(3_600_001)).toBe(`discord:@${who.id}`);
});

test("a slow database, or a slow Discord, keeps nobody waiting for the acknowledgement", async () => {
  const [who] = actors as [Actor];
  await seen(who);
  const direct = stage.loopback.world.direct(who.id);
  await choose(who, direct);
  await hourLater();
  world.slow(4000);
  const card = await stage.command(who, "flashcard", {}, direct);
  expect(card.ackedAfter).toBeLessThan(3000);
});

test("a server of which the core was never told that it came can be chosen all the same", async () => {
  const solo = { team: "discord:@7", id: "7" };
  const home = "discord:900000000000000099";
  await world.store.once({ id: "home", who: solo, at: new Date() }, (records) =>
    records.chooseHome(home),
  );
  expect(await world.bot.home(solo)).toBe(home);
});
