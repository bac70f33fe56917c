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
const pressed = { id: "5", channel: world.channel, components: [], flags: EPHEMERAL };

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
