/** Messages that move on: where they are put, edited, put anew, and given up. */
import { setTimeout as sleep } from "node:timers/promises";
import { Keyv } from "keyv";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSlack } from "../../../adapters/slack/index.ts";
import type { Adapter, NoticePost, Post, Ticket } from "../../../src/index.ts";
import type { Actor } from "../../contracts/stage.ts";
import { SWIFT } from "../../support/slack/allowance.ts";
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Loopback,
  openLoopback,
  TEAM,
} from "../../support/slack/loopback.ts";
import * as payloads from "../../support/slack/payloads.ts";
import { overSocket } from "../../support/slack/transport.ts";
import { openWorld, type World } from "../../support/world.ts";

const ana: Actor = { id: "U0ANA", locale: "en" };
let world: World;
let slack: Loopback;
let adapter: Adapter;
beforeEach(async () => {
  [world, slack] = [await openWorld(), await openLoopback()];
  adapter = createSlack({
    ...{ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: slack.apiUrl, pace: SWIFT },
    ...{ log: pino({ level: "silent" }), profiles: new Keyv(), clock: () => new Date() },
  });
  await adapter.start(world.bot);
});
afterEach(async () => {
  await adapter.stop();
  await Promise.all([slack.close(), world.close()]);
});

const post = (text: string): NoticePost => ({
  ...{ kind: "notice", language: "en", tone: "info", text: [{ p: [text] }] },
  presses: [{ label: "A", ticket: `t:${text.slice(0, 10)}` as Ticket, weight: "plain" }],
});
const deliver = (
  post: Post,
  at?: string,
  { thread, id = "C1", tried }: Partial<{ thread: string; id: string; tried: Date }> = {},
) =>
  adapter.deliver(
    {
      ...{ team: `slack:${TEAM}`, post, seed: JSON.stringify(post), ...(tried && { tried }) },
      to: { kind: "channel", id, ...(thread ? { thread } : {}) },
    },
    at,
  );
const sent = async (...given: Parameters<typeof deliver>) => {
  const delivery = await deliver(...given);
  if (!delivery.ok) throw new Error(delivery.why);
  return delivery.at;
};
const texts = () => [...slack.standing.values()].map(({ text }) => text);
const posts = () => slack.calls.filter((method) => method === "chat.postMessage").length;
const refuse = (method: string, error: string) =>
  slack.faults.set(method, [{ body: { ok: false, error } }]);

test("it is posted where it is to be, and edited there", async () => {
  const at = await sent(post("open"), undefined, { thread: "1700000000.000001" });
  expect(texts()).toEqual(["open"]);
  const [{ thread, channel } = {}] = [...slack.standing.values()];
  expect({ thread, channel }).toEqual({ thread: "1700000000.000001", channel: "C1" });
  expect(await sent(post("revealed"), at)).toBe(at);
  expect(texts()).toEqual(["revealed"]);
  expect(posts()).toBe(1);
});

test("a post of several messages is all there, and moves on as one", async () => {
  const long = (word: string) => Array(2500).fill(word).join(" ");
  const at = await sent(post(long("first")));
  const count = texts().length;
  expect(count).toBeGreaterThan(1);
  expect(await sent(post(long("other")), at)).toBe(at);
  expect(texts().join("")).not.toContain("first");
  const less = await sent(post("less"), at);
  expect(texts()).toEqual(["less"]);
  expect(JSON.parse(less).messages).toHaveLength(1);
  await sent(post(long("more")), less);
  expect(texts()).toHaveLength(count);
});

test("a part that somebody deleted does not keep the others from moving on", async () => {
  const at = await sent(post(Array(2500).fill("long").join(" ")));
  const [, second = ""] = JSON.parse(at).messages;
  slack.standing.delete(second);
  const less = await sent(post("less"), at);
  expect(texts()).toEqual(["less"]);
  expect(await sent(post("again"), less)).toBe(less);
});

test("what failed in its middle is gone on with where it failed", async () => {
  const long = post(Array(2500).fill("first").join(" "));
  const whole = { body: { ok: false, error: "internal_error" } };
  slack.faults.set("chat.postMessage", [undefined as never, whole]);
  expect(await deliver(long)).toEqual({ ok: false, why: "unknown" });
  expect(texts()).toHaveLength(1);
  const [first] = texts();
  await sent(long);
  expect(texts().filter((text) => text === first)).toHaveLength(1);
  expect(texts().length).toBeGreaterThan(1);
});

test.each([
  ["channel_not_found", "missing"],
  ["not_in_channel", "removed"],
  ["is_archived", "archived"],
  ["restricted_action", "forbidden"],
  ["restricted_action_read_only_channel", "forbidden"],
  ["cannot_dm_bot", "closed"],
  ["messages_tab_disabled", "closed"],
  ["token_revoked", "revoked"],
  ["account_inactive", "revoked"],
])("it is given up at once where Slack says %s", async (error, says) => {
  refuse("chat.postMessage", error);
  expect(await deliver(post("x"))).toEqual({ ok: false, why: "gone", says });
});

