/** Payloads read as asks, and nothing else read as one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Read, readInteraction, readMessage } from "../../../adapters/discord/read.ts";
import type { Ask, VerbSign } from "../../../src/index.ts";
import { interaction, message } from "../../support/discord/payloads.ts";
import { EPHEMERAL, World } from "../../support/discord/world.ts";

const world = new World();
const at = new Date(0);
const verbs: VerbSign[] = [
  {
    name: "policy",
    says: { fr: "Demander", en: "Ask" },
    onMessage: { fr: "Que dit le cours ?", en: "What is our policy?" },
    args: [{ name: "question", says: { fr: "Question", en: "Question" }, required: true }],
  },
];
const reading = (payload: unknown) => readInteraction(payload, { verbs, at });
const asking = (payload: unknown) => (reading(payload) as Extract<Read, { ask: Ask }>).ask;
const claire = { id: "100000000000000001", locale: "fr" };
const me = world.me.id;
const pressed = { id: "5", channel: world.channel, components: [], flags: EPHEMERAL, files: [] };

describe("an interaction", () => {
  test("a command in a server", () => {
    const data = { type: 1, name: "policy", options: [{ type: 3, name: "question", value: "?" }] };
    const asked = { kind: "command" as const, channel: world.channel, data };
    const payload = interaction(world, claire, asked);
    expect(reading(payload)).toEqual({
      ask: {
        id: `discord:${payload.id}`,
        who: { team: `discord:${world.guild}`, id: claire.id },
        room: { kind: "channel", id: world.channel },
        heard: "asker",
        at,
        locale: "fr",
        name: "member0001",
        admin: false,
        talk: expect.stringMatching(`^${world.channel}:[0-9]{10}$`),
        kind: "verb",
        verb: "policy",
        args: { question: "?" },
      },
      handle: {
        ...{ id: payload.id, token: payload.token, application: world.application },
        among: "team",
      },
    });
  });

  type Called = { nick?: string | null; global_name?: string | null; username?: string };
  test.each<[Called, string | undefined]>([
    [{ nick: "Clairette", global_name: "Claire", username: "c" }, "Clairette"],
    [{ nick: null, global_name: "Claire", username: "c" }, "Claire"],
    [{ global_name: null, username: "c" }, "c"],
    [{ nick: " ", global_name: "" }, undefined],
  ])("of %o is of one called %s", ({ nick, ...called }, name) => {
    const data = { type: 1, name: "policy" };
    const asked = { kind: "command" as const, channel: world.channel, data };
    const { member, ...payload } = interaction(world, claire, asked) as ReturnType<
      typeof interaction
    > & { member: object };
    const user = { id: claire.id, ...called };
    const inside = { ...payload, member: { ...member, nick, user } };
    expect(asking(inside).name).toBe(name);
    expect(asking({ ...payload, user }).name).toBe(called.global_name || called.username);
    const said = { ...message(world, claire, { channel: world.channel, content: `<@${me}> x` }) };
    const heard = readMessage({ ...said, author: user, member: { nick } }, me, at);
    expect(heard?.name).toBe(name);
  });

  test("a press in a direct message is of a team of one", () => {
    const channel = world.direct(claire.id);
    const data = { component_type: 2, custom_id: "t" };
    const payload = interaction(world, claire, { kind: "button", channel, data, pressed });
    expect(reading(payload)).toMatchObject({
      ask: {
        kind: "press",
        ticket: "t",
        who: { team: `discord:@${claire.id}`, id: claire.id },
        room: { kind: "direct", id: channel },
      },
      handle: { pressed: "hidden" },
    });
    expect(asking(payload)).not.toHaveProperty("admin");
  });

  test("a form, its fields in labels or in rows", () => {
    const field = (name: string) => ({ type: 4, custom_id: name, value: `${name}!` });
    const components = [
      { type: 10, id: 1 },
      { type: 18, id: 2, component: field("a") },
      { type: 1, components: [field("b")] },
    ];
    const data = { custom_id: "t", components };
    const payload = interaction(world, claire, { kind: "modal", channel: world.channel, data });
    expect(asking(payload)).toMatchObject({ typed: { a: "a!", b: "b!" } });
    expect(reading(payload)?.handle.pressed).toBeUndefined();
  });

  test("a form's choice and person; what was left empty is empty", () => {
    const fields = [
      { type: 3, custom_id: "pace", values: ["10"] },
      { type: 5, custom_id: "owner", values: [claire.id] },
      { type: 3, custom_id: "none", values: [] },
      { type: 5, custom_id: "nobody", values: null },
      { type: 4, custom_id: "blank", value: "" },
      { type: 4, custom_id: "absent" },
      { type: 19, custom_id: "upload", values: ["1"] },
    ];
    const components = fields.map((component, id) => ({ type: 18, id, component }));
    const data = { custom_id: "t", components };
    const payload = interaction(world, claire, { kind: "modal", channel: world.channel, data });
    expect(asking(payload)).toMatchObject({
      typed: { pace: "10", owner: claire.id, none: "", nobody: "", blank: "", absent: "" },
    });
  });

  test.each([
    ["0", false],
    [String(1n << 5n), true], // manages the server
    [String(1n << 3n), true], // administers it
    [String((1n << 50n) | (1n << 5n)), true],
    [String((1n << 50n) | (1n << 4n)), false], // manages channels
  ])("of a member with the permissions %s administers: %s", (permissions, admin) => {
    const data = { type: 1, name: "settings" };
    const asked = { kind: "command" as const, channel: world.channel, data };
    const payload = interaction(world, claire, asked);
    const member = { user: { id: claire.id }, permissions };
    expect(asking({ ...payload, member }).admin).toBe(admin);
    const bot = { ...member, user: { id: claire.id, bot: true } };
    expect(asking({ ...payload, member: bot }).admin).toBe(false);
    const without = { user: member.user };
    expect(asking({ ...payload, member: without })).not.toHaveProperty("admin");
  });

  test.each([
    ["of another server", world.foreign.channel, "others"],
    ["of a group", world.group, "others"],
    ["of a direct message", world.direct(claire.id), "nobody"],
  ])("in a channel %s is outside every team", (_, channel, among) => {
    const data = { type: 1, name: "policy", options: [{ name: "question", value: "?" }] };
    const payload = interaction(world, claire, { kind: "command", channel, data });
    expect(reading(payload)).toMatchObject({
      ask: {
        who: { team: `discord:@${claire.id}`, id: claire.id },
        room: { kind: "direct", id: channel },
        heard: "asker",
        apart: true,
      },
      handle: { among },
    });
    expect(asking(payload)).not.toHaveProperty("admin");
  });

  test("is a server's only if the server has the bot, whoever else has it too", () => {
    const data = { component_type: 2, custom_id: "t" };
    const asked = { kind: "button" as const, channel: world.channel, data };
    const payload = interaction(world, claire, asked);
    const by = (authorizing_integration_owners: unknown) =>
      asking({ ...payload, authorizing_integration_owners }).who.team;
    expect(by({ "0": world.guild, "1": claire.id })).toBe(`discord:${world.guild}`);
    for (const owners of [{}, { "1": claire.id }, { "0": world.foreign.guild }, { "0": 0 }])
      expect(by(owners)).toBe(`discord:@${claire.id}`);
    expect(by(undefined)).toBe(`discord:@${claire.id}`);
  });

  test("a choice in a menu is the press that it stands for", () => {
    const data = { component_type: 3, custom_id: "menu 0", values: ["t:42"] };
    const asked = { kind: "button" as const, channel: world.channel, data, pressed };
    expect(asking(interaction(world, claire, asked))).toMatchObject({ ticket: "t:42" });
  });

  test("from a message's menu asks what the message says, its markup left out", () => {
    const said = "<@5> <@&6> in <#7> </ask it:8> by <t:1700000000:R>? <a:wave:9>  *how* fast";
    const data = {
      ...{ type: 3, name: "What is our policy?", target_id: "5" },
      resolved: { messages: { "5": { content: said }, "6": { content: "another" } } },
    };
    const asked = { kind: "command" as const, channel: world.channel, data };
    const ask = asking(interaction(world, claire, asked));
    expect(ask).toMatchObject({ verb: "policy", heard: "asker", room: { kind: "channel" } });
    expect(ask.kind === "verb" && ask.args.question?.replace(/\s+/g, " ")).toBe(
      "in by ? :wave: *how* fast",
    );
    const unknown = { ...data, name: "Report" };
    expect(reading(interaction(world, claire, { ...asked, data: unknown }))).toBeUndefined();
    const elsewhere = { ...data, target_id: "7" };
    expect(reading(interaction(world, claire, { ...asked, data: elsewhere }))).toBeUndefined();
  });

  test("what is being typed is no ask", () => {
    const options = [
      { name: "other", value: "x" },
      { name: "topic", value: "cri", focused: true },
    ];
    const data = { type: 1, name: "flashcard", options };
    const asked = { kind: "typing" as const, channel: world.channel, data };
    expect(reading(interaction(world, claire, asked))).toMatchObject({
      typing: { verb: "flashcard", arg: "topic", typed: "cri", locale: "fr" },
    });
  });

  test("of a kind unknown here is none", () => {
    const data = { type: 2, name: "Report", target_id: "5" }; // from a member's menu
    const asked = { kind: "command" as const, channel: world.channel, data };
    const payload = interaction(world, claire, asked);
    expect(reading(payload)).toBeUndefined();
    expect(reading({ ...payload, type: 99 })).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (any) => reading(any) === undefined));
  });
});

describe("a message", () => {
  const said = (content: string, channel = world.channel) =>
    message(world, claire, { channel, content });

  test("that mentions the bot is a question, under which the answer belongs", () => {
    const payload = said(`<@${me}> how fast do we reply, <@!${me}>?`);
    expect(readMessage({ ...payload, mentions: [world.me] }, me, at)).toMatchObject({
      id: `discord:${payload.id}`,
      room: { kind: "channel", id: world.channel, thread: payload.id },
      heard: "room",
      verb: "policy",
      args: { question: "how fast do we reply,  ?" },
    });
    expect(readMessage({ ...payload, mentions: [world.me] }, me, at)).not.toHaveProperty("admin");
  });

  test("in a direct message needs no mention; an empty one asks for help", () => {
    const direct = world.direct(claire.id);
    expect(readMessage(said("hello", direct), me, at)).toMatchObject({
      who: { team: `discord:@${claire.id}` },
      apart: true,
      args: { question: "hello" },
    });
    expect(readMessage(said(` <@${me}> `), me, at)).toMatchObject({ verb: "help", args: {} });
  });

  test("that pings it in a reply counts; everyone, roles, bots and webhooks do not", () => {
    const plain = said("and the tone?");
    const reply = { ...plain, type: 19, mentions: [world.me] };
    expect(readMessage(reply, me, at)).toMatchObject({ args: { question: "and the tone?" } });
    expect(readMessage(plain, me, at)).toBeUndefined();
    expect(readMessage({ ...plain, mention_everyone: true }, me, at)).toBeUndefined();
    expect(readMessage({ ...plain, mention_roles: ["8"] }, me, at)).toBeUndefined();
    const bot = { ...reply, author: { ...reply.author, bot: true } };
    expect(readMessage(bot, me, at)).toBeUndefined();
    expect(readMessage({ ...reply, webhook_id: "8" }, me, at)).toBeUndefined();
    expect(readMessage({ ...reply, type: 7 }, me, at)).toBeUndefined(); // joined the server
    fc.assert(fc.property(fc.anything(), (any) => readMessage(any, me, at) === undefined));
  });

  test("in reply to an answer goes on with that answer's conversation, if it is marked", () => {
    const talk = (after?: object, by = claire) => {
      const content = `<@${me}> and then?`;
      const plain = message(world, by, { channel: world.channel, content });
      const referenced_message = after && { author: world.me, ...after };
      return readMessage({ ...plain, referenced_message }, me, at)?.talk;
    };
    const frank = { id: "100000000000000004", locale: "en" };
    const [own, other] = [talk(), talk(undefined, frank)];
    expect(own).not.toBe(other);
    const mark = Number(own?.split(":")[1]);
    expect(talk({ components: [{ type: 17, id: mark }] }, frank)).toBe(own);
    for (const after of [
      { components: [{ type: 17, id: 1 }] },
      { components: [] },
      { author: { id: "5", bot: true }, components: [{ type: 17, id: mark }] },
      { components: "none" },
      { author: null },
    ])
      expect(talk(after, frank)).toBe(other);
  });
});
