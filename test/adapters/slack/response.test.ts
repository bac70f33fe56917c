/** What is longer than a response_url takes, in a channel that the bot is not in: never cut off in silence. */
import { webApi } from "@slack/bolt";
import { afterEach, beforeEach, expect, test } from "vitest";
import { deliver } from "../../../adapters/slack/deliver.ts";
import { draw } from "../../../adapters/slack/render.ts";
import type { InTurn } from "../../../adapters/slack/ways.ts";
import {
  LANGUAGES,
  type Language,
  type Post,
  type Send,
  type Ticket,
  voiceOf,
} from "../../../src/index.ts";
import { next } from "../../../src/review/schedule.ts";
import { BOT_TOKEN, type Loopback, openLoopback, TEAM } from "../../support/slack/loopback.ts";
import { openWorld } from "../../support/world.ts";

/** No response_url of Slack's. */
const NOWHERE = "http://127.0.0.1:1/";
const NOT_IN = { body: { ok: false, error: "not_in_channel" } };

let slack: Loopback;
/** Every message that came: by which way, and what it says. */
let came: { by: "url" | "ephemeral" | "direct"; text: string }[];
let faults: unknown[];
beforeEach(async () => {
  slack = await openLoopback();
  [came, faults] = [[], []];
  slack.onEffect((effect) => {
    if (effect.did === "form") throw new Error("a form");
    const { ephemeral } = effect.message;
    const by = effect.by.url ? "url" : ephemeral ? "ephemeral" : "direct";
    came.push({ by, text: effect.message.text });
  });
});
afterEach(() => slack.close());

const refuse = (method: string, ...answers: (typeof NOT_IN | undefined)[]) =>
  slack.faults.set(method, answers as (typeof NOT_IN)[]);
/** The bot is in no channel; `direct`: nor may it write to the member. */
function shut(direct = false) {
  refuse("chat.postEphemeral", ...Array(50).fill(NOT_IN));
  if (direct) refuse("chat.postMessage", ...Array(50).fill(NOT_IN));
}

/** A post of so many messages. */
function long(count: number, language: Language = "en"): Post {
  const body = Array.from({ length: count * 3 }, (_, at) => `${at} ${"x".repeat(2900)}`).join("\n");
  const post: Post = { ...{ kind: "file", language, name: "f", body }, text: [] };
  expect(draw(post)).toHaveLength(count);
  return post;
}
const texts = (post: Post) => draw(post).map(({ text }) => text);
const say = (key: "page.rest" | "page.cut" | "page.unsure", language: Language = "en") =>
  voiceOf(language).say(key);

