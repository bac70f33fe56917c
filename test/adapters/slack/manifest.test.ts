/** The app as Slack is told of it: every entrance that the adapter has, within Slack's limits. */
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EVENTS, LONGEST, type Manifest, manifest } from "../../../adapters/slack/manifest.ts";
import { SCOPES } from "../../../adapters/slack/scopes.ts";
import { LANGUAGES, type Post, type VerbSign } from "../../../src/index.ts";
import type { Actor } from "../../contracts/stage.ts";
import { TEAM } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { openSlackStage } from "../../support/slack/stage.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

function printed(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "adapters/cli/manifest.ts", ...args],
    { encoding: "utf8" },
  );
  return { stderr, status, app: (stdout ? JSON.parse(stdout) : undefined) as Manifest };
}

describe.each(LANGUAGES)("printed in %s", (language) => {
  const { app } = printed("--lang", language);

  test("it has a command for each verb, and the app's own for the rest", () => {
    const { slash_commands: commands, shortcuts } = app.features;
    const own = world.bot.verbs
      .map(({ name }) => name)
      .filter((name) => !/^(help|settings)$/.test(name));
    expect(commands.map(({ command }) => command)).toEqual([
      ...own.map((name) => `/${name}`),
      "/rappel",
    ]);
    expect(commands.at(-1)?.usage_hint).toMatch(/settings \[language\]/);
    for (const { should_escape } of commands) expect(should_escape).toBe(false);
    const says = world.bot.verbs.flatMap(({ onMessage }) => onMessage?.[language] ?? []);
    expect(shortcuts.map(({ name }) => name)).toEqual(says);
  });

  test("it keeps every limit", () => {
    const { features, display_information: about } = app;
    expect(about.name.length).toBeLessThanOrEqual(35);
    expect(about.description.length).toBeLessThanOrEqual(140);
    expect(features.bot_user.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(features.agent_view.suggested_prompts).toHaveLength(3);
    expect(features.slash_commands.length).toBeLessThanOrEqual(50);
    for (const { command, description, usage_hint = "" } of features.slash_commands) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(description.length).toBeLessThanOrEqual(2000);
      expect(usage_hint.length).toBeLessThanOrEqual(1000);
    }
    expect(features.shortcuts.length).toBeLessThanOrEqual(10);
    for (const { name, callback_id, description } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(callback_id.length).toBeLessThanOrEqual(255);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  test("it speaks by Socket Mode, with tokens that last", () => {
    expect(app.settings).toMatchObject({
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    });
    expect(JSON.stringify(app)).not.toContain("http");
  });
});

test("with an address it is reached there, and installed by whoever wants it", () => {
  const { app } = printed("--url", "https://rappel.example");
  const url = "https://rappel.example/slack/events";
  expect(app.settings).toMatchObject({
    ...{ socket_mode_enabled: false, token_rotation_enabled: true, org_deploy_enabled: true },
    event_subscriptions: { request_url: url },
    interactivity: { is_enabled: true, request_url: url },
  });
  for (const command of app.features.slash_commands) expect(command).toMatchObject({ url });
  expect(app.oauth_config.redirect_urls).toEqual(["https://rappel.example/slack/oauth/callback"]);
});

test("what is over a limit is not printed", () => {
  const says = { fr: "x", en: "x" };
  const sign: VerbSign = { name: "x", says, args: [], onMessage: { ...says, fr: "x".repeat(25) } };
  const app = (language: "fr" | "en") => () => manifest({ verbs: [sign], language });
  expect(app("fr")).toThrow(`shortcut is over ${LONGEST.shortcut}`);
  expect(app("en")).not.toThrow();
});

/** The scope that a method needs, by Slack's own page of it; views and tokens need none. */
const NEEDS: Record<string, string> = {
  "assistant.threads.setSuggestedPrompts": "assistant:write",
  "chat.postEphemeral": "chat:write",
  "conversations.history": "im:history",
  "conversations.open": "im:write",
  "chat.postMessage": "chat:write",
  "users.info": "users:read",
};
const NEEDS_NONE = /^(auth\.test|views\.\w+|apps\.connections\.open)$/;

test("it asks for the scopes that what Slack saw needs, and for no more", async () => {
  const ana: Actor = { id: "U0ANA", locale: "en" };
  const stage = await openSlackStage(world.bot, { mode: "socket", members: [ana] });
  await stage.command(ana, "flashcard");
  await stage.mention(ana, "help");
  await stage.forge(ana, await stage.mention(ana, "help"), "nonsense");
  await stage.direct(ana, "help");
  await stage.press(ana, await stage.home(ana), "Start a drill");
  await stage.event(payloads.opened(ana, "messages", stage.slack.next()));
  await stage.inbox(ana);
  const url = stage.slack.responseUrl(payloads.CHANNEL);
  stage.slack.spend();
  const handles = { trigger: stage.slack.trigger(), url };
  await stage.event(payloads.command(ana, "rappel", "help", handles));
  await stage.inbox(ana);
  const to = { team: `slack:${TEAM}`, id: ana.id };
  const notice: Post = { kind: "notice", language: "en", tone: "info", text: [], presses: [] };
  await stage.adapter.reconcile?.({ team: to.team, to, post: notice, seed: "" }, new Date());
  const called = [...new Set(stage.slack.calls)];
  await stage.close();
  for (const method of called)
    expect(method in NEEDS || NEEDS_NONE.test(method), method).toBe(true);
  const heard = ["app_mentions:read", "commands", "im:history"];
  const needed = called.flatMap((method) => NEEDS[method] ?? []);
  expect(SCOPES.map(({ scope }) => scope)).toEqual([...new Set([...needed, ...heard])].sort());
  expect(EVENTS.map(({ event }) => event)).toEqual([
    "app_home_opened",
    "app_mention",
    "app_uninstalled",
    "message.im",
    "tokens_revoked",
  ]);
  for (const { why } of [...SCOPES, ...EVENTS]) expect(why).not.toBe("");
});
