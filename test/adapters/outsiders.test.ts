/** Who is of no team is not named, asked or told: what each platform knows of people decides. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Bot } from "../../src/index.ts";
import type { Actor, Stage } from "../contracts/stage.ts";
import { type DiscordStage, openDiscordStage } from "../support/discord/stage.ts";
import { openSlackStage, type SlackStage } from "../support/slack/stage.ts";
import { openWorld, type World } from "../support/world.ts";

interface Cast {
  lead: Actor;
  member: Actor;
  /** By what they are. */
  outsiders: Record<string, string>;
}

const slack: Cast = {
  lead: { id: "U0DENIS", locale: "en", admin: true },
  member: { id: "U0EMMA", locale: "en" },
  outsiders: {
    "of a workspace that shares a channel": "U0OTHER",
    "who has left": "U0GONE",
    "a bot": "U0BOT",
    "a guest": "U0GUEST",
    "a guest of one channel": "U0ULTRA",
  },
};
const discord: Cast = {
  lead: { id: "100000000000000002", locale: "en", admin: true },
  member: { id: "100000000000000003", locale: "en" },
  outsiders: { "of no server of the bot's": "100000000000000009", "a bot": "900000000000000001" },
};

async function onSlack(bot: Bot): Promise<SlackStage> {
  const members = [slack.lead, slack.member];
  const stage = await openSlackStage(bot, { mode: "socket", members });
  stage.slack.people.set("U0OTHER", { team_id: "T0OTHER" });
  stage.slack.people.set("U0GONE", { deleted: true });
  stage.slack.people.set("U0BOT", { is_bot: true });
  stage.slack.people.set("U0GUEST", { is_restricted: true });
  stage.slack.people.set("U0ULTRA", { is_restricted: true, is_ultra_restricted: true });
  return stage;
}

async function onDiscord(bot: Bot): Promise<DiscordStage> {
  const stage = await openDiscordStage(bot);
  const { guild, left } = stage.loopback.world;
  left.add(`${guild}:100000000000000009`);
  return stage;
}

describe.each([
  ["slack", slack, onSlack],
  ["discord", discord, onDiscord],
] as const)("%s", (_, { lead, member, outsiders }, open) => {
  let world: World;
  let stage: Stage;
  beforeAll(async () => {
    world = await openWorld();
    stage = await open(world.bot);
  });
  afterAll(async () => {
    await stage?.close();
    await world?.close();
  });

  const written = async (owner: string) => {
    const set = await stage.command(lead, "policy", { question: "set" });
    const form = await stage.press(lead, set, "5");
    return stage.fill(lead, form, { part1: "Two hours.", owner });
  };

  test.each(Object.entries(outsiders))("a policy has no owner %s", async (_, owner) => {
    const refused = await written(owner);
    expect(refused.text).toContain("I cannot see that this person is a member of your team");
    const list = await stage.command(lead, "policy", { question: "list" });
    expect(list.text).toContain("no policy of its own");
  });

  test.each(Object.entries(outsiders))("nobody leads the team %s", async (_, id) => {
    const settings = await stage.command(lead, "settings");
    const form = await stage.press(lead, settings, "Name a lead");
    const refused = await stage.fill(lead, form, { member: id });
    expect(refused.text).toContain("I cannot see that this person is a member of your team");
  });

  test("a member of the team may answer for it, who has never spoken to the bot", async () => {
    expect((await written(member.id)).text).toContain("Two hours.");
  });
});

test("who has left a server since is told nothing of it: those who lead are asked", async () => {
  const world = await openWorld();
  const stage = await onDiscord(world.bot);
  const { lead, member } = discord;
  const at = new Date(Date.now());
  const { guild, left } = stage.loopback.world;
  await stage.command(lead, "help");
  const set = await stage.command(lead, "policy", { question: "set" });
  const form = await stage.press(lead, set, "5");
  await stage.fill(lead, form, { part1: "Two hours.", owner: member.id });
  left.add(`${guild}:${member.id}`);
  const late = new Date(at.getTime() + 366 * 86_400_000);
  for (const { display, post } of await world.bot.due(late)) {
    if ("team" in display.room) await stage.adapter.tell?.(display.room, post, display.key);
  }
  await vi.waitFor(async () => {
    const keys = (await world.bot.due(late)).map(({ display }) => display.key);
    expect(keys.some((key) => key.endsWith(`:${lead.id}`))).toBe(true);
  });
  expect(await stage.inbox(member)).toEqual([]);
  await stage.close();
  await world.close();
});
