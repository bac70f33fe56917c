/** Payloads read as asks, and nothing else read as one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInteraction, readMessage } from "../../../adapters/discord/read.ts";
import { interaction, message } from "../../support/discord/payloads.ts";
import { EPHEMERAL, World } from "../../support/discord/world.ts";

const world = new World();
const at = new Date(0);
const claire = { id: "100000000000000001", locale: "fr" };
const me = world.me.id;
const pressed = { id: "5", channel: world.channel, components: [], flags: EPHEMERAL, files: [] };

describe("an interaction", () => {
  test("a command in a server", () => {
    const data = { type: 1, name: "policy", options: [{ type: 3, name: "question", value: "?" }] };
    const asked = { kind: "command" as const, channel: world.channel, data };
    const payload = interaction(world, claire, asked);
    expect(readInteraction(payload, at)).toEqual({
      ask: {
        id: `discord:${payload.id}`,
        who: { team: `discord:${world.guild}`, id: claire.id },
        room: { kind: "channel", id: world.channel },
        heard: "asker",
        at,
        locale: "fr",
        admin: false,
        kind: "verb",
        verb: "policy",
        args: { question: "?" },
      },
      handle: { id: payload.id, token: payload.token, application: world.application },
    });
  });

  test("a press in a direct message is of a team of one", () => {
    const channel = world.direct(claire.id);
    const data = { component_type: 2, custom_id: "t" };
    const payload = interaction(world, claire, { kind: "button", channel, data, pressed });
    expect(readInteraction(payload, at)).toMatchObject({
      ask: {
        kind: "press",
        ticket: "t",
        who: { team: `discord:@${claire.id}`, id: claire.id },
        room: { kind: "direct", id: channel },
      },
      handle: { pressed: "hidden" },
    });
    expect(readInteraction(payload, at)?.ask).not.toHaveProperty("admin");
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
    expect(readInteraction(payload, at)?.ask).toMatchObject({ typed: { a: "a!", b: "b!" } });
    expect(readInteraction(payload, at)?.handle.pressed).toBeUndefined();
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
    expect(readInteraction(payload, at)?.ask).toMatchObject({
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
    expect(readInteraction({ ...payload, member }, at)?.ask.admin).toBe(admin);
    const bot = { ...member, user: { id: claire.id, bot: true } };
    expect(readInteraction({ ...payload, member: bot }, at)?.ask.admin).toBe(false);
    const without = { user: member.user };
    expect(readInteraction({ ...payload, member: without }, at)?.ask).not.toHaveProperty("admin");
  });

  test("of a kind unknown here is none", () => {
    const data = { type: 2, name: "Report" }; // from a context menu
    const asked = { kind: "command" as const, channel: world.channel, data };
    const payload = interaction(world, claire, asked);
    expect(readInteraction(payload, at)).toBeUndefined();
    expect(readInteraction({ ...payload, type: 4 }, at)).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (any) => readInteraction(any, at) === undefined));
  });
});

describe("a message", () => {
  const said = (content: string, channel = world.channel) =>
    message(world, claire, channel, content);

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
});
