/** A verb is one file: every entrance has it as soon as the bot does. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "../../adapters/discord/commands.ts";
import { manifest } from "../../adapters/slack/manifest.ts";
import { as, converse } from "../support/conversation.ts";
import { openWorld, type World } from "../support/world.ts";
import { outline } from "./outline.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld({ verbs: [outline] });
});
afterAll(() => world.close());

const anna = (more = {}) => converse(world.bot, { team: "web:demo", id: "anna" }, more);

test("it answers in the asker's language, and its button moves its own message on", async () => {
  const talk = anna();
  const first = as("notice", await talk.say("outline"));
  expect(JSON.stringify(first.text)).toMatch(/· \d+ cards/);
  const next = as("notice", await talk.press(first, "The next topic"));
  expect(JSON.stringify(next.text)).toContain("1 · ");
  const ticket = next.presses[0]?.ticket;
  if (!ticket) throw new Error("it has no button");
  const ask = {
    id: "x",
    who: talk.who,
    room: { kind: "direct", id: "d" },
    at: talk.now(),
  } as const;
  const press = { ...ask, kind: "press", heard: "asker", ticket } as const;
  expect(world.bot.first(press)).toEqual({ how: "replace" });
  const french = as("notice", await anna({ locale: "fr" }).say("outline", { topic: "5" }));
  expect(JSON.stringify(french)).toContain("Le sujet suivant");
  const none = as("notice", await talk.say("outline", { topic: "zzz" }));
  expect(none.tone).toBe("sorry");
});

test("its button is its holder's alone", async () => {
  const shown = await anna().say("outline");
  const bob = converse(world.bot, { team: "web:demo", id: "bob" });
  const refused = as("notice", await bob.press(shown, "The next topic"));
  expect(refused.tone).toBe("sorry");
});

test("the help, Slack's manifest and Discord's commands have it", async () => {
  const { verbs } = world.bot;
  const names = as("help", await anna().say("help")).verbs.map(({ name }) => name);
  expect(names).toContain("outline");
  const slack = manifest({ verbs, language: "en" }).features.slash_commands;
  expect(slack.map(({ command }) => command)).toContain("/outline");
  const discord = commands(verbs).find(({ name }) => name === "outline");
  expect(discord?.name_localizations).toEqual({ fr: "plan" });
});
