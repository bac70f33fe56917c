/** A message that is on Slack although nobody here was told so: found where the bot may look. */
import { Keyv } from "keyv";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSlack } from "../../../adapters/slack/index.ts";
import { appointments } from "../../../adapters/tick.ts";
import type { Adapter, Member, NoticePost, Room } from "../../../src/index.ts";
import { SWIFT } from "../../support/slack/allowance.ts";
import {
  APP_TOKEN,
  BOT_TOKEN,
  type Loopback,
  openLoopback,
  TEAM,
} from "../../support/slack/loopback.ts";
import { openWorld, type World } from "../../support/world.ts";

const team = `slack:${TEAM}`;
const DIRECT = "DU0ANA";
const log = pino({ level: "silent" });
/** Before everything that the loopback dates. */
const TRIED = new Date(1_699_000_000_000);

let world: World;
let slack: Loopback;
let adapters: Adapter[];
beforeEach(async () => {
  [world, slack, adapters] = [await openWorld(), await openLoopback({ page: 2 }), []];
});
afterEach(async () => {
  for (const adapter of adapters) await adapter.stop();
  await Promise.all([slack.close(), world.close()]);
});

/** As a new process has it: it knows nothing of the one before. */
async function newAdapter(): Promise<Adapter> {
  const adapter = createSlack({
    ...{ botToken: BOT_TOKEN, appToken: APP_TOKEN, apiUrl: slack.apiUrl, pace: SWIFT },
    ...{ log, profiles: new Keyv(), clock: () => new Date() },
  });
  await adapter.start(world.bot);
  adapters.push(adapter);
  return adapter;
}

const notice = (...text: string[]): NoticePost => ({
  ...{ kind: "notice", language: "en", tone: "info", presses: [] },
  text: text.map((one) => ({ p: [one] })),
});
const send = (text: string, { id = DIRECT, seed = "seed", thread = "" } = {}) => ({
  ...{ team, post: notice(text), seed },
  to: { kind: "channel" as const, id, ...(thread && { thread }) },
});
async function sent(adapter: Adapter, ...given: Parameters<Adapter["deliver"]>): Promise<string> {
  const delivery = await adapter.deliver(...given);
  if (!delivery.ok) throw new Error(delivery.why);
  return delivery.at;
}
const texts = () => [...slack.standing.values()].map(({ text }) => text);

test.each(["", "1700000000.000001"])("it is put right where it is, thread %j", async (thread) => {
  await sent(await newAdapter(), send("open", { thread }));
  await sent(await newAdapter(), send("other", { seed: "another", thread }));
  const again = { ...send("revealed", { thread }), tried: TRIED };
  const at = await sent(await newAdapter(), again);
  expect(texts()).toEqual(["revealed", "other"]);
  expect(JSON.parse(at).messages).toEqual([[...slack.standing.keys()][0]]);
});

test("what was not tried is not looked for, and what is not there is posted", async () => {
  await sent(await newAdapter(), send("open"));
  expect(slack.calls).not.toContain("conversations.history");
  await sent(await newAdapter(), { ...send("other", { seed: "other" }), tried: TRIED });
  await sent(await newAdapter(), { ...send("late"), tried: new Date(2_000_000_000_000) });
  expect(texts()).toEqual(["open", "other", "late"]);
});

test("in a channel that the bot may not read it is posted anew; where it may, it is found", async () => {
  const id = "C0GENERAL";
  await sent(await newAdapter(), send("open", { id }));
  await sent(await newAdapter(), { ...send("again", { id }), tried: TRIED });
  expect(texts()).toEqual(["open", "again"]);
  slack.scopes.add("channels:history");
  slack.standing.delete([...slack.standing.keys()][1] ?? "");
  await sent(await newAdapter(), { ...send("found", { id }), tried: TRIED });
  expect(texts()).toEqual(["found"]);
});

test("of a post of several messages those that are there are kept, and the others follow", async () => {
  const post = notice(...Array.from({ length: 3 }, (_, at) => `${at} `.repeat(3000)));
  const whole = { body: { ok: false, error: "internal_error" } };
  slack.faults.set("chat.postMessage", [undefined as never, whole]);
  expect(await (await newAdapter()).deliver({ ...send(""), post })).toMatchObject({ ok: false });
  const [first] = texts();
  await sent(await newAdapter(), { ...send(""), post, tried: TRIED });
  expect(texts().length).toBeGreaterThan(1);
  expect(texts().filter((text) => text === first)).toHaveLength(1);
});

