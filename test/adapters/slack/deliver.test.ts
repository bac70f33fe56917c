/** Which way a send goes, and the next way where Slack closes one. */
import { webApi } from "@slack/bolt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deliver } from "../../../adapters/slack/deliver.ts";
import type { Reply } from "../../../adapters/slack/place.ts";
import type { InTurn } from "../../../adapters/slack/ways.ts";
import {
  type NoticePost,
  type Post,
  type Press,
  type Send,
  type Ticket,
  voiceOf,
} from "../../../src/index.ts";
import {
  BOT_TOKEN,
  type Effect,
  type Loopback,
  openLoopback,
  type Shown,
} from "../../support/slack/loopback.ts";
import type { Block } from "../../support/slack/rules.ts";

let slack: Loopback;
let effects: Effect[];
let faults: unknown[];
beforeEach(async () => {
  slack = await openLoopback();
  effects = [];
  faults = [];
  slack.onEffect((effect) => effects.push(effect));
});
afterEach(() => slack.close());

const send = (text: string, tone: NoticePost["tone"] = "info"): Send => ({
  to: "asker",
  post: { kind: "notice", language: "en", tone, text: [{ p: [text] }], presses: [] },
});
const press: Press = { label: "on", ticket: "t:1" as Ticket, weight: "plain" };
const card: Shown = { ts: "1.1", channel: "C1", ephemeral: true, text: "card", blocks: [] };
const reply = (more: Partial<Reply> = {}): Reply => ({
  user: "U1",
  channel: "C1",
  heard: "asker",
  spoken: false,
  ...more,
});
const refuse = (error: string) =>
  slack.faults.set("chat.postMessage", [{ body: { ok: false, error } }]);
