/** The verbs as Discord's commands, registered only where they differ. */
import { afterEach, expect, test } from "vitest";
import { commands, isRegistered } from "../../../adapters/discord/commands.ts";
import type { VerbSign } from "../../../src/index.ts";
import { accept } from "../../support/discord/accept.ts";
import { notice, scripted } from "../../support/discord/scripted.ts";
import { type DiscordStage, openDiscordStage } from "../../support/discord/stage.ts";
import { openWorld } from "../../support/world.ts";

const says = { fr: "Dire", en: "Say" };
const language = { value: "fr", says: { fr: "français", en: "French" } };
const verbs: VerbSign[] = [
  {
    name: "settings",
    says,
    args: [
      { name: "language", says, required: false, choices: [language] },
      { name: "who", says, required: true },
    ],
  },
  { name: "help", says, args: [] },
];

let stage: DiscordStage | undefined;
afterEach(async () => stage?.close());

test("the real bot's verbs are commands that Discord takes", async () => {
  const world = await openWorld();
  for (const command of commands(world.bot.verbs)) accept("command", command);
  await world.close();
});

test("both languages, guild and direct, the required first", () => {
  expect(commands(verbs)[0]).toMatchObject({
    name: "settings",
    description: "Say",
    description_localizations: { fr: "Dire" },
    contexts: [0, 1],
    options: [
      { name: "who", required: true },
      {
        name: "language",
        required: false,
        choices: [{ name: "French", name_localizations: { fr: "français" }, value: "fr" }],
      },
    ],
  });
});

test("a description over the limit throws", () => {
  const long = [{ name: "a", says: { fr: "é".repeat(101), en: "e" }, args: [] }];
  expect(() => commands(long)).toThrow("100 characters a description");
});

test("a difference is seen, an order or a default is none", () => {
  const ours = commands(verbs);
  const theirs = JSON.parse(JSON.stringify(ours.toReversed()));
  expect(isRegistered(ours, theirs)).toBe(true);
  delete theirs[1].options[1].required;
  expect(isRegistered(ours, theirs)).toBe(true);
  theirs[1].options[1].choices[0].name_localizations = null;
  expect(isRegistered(ours, theirs)).toBe(false);
  expect(isRegistered(ours, [])).toBe(false);
  expect(isRegistered(ours, { message: "none" })).toBe(false);
});

test("what is registered already is not registered again", async () => {
  const bot = { ...scripted("private", notice("x")), verbs };
  stage = await openDiscordStage(bot);
  const { world } = stage.loopback;
  const puts = () => world.requests.filter((request) => request.startsWith("PUT")).length;
  expect(puts()).toBe(1);
  await stage.adapter.stop();
  await stage.adapter.start(bot);
  expect(puts()).toBe(1);
  await stage.adapter.stop();
  await stage.adapter.start({ ...bot, verbs: verbs.slice(1) });
  expect(puts()).toBe(2);
  expect(world.commands.map(({ name }) => name)).toEqual(["help"]);
});