async function sent(
  posts: Post[],
  how: "private" | "public" | "replace" = "private",
  url = slack.responseUrl("C1"),
) {
  const client = new webApi.WebClient(BOT_TOKEN, {
    ...{ slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  const inTurn: InTurn = (_, call) => call();
  const reply = { user: "U1", channel: "C1", heard: "asker", spoken: false, url } as const;
  const sends = posts.map((post): Send => ({ to: "asker", post }));
  await deliver(sends, how, { client, reply, inTurn, failed: (error) => faults.push(error) });
  return came;
}
const by = (way: (typeof came)[number]["by"], texts: string[]) =>
  texts.map((text) => ({ by: way, text }));

test.each(["private", "replace"] as const)("five messages go by it (%s)", async (how) => {
  shut(true);
  const post = long(5);
  expect(await sent([post], how)).toEqual(by("url", texts(post)));
});

test.each(LANGUAGES)(
  "what is more goes to the member directly, and it says so (%s)",
  async (language) => {
    shut();
    const post = long(13, language);
    const all = texts(post);
    expect(await sent([post])).toEqual([
      ...by("url", all.slice(0, 4)),
      ...by("direct", all.slice(4)),
      ...by("url", [say("page.rest", language)]),
    ]);
    expect(slack.standing.size).toBe(9);
    expect([...slack.standing.values()].every(({ channel }) => channel === "DU1")).toBe(true);
    expect(slack.calls.filter((call) => call === "chat.postEphemeral")).toHaveLength(1);
    expect(faults).toEqual([]);
  },
);

test.each(LANGUAGES)(
  "where that is refused too, it says what is missing (%s)",
  async (language) => {
    shut(true);
    const post = long(6, language);
    expect(await sent([post])).toEqual([
      ...by("url", texts(post).slice(0, 4)),
      ...by("url", [say("page.cut", language)]),
    ]);
    expect(faults).toHaveLength(1);
  },
);

test("where it is refused in the middle, it says what is missing", async () => {
  shut();
  refuse("chat.postMessage", undefined, NOT_IN);
  const post = long(7);
  expect((await sent([post])).map(({ by }) => by)).toEqual([
    ...["url", "url", "url", "url", "direct", "url"],
  ]);
  expect(came.at(-1)?.text).toBe(say("page.cut"));
});

test("in a channel that the bot is in, all of it is there", async () => {
  const post = long(7);
  const all = texts(post);
  expect(await sent([post])).toEqual([
    ...by("url", all.slice(0, 4)),
    ...by("ephemeral", all.slice(4)),
  ]);
});

test("one answer is kept for what comes after, too", async () => {
  shut(true);
  const [first, second] = [long(4), long(2)];
  expect(await sent([first, second])).toEqual([
    ...by("url", texts(first)),
    ...by("url", [say("page.cut")]),
  ]);
});

test("of an answer to the room that does not fit, the asker alone is told", async () => {
  shut(true);
  const post = long(6);
  expect(await sent([post], "public")).toEqual([
    ...by("url", texts(post).slice(0, 4)),
    ...by("url", [say("page.cut")]),
  ]);
  expect(slack.standing.size).toBe(4);
  expect(slack.calls.filter((call) => call === "chat.postMessage")).toHaveLength(1);
});

test("what cannot be shown there is drawn anew, and goes nowhere else", async () => {
  refuse("chat.postEphemeral", { body: { ok: false, error: "invalid_blocks" } });
  const post = long(1);
  expect(await sent([post], "private", NOWHERE)).toEqual(by("ephemeral", texts(post)));
  expect(slack.calls).toEqual(["chat.postEphemeral", "chat.postEphemeral"]);
});

test("where it may be there already, it is not said again directly", async () => {
  refuse("chat.postEphemeral", { body: { ok: false, error: "internal_error" } });
  expect(await sent([long(1)], "private", NOWHERE)).toEqual([]);
  expect(faults).toHaveLength(1);
});

test("where it is too old, a direct message takes its place", async () => {
  shut();
  const post = long(2);
  expect(await sent([post], "private", NOWHERE)).toEqual(by("direct", texts(post)));
});

test("an export of 480 reviews is whole", async () => {
  const world = await openWorld();
  const who = { team: `slack:${TEAM}`, id: "U1" };
  await world.store.once({ id: "seed", who, at: new Date() }, async (records) => {
    for (let card = 0; card < 60; card++) {
      let memory: ReturnType<typeof next> | undefined;
      for (let n = 1; n <= 8; n++) {
        const at = new Date(Date.now() - (60 - n) * 86_400_000);
        const review = { card: `card-${card}`, n, grade: 3, at, retention: 0.9 } as const;
        memory = next(memory, { ...review, sure: undefined });
        await records.keep({ ...review, sure: undefined }, memory);
      }
    }
  });
  const room = { kind: "channel", id: "C1" } as const;
  const asked = { who, room, heard: "asker", at: new Date(), locale: "en" } as const;
  const verb = { kind: "verb", verb: "settings", args: {} } as const;
  const [settings] = await world.bot.handle({ ...asked, ...verb, id: "a" });
  if (settings?.post.kind !== "settings") throw new Error("no settings");
  const { ticket = "" } = settings.post.presses.find(({ label }) => /^Export/.test(label)) ?? {};
  const press = { kind: "press", ticket: ticket as Ticket } as const;
  const [file] = await world.bot.handle({ ...asked, ...press, id: "b" });
  if (!file) throw new Error("no export");
  shut();
  await sent([file.post], "replace");
  expect(came.length).toBeGreaterThan(10);
  const text = came.map(({ text }) => text);
  expect(text.pop()).toBe(say("page.rest"));
  const whole = text.join("\n");
  expect(JSON.parse(whole.slice(whole.indexOf("{"))).reviews).toHaveLength(480);
  await world.close();
});
