/** Pushes over the wire: what is posted, what comes of it, and that it is there once. */
import fc from "fast-check";
import { Keyv } from "keyv";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSlack } from "../../../adapters/slack/index.ts";
import type { Adapter, Delivery, Member, Post, Pushing, Room } from "../../../src/index.ts";
import type { Actor } from "../../contracts/stage.ts";
import { SWIFT } from "../../support/slack/allowance.ts";
import type { Answer } from "../../support/slack/effect.ts";
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Effect,
  type Loopback,
  openLoopback,
  TEAM,
} from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { readable } from "../../support/slack/rules.ts";
import { overSocket } from "../../support/slack/transport.ts";
import { openWorld, type World } from "../../support/world.ts";

const ana: Actor = { id: "U0ANA", locale: "en" };
const team = `slack:${TEAM}`;
const member: Member = { team, id: ana.id };
const channel: Room = { kind: "channel", id: "C1" };

let world: World;
let slack: Loopback;
let adapter: Adapter;
let effects: Effect[];
const open = (apiUrl: string) =>
  createSlack({
    ...{ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl, pace: SWIFT },
    ...{ log: pino({ level: "silent" }), profiles: new Keyv(), clock: () => new Date() },
  });
beforeEach(async () => {
  [world, slack] = [await openWorld(), await openLoopback({ page: 3 })];
  adapter = open(slack.apiUrl);
  effects = [];
  slack.onEffect((effect) => effects.push(effect));
  await adapter.start(world.bot);
});
afterEach(async () => {
  await adapter.stop();
  await Promise.all([slack.close(), world.close()]);
});

const note = (text: string): Post => ({
  ...{ kind: "notice", language: "en", tone: "info", text: [{ p: [text] }], presses: [] },
});
const pushing = (to: Room | Member, text = "card", seed = `${team} daily ${text}`): Pushing => ({
  ...{ team, to, post: note(text), seed },
});
const standing = () => [...slack.standing.values()];
const texts = () => standing().map(({ text }) => text);
const fail = (error: string) =>
  slack.faults.set("chat.postMessage", [{ body: { ok: false, error } }]);

test("a push stands in its channel, in its thread, with what it is known by, and moves on there", async () => {
  const to = { ...channel, thread: "1.000001" };
  const one: Pushing = { ...pushing(to), post: note("<!channel> & <https://example.org>") };
  const came = await adapter.push(one);
  expect(standing()).toMatchObject([{ channel: "C1", thread: "1.000001", ephemeral: false }]);
  const { fields } = slack.requests.at(-1) ?? {};
  expect(fields).toMatchObject({ unfurl_links: "false", unfurl_media: "false" });
  const [{ metadata, ts } = {}] = standing();
  expect(metadata?.event_payload).toEqual({ seed: one.seed });
  expect(came).toEqual({ ok: true, at: JSON.stringify({ channel: "C1", messages: [ts] }) });
  if (!came.ok) return;
  await adapter.deliver({ ...one, to, post: note("revealed") }, came.at);
  expect(texts()).toEqual(["revealed"]);
});

test("a card that is pushed to a member directly is answered in place", async () => {
  const [send] = await world.bot.handle({
    ...{ id: "1", who: member, room: { kind: "direct", id: ana.id }, heard: "asker" },
    ...{ kind: "verb", verb: "flashcard", args: {}, locale: "en-US", at: new Date() },
  });
  if (send?.post.kind !== "question") throw new Error("no card is due");
  const came = await adapter.push({ ...pushing(member), post: send.post });
  const [message] = standing();
  if (!message) throw new Error("it is not there");
  const at = JSON.stringify({ channel: `D${ana.id}`, messages: [message.ts] });
  expect(came).toEqual({ ok: true, at });
  expect(readable(message.blocks)).toContain(send.post.prompt);
  const buttons = message.blocks.flatMap((one) => (one.type === "actions" ? one.elements : []));
  const reveal = buttons.find(({ text }) => text.text === "Show the answer");
  if (!reveal) throw new Error("no button");
  const url = slack.responseUrl(message.channel, message);
  const handles = { trigger: slack.trigger(), url };
  await overSocket(slack).send(
    payloads.press(ana, message, { value: undefined, ...reveal }, handles),
  );
  await vi.waitFor(() => expect(effects).toHaveLength(2), 5000);
  expect(effects[1]).toMatchObject({ did: "replaced", message: { ts: message.ts }, by: { url } });
  expect(standing()).toHaveLength(1);
});

