/** What Slack sends, read as asks. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read } from "../../../adapters/slack/read.ts";
import type { Read } from "../../../adapters/slack/reading.ts";
import type { VerbSign } from "../../../src/index.ts";
import { BOT } from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";

const verb = (name: string, ...args: string[]): VerbSign => {
  const says = { fr: name, en: name };
  return { name, says, args: args.map((arg) => ({ name: arg, says, required: false })) };
};
const verbs: VerbSign[] = [
  verb("flashcard", "topic"),
  {
    ...verb("policy", "question"),
    also: ["politique"],
    onMessage: { fr: "Que dit la politique", en: "What is our policy" },
  },
  { ...verb("settings", "name", "value"), also: ["reglages"] },
  { ...verb("help"), also: ["aide"] },
];
const reader = { verbs, self: BOT, at: new Date(0) };
const ana = { id: "U0ANA", locale: "fr" } as const;
const handles = { trigger: "1.2.a", url: "https://hooks.slack.com/actions/1" };

function ask(it: Read) {
  if (!it || !("ask" in it)) throw new Error(`no ask: ${JSON.stringify(it)}`);
  return it.ask;
}
const typed = (name: string, text: string) =>
  ask(read(payloads.command(ana, name, text, handles).payload, reader));
const inRoom = (change: object) => {
  const { payload } = payloads.mention(ana, "hello", "1.5");
  return read({ ...payload, event: { ...(payload.event as object), ...change } }, reader);
};

describe("a command", () => {
  test.each([
    ["policy", "what of <@U1>?", "policy", { question: "what of <@U1>?" }],
    ["flashcard", "", "flashcard", {}],
    ["rappel", "", "help", {}],
    ["rappel", "Settings hour  nine a.m.", "settings", { name: "hour", value: "nine a.m." }],
    ["rappel", "settings hour", "settings", { name: "hour" }],
    ["rappel", "who answers?", "policy", { question: "who answers?" }],
    ["settings", "hour 9", "settings", { name: "hour", value: "9" }],
    ["rappel", "aide", "help", {}],
    ["rappel", "Réglages hour 9", "settings", { name: "hour", value: "9" }],
    ["rappel", "flashcard 5", "flashcard", { topic: "5" }],
    ["rappel", "???", "policy", { question: "???" }],
  ])("/%s %s", (name, text, verb, args) => {
    expect(typed(name, text)).toMatchObject({ kind: "verb", verb, args, heard: "asker" });
  });

  test("is the asker's, in their team", () => {
    expect(typed("policy", "?")).toMatchObject({
      id: "slack:T0RAPPEL:command:1.2.a",
      who: { team: "slack:T0RAPPEL", id: "U0ANA" },
      room: { kind: "channel", id: "C0GENERAL" },
      talk: "C0GENERAL:U0ANA",
    });
  });
});

describe("a message", () => {
  test("is a question without the bot's name, its links as they read", () => {
    const text = `&lt;b&gt; <@${BOT}> ask <@U2|bea> in <#C1|news>, see <https://a.ca|a.ca>`;
    expect(ask(inRoom({ text }))).toMatchObject({
      verb: "policy",
      args: { question: "<b>   ask @bea in #news, see a.ca" },
      room: { kind: "channel", thread: "1.5" },
      heard: "room",
    });
  });

  test("has one id, as a mention and as a message", () => {
    const direct = ask(inRoom({ type: "message", channel_type: "im" }));
    expect(direct.id).toBe(ask(inRoom({})).id);
  });

  test("is answered in the thread it was said in, and is of that thread's conversation", () => {
    expect(ask(inRoom({ thread_ts: "1.1" }))).toMatchObject({
      room: { thread: "1.1" },
      talk: "C0GENERAL:1.1",
    });
    expect(ask(inRoom({})).talk).toBe("C0GENERAL:1.5");
  });

  test.each([
    { bot_id: "B1" },
    { user: BOT },
    { edited: { ts: "1.6" } },
    { type: "message" },
    { type: "message", channel_type: "im", subtype: "message_changed" },
    { type: "reaction_added" },
  ])("is not for the bot: %j", (change) => {
    expect(inRoom(change)).toBeUndefined();
  });

  test("with a file counts", () => {
    const change = { type: "message", channel_type: "im", subtype: "file_share", text: "" };
    expect(ask(inRoom(change))).toMatchObject({ verb: "help" });
  });
});

describe("the shortcut on a message", () => {
  const on = (message: Parameters<typeof payloads.shortcut>[2], name = "policy") =>
    read(payloads.shortcut(ana, name, message, handles).payload, reader);

  test("asks its verb of the message's text, apart from the thread's conversation", () => {
    const asked = ask(on({ ts: "1.5", text: `<@${BOT}> why &lt;b&gt;?` }));
    expect(asked).toMatchObject({
      id: "slack:T0RAPPEL:shortcut:1.2.a",
      verb: "policy",
      args: { question: "why <b>?" },
      heard: "asker",
      room: { kind: "channel", id: "C0GENERAL", thread: "1.5" },
    });
    expect(asked.talk).toBeUndefined();
  });

  test("in a thread is of that thread", () => {
    expect(ask(on({ ts: "1.5", thread_ts: "1.1", text: "?" })).room.thread).toBe("1.1");
  });

  test("on a message of blocks alone asks about nothing", () => {
    expect(ask(on({ ts: "1.5" }))).toMatchObject({ args: { question: "" } });
  });

  test("that is no verb's is none of ours", () => {
    expect(on({ ts: "1.5", text: "?" }, "help")).toMatchObject({ odd: expect.any(String) });
  });
});

test("a member who opens the messages is one to welcome there, and Home is shown", () => {
  const opened = (tab: "home" | "messages") =>
    read(payloads.opened(ana, tab, "1.5").payload, reader);
  const room = { kind: "direct", id: "DU0ANA" };
  expect(opened("messages")).toMatchObject({
    arrival: { team: "slack:T0RAPPEL", room, at: new Date(0) },
    who: { team: "slack:T0RAPPEL", id: "U0ANA" },
  });
  expect(opened("home")).toEqual({
    look: {
      who: { team: "slack:T0RAPPEL", id: "U0ANA" },
      ...{ user: "U0ANA", id: "slack:T0RAPPEL:home:U0ANA:1.5", page: 0 },
    },
  });
});

test("nothing that comes can throw", () => {
  const keys = ["type", "event", "command", "user", "team", "view", "actions", "channel", "value"];
  const types = ["event_callback", "block_actions", "view_submission", "message_action"];
  const leaf = fc.oneof(fc.constantFrom(...types), fc.string(), fc.integer(), fc.constant(null));
  const { payload } = fc.letrec((tie) => ({
    payload: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.array(tie("payload"), { maxLength: 2 }),
      fc.dictionary(fc.constantFrom(...keys), tie("payload")),
    ),
  }));
  fc.assert(fc.property(payload, (body) => void read(body, reader)));
});
