/** A team's own policies in what comes by itself: the team's card, a member's, and what is told. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Post } from "../../src/index.ts";
import { readAll } from "../support/aloud.ts";
import { as, converse, pressesOn } from "../support/conversation.ts";
import { pump } from "../support/pump.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** A Monday, 10:00 in Montreal; the days after it, 9:00. */
const MONDAY = new Date("2026-03-02T15:00:00Z");
const nine = (day: string) => new Date(`2026-03-${day}T14:00:00Z`);
const DAY = 86_400_000;
const refuse = () => ({ ok: false, why: "gone", says: "closed" }) as const;

/** What asks of a team's own says so, in the team's language. */
const OURS = /notre équipe/i;

const RULES = { Emoji: "Hearts only", Photographs: "With consent", Giveaways: "Once a year" };

function team(platform: string) {
  const of = (id: string, admin?: boolean) =>
    converse(
      world.bot,
      { team: `${platform}:t`, id },
      { at: MONDAY, name: id, ...(admin && { admin }) },
    );
  return { denis: of("denis", true), dora: of("dora", true), emma: of("emma") };
}
type Member = ReturnType<typeof team>["denis"];

async function write(lead: Member): Promise<void> {
  const set = await lead.say("policy", { question: "set" });
  for (const [subject, part1] of Object.entries(RULES))
    await lead.press(set, "Another subject", { subject, part1 });
}

async function optIn(who: Member): Promise<void> {
  const own = { hour: "9", quietFrom: "none", quietUntil: "none", easy: "" };
  await who.press(await who.say("daily"), "My daily card", own);
}

async function lead9(lead: Member): Promise<void> {
  const typed = { hour: "9", week: "12345", region: "", off: "" };
  await lead.press(await lead.say("daily"), "The team's daily card", typed);
}

test("the team's card asks its own policies first, tells them with who answers for them", async () => {
  const { denis, emma } = team("own-card");
  await write(denis);
  await lead9(denis);
  const cards: { post: Post; prompt: string }[] = [];
  for (const day of ["03", "04", "05", "06"]) {
    const [arrived] = (await pump(world.bot, "own-card", nine(day))).arrived;
    const post = as("round", arrived?.post as Post);
    cards.push({ post, prompt: post.prompt });
  }
  const [first, second, , last] = cards as [...typeof cards, never];
  for (const { prompt } of cards.slice(0, 3)) expect(prompt).toMatch(OURS);
  expect(last?.prompt).not.toMatch(OURS);
  const { before } = as("round", second?.post as Post);
  expect(before?.source.label).toMatch(/ · denis · /);
  expect(Object.values(RULES).some((rule) => readAll(second?.post as Post).includes(rule))).toBe(
    true,
  );
  const late = as("policy", await emma.press(first?.post as Post, "A"));
  expect(late.source?.label).toMatch(/^Team policy · denis/);
});

test("what was asked of a policy that is withdrawn is told of as it was asked, and the cards go on", async () => {
  const { denis, emma } = team("own-gone");
  await write(denis);
  await lead9(denis);
  const [first] = (await pump(world.bot, "own-gone", nine("03"))).arrived;
  const card = as("round", first?.post as Post);
  for (let list = await denis.say("policy", { question: "list" }); ; ) {
    const label = pressesOn(list).find((one) => one.label === "Policy 1");
    if (!label) break;
    await denis.press(await denis.press(list, "Policy 1"), "Withdraw");
    list = await denis.say("policy", { question: "list" });
  }
  const [second] = (await pump(world.bot, "own-gone", nine("04"))).arrived;
  const next = as("round", second?.post as Post);
  const shown = card.options.map(({ text }, at) => `${"ABCD"[at]}. ${text}`);
  const { right = "", source, prompt } = next.before ?? {};
  expect(shown).toContain(right);
  expect(prompt).toBe(card.prompt);
  expect(source?.label).toMatch(/retiré/);
  expect(next.prompt).not.toMatch(OURS);
  const late = as("notice", await emma.press(card, "A"));
  expect(late.tone).toBe("info");
  expect(readAll(late)).toMatch(/This card is over.+has been withdrawn/s);
});

test("a member's card and what is ahead of them are of their team's deck", async () => {
  const { denis, emma } = team("own-due");
  await write(denis);
  await optIn(emma);
  const [arrived] = (await pump(world.bot, "own-due", nine("03"))).arrived;
  const question = as("question", arrived?.post as Post);
  expect(question.place).toBe("Our policies");
  emma.later(23 * 3_600_000);
  const back = await emma.press(question, "Show the answer");
  await emma.press(back, /^Again/);
  const ahead = await world.bot.preview(emma.who.team, nine("04"), 2);
  expect(ahead.find(({ kind }) => kind === "due")).toMatchObject({ due: 1 });
});

test("where a member's card is refused, what they are asked goes to others", async () => {
  const { denis, dora, emma } = team("own-refused");
  await denis.say("help");
  const none = await emma.say("policy", { question: "do we have a TikTok account?" });
  await emma.press(none, "Ask an owner");
  await dora.say("help");
  await optIn(denis);
  await pump(world.bot, "own-refused", nine("03"), refuse);
  const shows = await world.bot.due(new Date(nine("03").getTime() + DAY / 24));
  const asked = shows.filter(({ display }) => display.key.startsWith("ask:"));
  expect(asked.map(({ display }) => display.room)).toContainEqual(dora.who);
});