const gone = (says: string) => ({ ok: false, why: "gone", says });
const WORDS: [word: string, came: object][] = [
  ["is_archived", gone("archived")],
  ["channel_not_found", gone("missing")],
  ["not_in_channel", gone("removed")],
  ["restricted_action", gone("forbidden")],
  ["restricted_action_read_only_channel", gone("forbidden")],
  ["no_permission", gone("forbidden")],
  ["missing_scope", gone("forbidden")],
  ["cannot_dm_bot", gone("closed")],
  ["cant_dm_bot", gone("closed")],
  ["user_not_found", gone("closed")],
  ["messages_tab_disabled", gone("closed")],
  ["account_inactive", gone("revoked")],
  ["token_revoked", gone("revoked")],
  ["token_expired", gone("revoked")],
  ["invalid_auth", gone("revoked")],
  ["not_authed", gone("revoked")],
  ["team_access_not_granted", gone("revoked")],
  ["ratelimited", { ok: false, why: "later" }],
  ["service_unavailable", { ok: false, why: "later" }],
  ["msg_too_long", { ok: false, why: "later", after: 600_000 }],
  ["a_word_of_tomorrow", { ok: false, why: "later", after: 600_000 }],
  ["internal_error", { ok: false, why: "unknown" }],
  ["fatal_error", { ok: false, why: "unknown" }],
];

test("each of Slack's words comes to what it means, after one try", async () => {
  for (const [word, came] of WORDS) {
    const before = slack.calls.length;
    fail(word);
    expect(await adapter.push(pushing(channel)), word).toEqual(came);
    expect(slack.calls.slice(before), word).toEqual(["chat.postMessage"]);
  }
  expect(texts()).toEqual([]);
});

const ANSWERS: [called: string, answer: Answer, came: object][] = [
  ["500", { status: 500, body: {} }, { why: "unknown" }],
  ["503", { status: 503, body: {} }, { why: "unknown" }],
  ["a page", { body: {}, raw: "<html>Not now.</html>" }, { why: "unknown" }],
  ["a word alone", { body: {}, raw: '"ok"' }, { why: "unknown" }],
  ["nothing", { body: {}, raw: "" }, { why: "unknown" }],
  ["an answer without a ts", { body: { ok: true } }, { why: "unknown" }],
  [
    "429, after which the channel rests",
    { status: 429, headers: { "retry-after": "7" }, body: {} },
    { why: "later", after: 7000 },
  ],
];

test("each of its answers that is none comes to what it may mean, after one try", async () => {
  for (const [called, answer, came] of ANSWERS) {
    const before = slack.calls.length;
    slack.faults.set("chat.postMessage", [answer]);
    expect(await adapter.push(pushing(channel)), called).toEqual({ ok: false, ...came });
    expect(slack.calls.slice(before), called).toEqual(["chat.postMessage"]);
  }
});

test("where nobody answers the door it is surely not there", async () => {
  await slack.close();
  // Until the sockets that were kept open are known to be closed.
  await vi.waitFor(async () =>
    expect(await adapter.push(pushing(channel))).toEqual({ ok: false, why: "later" }),
  );
  slack = await openLoopback();
});

test("before there is a connection nothing is sent, and nothing is known", async () => {
  const other = open(slack.apiUrl);
  expect(await other.push(pushing(channel))).toEqual({ ok: false, why: "later" });
  const found = await other.reconcile?.(pushing(channel), new Date());
  expect(found).toEqual({ ok: false, why: "unknown" });
});

describe("a post of several messages", () => {
  const long = { ...pushing(channel), post: note(Array(2500).fill("first").join(" ")) };

  test("is all there, and in order", async () => {
    const came = await adapter.push(long);
    expect(standing().length).toBeGreaterThan(1);
    const messages = standing().map(({ ts }) => ts);
    expect(came).toEqual({ ok: true, at: JSON.stringify({ channel: "C1", messages }) });
  });

  test("is there when its first is: what fails after it is not sent twice", async () => {
    slack.faults.set("chat.postMessage", [
      ...[undefined as never, { body: { ok: false, error: "is_archived" } }],
    ]);
    const came = await adapter.push(long);
    const messages = standing().map(({ ts }) => ts);
    expect(messages).toHaveLength(1);
    expect(came).toEqual({ ok: true, at: JSON.stringify({ channel: "C1", messages }) });
  });

  test("of blocks that Slack does not take there is drawn anew with those that everything shows", async () => {
    fail("invalid_blocks");
    expect(await adapter.push(long)).toMatchObject({ ok: true });
    fail("invalid_blocks");
    slack.faults.get("chat.postMessage")?.push({ body: { ok: false, error: "invalid_blocks" } });
    const came = await adapter.push(pushing(channel));
    expect(came).toEqual({ ok: false, why: "later", after: 600_000 });
  });
});