test("what may go better later is later", async () => {
  for (const error of ["ratelimited", "invalid_auth", "token_expired"]) {
    refuse("chat.postMessage", error);
    expect(await deliver(post(error))).toEqual({ ok: false, why: "later" });
  }
  refuse("chat.postMessage", "internal_error"); // it may be there for all that
  expect(await deliver(post("internal_error"))).toEqual({ ok: false, why: "unknown" });
  slack.faults.set("chat.postMessage", [{ status: 503, body: {} }]);
  expect(await deliver(post("503"))).toEqual({ ok: false, why: "unknown" });
  slack.faults.set("chat.postMessage", [
    { status: 429, headers: { "retry-after": "60" }, body: {} },
  ]);
  expect(await deliver(post("429"))).toEqual({ ok: false, why: "later" });
  slack.faults.set("chat.postMessage", [
    { status: 429, headers: { "retry-after": "1" }, body: {} },
  ]);
  await sent(post("soon"), undefined, { id: "C2" });
  expect(texts()).toEqual(["soon"]);
});

test.each(["message_not_found", "cant_update_message", "edit_window_closed"])(
  "what cannot be edited any more (%s) is put anew, once",
  async (error) => {
    const at = await sent(post("open"));
    refuse("chat.update", error);
    const anew = await sent(post("revealed"), at);
    expect(anew).not.toBe(at);
    expect(texts()).toEqual(["open", "revealed"]);
    expect(await sent(post("again"), anew)).toBe(anew);
    expect(texts()).toEqual(["open", "again"]);
  },
);

test("an edit that fails otherwise is later, and puts nothing anew", async () => {
  const at = await sent(post("open"));
  for (const status of [500, 503]) {
    slack.faults.set("chat.update", [{ status, body: {} }]);
    expect(await deliver(post("revealed"), at)).toEqual({ ok: false, why: "later" });
  }
  refuse("chat.update", "is_archived");
  expect(await deliver(post("revealed"), at)).toMatchObject({ ok: false, why: "gone" });
  expect(posts()).toBe(1);
});

test("before there is a connection, and where the app is not, nothing is thrown", async () => {
  const other = createSlack({
    ...{ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: slack.apiUrl, pace: SWIFT },
    ...{ log: pino({ level: "silent" }), profiles: new Keyv(), clock: () => new Date() },
  });
  const send = {
    team: `slack:${TEAM}`,
    to: { kind: "channel", id: "C1" },
    post: post("x"),
  } as const;
  expect(await other.deliver({ ...send, seed: "" })).toEqual({ ok: false, why: "later" });
  expect(await adapter.deliver({ ...send, seed: "" }, "no address")).toMatchObject({ ok: false });
});

test("what is written to a member reaches them directly", async () => {
  await adapter.tell?.({ team: `slack:${TEAM}`, id: ana.id }, post("told"), "told");
  expect([...slack.standing.values()].map(({ channel }) => channel)).toEqual([`D${ana.id}`]);
});

describe("where of what is written to a member a part failed", () => {
  const who = { team: `slack:${TEAM}`, id: ana.id };
  const long = post(Array(2500).fill("first").join(" "));
  const whole = { body: { ok: false, error: "internal_error" } };
  beforeEach(() => {
    slack.faults.set("chat.postMessage", [undefined as never, whole]);
  });

  test("what is written to them next is a message of its own", async () => {
    expect(await adapter.tell?.(who, long, "long")).toMatchObject({ ok: false });
    const [first] = texts();
    expect(await adapter.tell?.(who, post("other"), "other")).toMatchObject({ ok: true });
    expect(texts()).toEqual([first, "other"]);
  });

  test("the same goes on where it failed", async () => {
    expect(await adapter.tell?.(who, long, "seed")).toMatchObject({ ok: false });
    const [first] = texts();
    expect(await adapter.tell?.(who, long, "seed")).toMatchObject({ ok: true });
    expect(texts().filter((text) => text === first)).toHaveLength(1);
    expect(texts().length).toBeGreaterThan(1);
  });
});

describe("where Slack's answer was lost", () => {
  /** Slack carries the call out, and its answer never comes. */
  const lose = () => slack.lose(1);

  test("it is not posted a second time, and whoever presses it says where it is", async () => {
    lose();
    const at = await sent(post("open"));
    expect(texts()).toEqual(["open"]);
    const [message] = [...slack.standing.values()];
    if (!message) throw new Error("it is not there");
    const handles = { trigger: slack.trigger(), url: slack.responseUrl("C1", message) };
    const pressed = { action_id: "press:0", text: "A", value: "t:open" };
    await overSocket(slack).send(payloads.press(ana, message, pressed, handles));
    const known = await sent(post("revealed"), at);
    expect(texts()).toEqual(["revealed"]);
    expect(JSON.parse(known).messages).toEqual([message.ts]);
    expect(posts()).toBe(1);
  });

  test("and nobody pressed it, what comes next is put anew", async () => {
    lose();
    const at = await sent(post("open"));
    const next = await sent(post("revealed"), at);
    expect(texts()).toEqual(["open", "revealed"]);
    expect(await sent(post("again"), next)).toBe(next);
  });

  test("but nobody had answered the door, it is tried again", async () => {
    await slack.close();
    await sleep(100); // until the sockets that were kept open are known to be closed
    expect(await deliver(post("open"))).toEqual({ ok: false, why: "later" });
    slack = await openLoopback();
  });
});