async function sent(sends: Send[], how: "private" | "public" | "replace", to: Reply) {
  const client = new webApi.WebClient(BOT_TOKEN, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  const inTurn: InTurn = (_, call) => call();
  await deliver(sends, how, { client, reply: to, inTurn, failed: (error) => faults.push(error) });
  return effects.flatMap((it) =>
    it.did === "form"
      ? []
      : [{ did: it.did, text: it.message.text, private: it.message.ephemeral }],
  );
}

test("one send moves the message on, the others stand beside it", async () => {
  const url = slack.responseUrl("C1", { ...card });
  expect(
    await sent([send("no", "sorry"), send("on"), send("and")], "replace", reply({ url })),
  ).toEqual([
    { did: "new", text: "no", private: true },
    { did: "replaced", text: "on", private: true },
    { did: "new", text: "and", private: true },
  ]);
});

test("a response_url that is used up gives way to an ephemeral message", async () => {
  const url = slack.responseUrl("C1", { ...card });
  slack.spend();
  const after = await sent([send("on")], "replace", reply({ url }));
  expect(after).toEqual([{ did: "new", text: "on", private: true }]);
  expect(slack.calls).toEqual(["chat.postEphemeral"]);
});

test("where the bot is no member, the room is answered by the response_url", async () => {
  const notIn = { body: { ok: false, error: "not_in_channel" } };
  slack.faults.set("chat.postMessage", [notIn, notIn]);
  const url = slack.responseUrl("C1");
  const after = await sent([send("hear")], "public", reply({ url }));
  expect(after).toEqual([{ did: "new", text: "hear", private: false }]);
  slack.faults.set("chat.postMessage", [notIn, notIn]);
  await sent([send("below")], "public", reply({ url, thread: "1.5" }));
  expect(effects.at(-1)).toMatchObject({ message: { text: "below", thread: "1.5" } });
  await sent([send("nobody")], "public", reply());
  expect(effects).toHaveLength(2);
  expect(faults).toHaveLength(1);
});

test.each<[string, () => void, number]>([
  ["is lost", () => slack.lose(1), 1],
  ["is cut off on its way", () => slack.cut(1), 0],
  ["says that something broke", () => refuse("internal_error"), 0],
])(
  "where what is posted to a room %s, it is not said there by another way",
  async (_, fault, there) => {
    fault();
    const url = slack.responseUrl("C1");
    await sent([send("hear")], "public", reply({ url }));
    expect(slack.standing.size).toBe(there);
    expect(faults).toHaveLength(1);
    const last = effects.at(-1);
    expect(last && "message" in last && last.message.text).toBe(voiceOf("en").say("page.unsure"));
  },
);

test("blocks that Slack does not take there are drawn anew with those that everything shows", async () => {
  const refused = { body: { ok: false, error: "invalid_blocks" } };
  slack.faults.set("chat.postMessage", [refused]);
  const ticket = "t" as Ticket;
  const thumb = (label: string): Press => ({ label, ticket, weight: "plain" });
  const feedback = { says: "Did it help?", helpful: thumb("yes"), unhelpful: thumb("no") };
  const post: Post = {
    ...{ kind: "policy", language: "en", title: "Why?", feedback },
    ...{ near: { label: "", titles: [] }, presses: [] },
  };
  const toRoom: Send = { to: { kind: "channel", id: "C2" }, post };
  await sent([toRoom], "private", reply());
  expect(faults).toEqual([]);
  expect(slack.calls).toEqual(["chat.postMessage", "chat.postMessage"]);
  const blocks = effects.flatMap((it) => (it.did === "form" ? [] : it.blocks));
  expect(blocks.map(({ type }) => type)).toEqual(["header", "context", "actions"]);
});

const blockId = (block: Block | undefined) =>
  block && "block_id" in block ? block.block_id : undefined;

test("an ephemeral message beside a thread that is none yet carries it to what is pressed there", async () => {
  const pressed: Post = { ...send("a").post, presses: [press] } as NoticePost;
  await sent([{ to: "asker", post: pressed }], "private", reply({ thread: "1.5" }));
  await sent([{ to: "asker", post: pressed }], "private", reply({ thread: "1.5", within: "1.5" }));
  const ids = effects.map((it) => (it.did === "form" ? undefined : blockId(it.blocks.at(-1))));
  expect(ids).toEqual(["below:1.5:1", undefined]);
});

test("an ephemeral message goes into a thread only where there is one already", async () => {
  await sent([send("a", "sorry")], "public", reply({ thread: "1.5" }));
  await sent([send("b", "sorry")], "public", reply({ thread: "1.5", within: "1.5" }));
  const threads = effects.map((it) => it.did !== "form" && it.message.thread);
  expect(threads).toEqual([undefined, "1.5"]);
});

test("a send to a room goes there, and one that fails stops no other", async () => {
  slack.faults.set("chat.postMessage", [{ body: { ok: false, error: "is_archived" } }]);
  const toRoom: Send = { ...send("all"), to: { kind: "channel", id: "C2", thread: "2.2" } };
  await sent([toRoom, toRoom], "private", reply());
  expect(faults).toHaveLength(1);
  expect(effects).toMatchObject([{ did: "new", by: { channel: "C2", thread: "2.2" } }]);
});

test("a member is written to directly, whoever asked, and one who cannot be stops no other", async () => {
  slack.faults.set("chat.postMessage", [{ body: { ok: false, error: "messages_tab_disabled" } }]);
  const toMember = (id: string): Send => ({ ...send(`for ${id}`), to: { team: "slack:T1", id } });
  const url = slack.responseUrl("C1", { ...card });
  const sends = [toMember("U2"), send("thanks"), toMember("U3")];
  await sent(sends, "replace", reply({ url, thread: "1.5", within: "1.5" }));
  expect(faults).toHaveLength(1);
  expect(effects).toMatchObject([
    { did: "replaced", message: { text: "thanks" } },
    { did: "new", by: { channel: "U3" }, message: { text: "for U3", channel: "DU3" } },
  ]);
  expect(effects[1]).not.toMatchObject({ message: { thread: expect.anything() } });
});