test("whose answer was lost is found when it moves on", async () => {
  const adapter = await newAdapter();
  slack.lose(1);
  const at = await sent(adapter, send("open"));
  await sent(adapter, send("revealed"), at);
  expect(texts()).toEqual(["revealed"]);
});

/** Others write there, or the bot itself does of something else. */
function talk(count: number) {
  for (let said = 0; said < count; said++) {
    const ts = slack.next();
    slack.standing.set(ts, { ts, channel: DIRECT, ephemeral: false, text: "talk", blocks: [] });
  }
}
const looks = () => slack.calls.filter((method) => method === "conversations.history").length;

test.each([
  ["on the first page", 1, 1],
  ["on a later one", 5, 3],
])("what was lost is found %s, and no further is looked", async (_, after, pages) => {
  talk(4);
  const adapter = await newAdapter();
  slack.lose(1);
  const at = await sent(adapter, send("open"));
  talk(after);
  // When its next step was tried says nothing of when it was posted.
  await sent(adapter, { ...send("revealed"), tried: new Date(2_000_000_000_000) }, at);
  expect(texts().filter((text) => text !== "talk")).toEqual(["revealed"]);
  expect(looks()).toBe(pages);
});

test("what was lost longer ago than is looked for is posted anew", async () => {
  const adapter = await newAdapter();
  slack.lose(1);
  const at = await sent(adapter, send("open"));
  talk(20);
  await sent(adapter, send("revealed"), at);
  expect(texts().filter((text) => text !== "talk")).toEqual(["open", "revealed"]);
  expect(looks()).toBe(10);
});

test("what is found before the reading breaks off is kept", async () => {
  talk(1);
  await sent(await newAdapter(), send("open"));
  talk(1);
  slack.faults.set("conversations.history", [
    ...[undefined as never, { status: 429, headers: { "retry-after": "60" }, body: {} }],
  ]);
  await sent(await newAdapter(), { ...send("again"), tried: TRIED });
  expect(texts().filter((text) => text !== "talk")).toEqual(["again"]);
});

test.each<[string, Room | Member]>([
  ["in a channel", { kind: "channel", id: DIRECT }],
  ["for a member", { team, id: "U0ANA" }],
])(
  "a process that died before it could keep where it is, %s, is followed by one that finds it",
  async (_, room) => {
    await world.store.inTeam(team, (records) => records.display("week:0", room, "posted", TRIED));
    const [show] = await world.bot.due(TRIED);
    if (!show) throw new Error("nothing is to be shown");
    const { post, display } = show;
    const [first, seed] = [await newAdapter(), `${team} ${display.key}`];
    if ("kind" in room) await first.deliver({ team, to: room, post, seed });
    else await first.tell?.(room, post, seed);
    expect(slack.standing.size).toBe(1);
    // Here it dies. Half a minute later another may try.
    const next = { bot: world.bot, adapters: [await newAdapter()], log };
    const time = appointments({ ...next, clock: () => new Date(TRIED.getTime() + 31_000) });
    await vi.waitFor(() => expect(slack.edits).toHaveLength(1));
    await time.stop();
    expect(slack.standing.size).toBe(1);
  },
);

test("what a member was told and Slack never said so is found, and not before it can be looked for", async () => {
  const who = { team, id: "U0ANA" };
  const adapter = await newAdapter();
  slack.lose(1);
  const told = () => adapter.tell?.(who, notice("told"), "seed", TRIED);
  expect(await adapter.tell?.(who, notice("told"), "seed")).toEqual({ ok: false, why: "unknown" });
  for (const status of [503, 500]) {
    slack.faults.set("conversations.history", [{ status, body: {} }]);
    expect(await told()).toEqual({ ok: false, why: "later" });
  }
  slack.faults.set("conversations.open", [{ status: 503, body: {} }]);
  expect(await told()).toEqual({ ok: false, why: "later" });
  expect(await told()).toMatchObject({ ok: true });
  expect(texts()).toEqual(["told"]);
});

test("where the member's channel may not be found out, they are told anew", async () => {
  const who = { team, id: "U0ANA" };
  await (await newAdapter()).tell?.(who, notice("told"), "seed");
  slack.scopes.delete("im:write");
  const again = await (await newAdapter()).tell?.(who, notice("again"), "seed", TRIED);
  expect(again).toMatchObject({ ok: true });
  expect(texts()).toEqual(["told", "again"]);
});
