/** Slack's limits on posts: kept, used, left to people first, and slowed only where Slack says so. */
import { webApi } from "@slack/bolt";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBuckets } from "../../../adapters/slack/buckets.ts";
import { PACE } from "../../../adapters/slack/limits.ts";
import { createTurns } from "../../../adapters/slack/turns.ts";
import { type Allowance, createAllowance } from "../../support/slack/allowance.ts";

/** What Slack says of itself, as little as "several hundred a minute" may be. */
const SAID: Allowance = { channelMs: 1000, workspace: { count: 300, ms: 60_000 } };
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Turns before a Slack that takes 80 ms to answer. */
function before(said = SAID) {
  const buckets = createBuckets(PACE);
  const turns = createTurns(buckets);
  const allowance = createAllowance(said);
  const order: string[] = [];
  const call = (team: string, channel: string, name: string) => async () => {
    await pause(40);
    const wait = allowance.take(team, channel);
    if (wait === undefined) order.push(name);
    await pause(40);
    if (wait !== undefined) throw new webApi.WebAPIRateLimitedError(wait);
  };
  return {
    ...{ buckets, turns, allowance, order },
    /** As the sender does: its turn first, then a while in the database, then the call. */
    async push(team: string, channel: string) {
      await turns.turn({ team, channel });
      await pause(15);
      await turns.push({ team, channel }, call(team, channel, `push ${channel}`));
    },
    ask: (team: string, channel: string, longest?: number) =>
      turns.ask({ team, channel }, call(team, channel, `ask ${channel}`), longest),
    refused: () => allowance.arrivals.filter(({ taken }) => !taken).length,
  };
}

test("pushes take 95 % of a workspace's limit and more, with no refusal, each workspace its own", async () => {
  const slack = before();
  for (const team of ["T1", "T2"])
    for (let count = 0; count < 700; count++) void slack.push(team, `C${count}`);
  await vi.advanceTimersByTimeAsync(2 * MINUTE);
  expect(slack.refused()).toBe(0);
  for (const team of ["T1", "T2"]) {
    const taken = slack.allowance.arrivals.filter((one) => one.team === team).length;
    expect(taken / (2 * SAID.workspace.count)).toBeGreaterThanOrEqual(0.95);
  }
});

test("what people ask for goes before every push that waits, also in a channel where one waits", async () => {
  const slack = before();
  for (let count = 0; count < 300; count++) void slack.push("T1", `C${count}`);
  await vi.advanceTimersByTimeAsync(10_000);
  const gone = slack.order.length;
  for (const channel of ["A1", "A2", "C250", "C299"]) void slack.ask("T1", channel);
  await vi.advanceTimersByTimeAsync(1500);
  const since = slack.order.slice(gone);
  const asked = since.filter((name) => name.startsWith("ask"));
  expect(asked).toEqual(["ask A1", "ask A2", "ask C250", "ask C299"]);
  expect(since.indexOf("ask C299")).toBeLessThanOrEqual(8);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(slack.order).toHaveLength(304);
  expect(slack.refused()).toBe(0);
});

test("room that is kept for a push is people's if they come first, and the push comes after", async () => {
  const slack = before();
  await slack.turns.turn({ team: "T1", channel: "C1" });
  const asked = slack.ask("T1", "C1");
  await vi.advanceTimersByTimeAsync(100);
  await asked;
  void slack.push("T1", "C1");
  await vi.advanceTimersByTimeAsync(2000);
  expect(slack.order).toEqual(["ask C1", "push C1"]);
  expect(slack.refused()).toBe(0);
});

test("a turn of which no push comes is given up in the end", async () => {
  const slack = before();
  await slack.turns.turn({ team: "T1", channel: "C1" });
  void slack.push("T1", "C1");
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(slack.order).toEqual(["push C1"]);
});

test("whatever comes in whatever order arrives, and Slack refuses none of it", async () => {
  const one = fc.record({
    asks: fc.boolean(),
    team: fc.constantFrom("T1", "T2"),
    channel: fc.integer({ min: 0, max: 30 }).map((id) => `C${id}`),
    after: fc.integer({ min: 0, max: 800 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 60 }), async (all) => {
      const slack = before();
      for (const { asks, team, channel, after } of all) {
        if (asks) void slack.ask(team, channel, 600);
        else void slack.push(team, channel);
        await vi.advanceTimersByTimeAsync(after);
      }
      await vi.advanceTimersByTimeAsync(2 * MINUTE);
      expect(slack.refused()).toBe(0);
      expect(slack.order).toHaveLength(all.length);
      expect(slack.buckets.size()).toBe(0);
    }),
    { numRuns: 30 },
  );
});

/** A Slack that says of these channels, by their names, for how long it takes nothing, once. */
function limiting(seconds: Record<string, number>) {
  const slack = before();
  const limited = new Map(Object.entries(seconds));
  const took: string[] = [];
  const call = (channel: string) => async () => {
    const wait = limited.get(channel);
    limited.delete(channel);
    if (wait) throw new webApi.WebAPIRateLimitedError(wait);
    took.push(channel);
  };
  const push = (team: string, channel: string) =>
    slack.turns.push({ team, channel }, call(channel)).catch(() => {});
  const ask = (team: string, channel: string, longest?: number) =>
    slack.turns.ask({ team, channel }, call(channel), longest);
  return { took, push, ask };
}

test("a refusal slows its own channel alone", async () => {
  const { took, push } = limiting({ C1: 20 });
  void push("T1", "C1");
  await vi.advanceTimersByTimeAsync(1);
  for (const channel of ["C1", "C2", "C3"]) void push("T1", channel);
  await vi.advanceTimersByTimeAsync(2000);
  expect(took).toEqual(["C2", "C3"]);
  await vi.advanceTimersByTimeAsync(19_000);
  expect(took).toEqual(["C2", "C3", "C1"]);
});

test("refusals of two channels at a time slow their workspace, and no other", async () => {
  const { took, push } = limiting({ C1: 20, C2: 20.0004 });
  for (const channel of ["C1", "C2"]) void push("T1", channel);
  await vi.advanceTimersByTimeAsync(1);
  for (const team of ["T1", "T2"]) void push(team, `C3 ${team}`);
  await vi.advanceTimersByTimeAsync(5000);
  expect(took).toEqual(["C3 T2"]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(took).toEqual(["C3 T2", "C3 T1"]);
});

test("people wait for Slack's limit as long as they may, are answered then, or told at once", async () => {
  const { took, ask } = limiting({ C1: 20, C2: 20 });
  const waits = ask("T1", "C1");
  await vi.advanceTimersByTimeAsync(1);
  await expect(ask("T1", "C1", 10)).rejects.toThrow("20 seconds");
  await vi.advanceTimersByTimeAsync(20_000);
  await waits;
  expect(took).toEqual(["C1"]);
  await expect(ask("T1", "C2", 10)).rejects.toThrow("20 seconds");
});
