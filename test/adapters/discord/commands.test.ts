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
  { name: "help", french: "aide", says, args: [], onMessage: { fr: "Aidez-moi", en: "Help me" } },
];

let stage: DiscordStage | undefined;
afterEach(async () => stage?.close());

/** discord.com/developers/docs/interactions/application-commands, naming. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

test("the real bot's verbs are commands that Discord takes, in French too", async () => {
  const world = await openWorld();
  for (const command of commands(world.bot.verbs)) accept("command", command);
  const names = world.bot.verbs.map(({ name, french = name }) => french);
  expect(names).toEqual([
    ...["cartes", "politique", "quiz", "classement", "quotidien", "progrès", "réglages", "aide"],
  ]);
  for (const name of [...names, ...world.bot.verbs.map((verb) => verb.name)]) {
    expect(name).toMatch(NAME);
    expect(name).toBe(name.toLowerCase());
  }
  await world.close();
});

test("both languages, wherever people are, the required first", () => {
  const everywhere = { contexts: [0, 1, 2], integration_types: [0, 1] };
  const [settings, help, onMessage, ...more] = commands(verbs);
  expect(settings).toMatchObject({
    ...everywhere,
    name: "settings",
    description: "Say",
    description_localizations: { fr: "Dire" },
    options: [
      { name: "who", required: true },
      {
        name: "language",
        required: false,
        choices: [{ name: "French", name_localizations: { fr: "français" }, value: "fr" }],
      },
    ],
  });
  const aide = { name: "help", name_localizations: { fr: "aide" } };
  expect(help).toMatchObject({ ...everywhere, type: 1, ...aide });
  expect(settings).not.toHaveProperty("name_localizations");
  expect(onMessage).toEqual({
    ...everywhere,
    type: 3,
    name: "Help me",
    name_localizations: { fr: "Aidez-moi" },
  });
  expect(more).toEqual([]);
});

test("what completes itself has no choices of its own", () => {
  const arg = { name: "topic", says, required: false, complete: () => [], choices: [language] };
  const [command] = commands([{ name: "a", says, args: [arg] }]);
  expect(command).toMatchObject({ options: [{ name: "topic", autocomplete: true }] });
  expect(JSON.stringify(command)).not.toContain("choices");
});

test("a description over the limit throws", () => {
  const long = [{ name: "a", says: { fr: "é".repeat(101), en: "e" }, args: [] }];
  expect(() => commands(long)).toThrow("100 characters a description");
});

/** As Discord gives it back: backwards, and null where nothing is set. */
function asGiven(ours: object[]) {
  const bare = { name_localizations: null, description_localizations: null };
  const option = { ...bare, autocomplete: null, required: null, choices: null };
  const command = { ...bare, default_member_permissions: null, description: "", options: null };
  return ours.toReversed().map((one) => {
    const given = { ...command, ...one } as { options: object[] | null };
    return { ...given, options: given.options?.map((own) => ({ ...option, ...own })) ?? null };
  });
}

test("an order, a default or a null is no difference", async () => {
  const world = await openWorld();
  for (const ours of [commands(verbs), commands(world.bot.verbs)]) {
    expect(isRegistered(ours, asGiven(ours))).toBe(true);
    const given = JSON.stringify(asGiven(ours));
    const turned = given.replaceAll("[0,1,2]", "[2,0,1]").replaceAll("[0,1]", "[1,0]");
    expect(isRegistered(ours, JSON.parse(turned))).toBe(true);
  }
  await world.close();
});

test("a difference is seen wherever it is", () => {
  const ours = commands(verbs);
  const given = JSON.stringify(asGiven(ours));
  const changes: [was: string, is: string][] = [
    ['{"fr":"aide"}', "null"],
    ['"fr":"Aidez-moi"', '"de":"Hilfe"'],
    ['"name":"help"', '"name":"helps"'],
    ['"type":3,"name":"who"', '"type":4,"name":"who"'],
    ['"contexts":[0,1,2]', '"contexts":[0,1]'],
    ['"contexts":[0,1,2]', '"contexts":null'],
    ['"integration_types":[0,1]', '"integration_types":[0]'],
    ['{"fr":"Dire"}', '{"fr":"Dire","de":"Sagen"}'],
    ['"required":true', '"required":false'],
    ['"autocomplete":null', '"autocomplete":true'],
    ['{"fr":"français"}', "null"],
    ['"value":"fr"', '"value":"en"'],
  ];
  for (const [was, is] of changes) {
    expect(given).toContain(was);
    expect(isRegistered(ours, JSON.parse(given.replace(was, is))), was).toBe(false);
  }
  expect(isRegistered(ours, JSON.parse(given).slice(1))).toBe(false);
  expect(isRegistered(ours, [])).toBe(false);
  expect(isRegistered(ours, { message: "none" })).toBe(false);
});

test("the real bot's commands are registered once", async () => {
  const world = await openWorld();
  stage = await openDiscordStage(world.bot);
  const { requests } = stage.loopback.world;
  await stage.adapter.stop();
  await stage.adapter.start(world.bot);
  expect(requests.filter((request) => request.startsWith("PUT"))).toHaveLength(1);
  await world.close();
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
  await stage.adapter.start({ ...bot, verbs: verbs.slice(0, 1) });
  expect(puts()).toBe(2);
  expect(world.commands.map(({ name }) => name)).toEqual(["settings"]);
});