describe("a push that was cut off", () => {
  const look = (one: Pushing, since = new Date()) => adapter.reconcile?.(one, since);
  const unknown = { ok: false, why: "unknown" };

  test.each([
    ["a member's direct channel", member],
    ["a channel of which the history may be read", channel],
    ["a thread there", { ...channel, thread: "1.000001" }],
  ])("is found in %s where it came, and surely not there where it did not", async (_, to) => {
    slack.scopes.add("channels:history");
    for (let count = 0; count < 4; count++) await adapter.push(pushing(to, `before ${count}`));
    const one = pushing(to, "the card");
    slack.cut(1);
    expect(await adapter.push(one)).toEqual(unknown);
    expect(await look(one)).toEqual({ ok: false, why: "later" });
    slack.lose(1);
    expect(await adapter.push(one)).toEqual(unknown);
    for (let count = 0; count < 4; count++) await adapter.push(pushing(to, `after ${count}`));
    const message = standing().find(({ text }) => text === "the card");
    const at = JSON.stringify({ channel: message?.channel, messages: [message?.ts] });
    expect(await look(one)).toEqual({ ok: true, at });
    expect(texts().filter((text) => text === "the card")).toHaveLength(1);
  });

  test("may be there where the history cannot be read, or not now, or not all of it", async () => {
    expect(await look(pushing(channel))).toEqual(unknown);
    slack.faults.set("conversations.history", [
      { status: 429, headers: { "retry-after": "60" }, body: {} },
    ]);
    expect(await look(pushing(member))).toEqual(unknown);
    for (let count = 0; count < 4; count++) await adapter.push(pushing(member, `${count}`));
    slack.faults.set("conversations.history", [
      ...[undefined as never, { status: 429, headers: { "retry-after": "60" }, body: {} }],
    ]);
    expect(await look(pushing(member))).toEqual(unknown);
    const more = { body: { ok: true, messages: [], has_more: true } };
    slack.faults.set("conversations.history", [more]);
    expect(await look(pushing(member))).toEqual(unknown);
    slack.faults.set("conversations.open", [{ body: { ok: false, error: "missing_scope" } }]);
    expect(await look(pushing(member))).toEqual(unknown);
  });

  test("is another than yesterday's, and than what only looks like it", async () => {
    await adapter.push(pushing(member, "card", "yesterday"));
    expect(await look(pushing(member, "card", "today"))).toEqual({ ok: false, why: "later" });
  });

  test("by the end of its process is found by the next, before its call or after it", async () => {
    for (const point of ["before", "after"] as const) {
      const [one, since] = [pushing(member, point), new Date()];
      const ending = open(slack.apiUrl);
      await ending.start(world.bot);
      // What it is told, nobody keeps.
      if (point === "after") await ending.push(one);
      await ending.stop();
      const next = open(slack.apiUrl);
      await next.start(world.bot);
      const found = await next.reconcile?.(one, since);
      expect(found).toMatchObject(point === "after" ? { ok: true } : { ok: false, why: "later" });
      if (found?.ok === false) await next.push(one);
      await next.stop();
    }
    expect(texts()).toEqual(["before", "after"]);
  });

  /** As it is taken again and again until it is settled. */
  async function settled(one: Pushing): Promise<Delivery> {
    for (;;) {
      const since = new Date();
      const came = await adapter.push(one);
      const found = !came.ok && came.why === "unknown" ? await look(one, since) : came;
      if (found && (found.ok || found.why !== "later")) return found;
    }
  }

  test("is there once in the end, however often it was cut", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom("cut", "late"), { maxLength: 3 }), async (all) => {
        const one = pushing(member, `card ${++count}`);
        for (const how of all) {
          if (how === "cut") slack.cut(1);
          else slack.faults.set("chat.postMessage", [{ status: 503, body: {} }]);
          expect(await adapter.push(one)).toEqual(unknown);
          expect(await look(one)).toEqual({ ok: false, why: "later" });
        }
        slack.lose(1);
        expect(await settled(one)).toMatchObject({ ok: true });
        expect(texts().filter((text) => text === `card ${count}`)).toHaveLength(1);
      }),
      { numRuns: 10 },
    );
  });
});
