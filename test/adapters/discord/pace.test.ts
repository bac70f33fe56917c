/** Discord's limits on a token and on a room: all of what they leave is used, and none is passed.
 * Time passes only here, a few ms once all that could happen has happened. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Limit } from "../../../adapters/discord/pace.ts";
import type { Bot, Room } from "../../../src/index.ts";
import { rateLimited } from "../../support/discord/faults.ts";
import { message } from "../../support/discord/payloads.ts";
import { type Running, run } from "../../support/discord/running.ts";
import { emma, notice, scripted } from "../../support/discord/scripted.ts";

const STEP_MS = 5;
const TURNS = 25;
const FAKED = [
  ...(["Date", "performance"] as const),
  ...(["setTimeout", "clearTimeout", "setInterval", "clearInterval"] as const),
];
const team = "discord:900000000000000003";
const token = { calls: 50, ms: 1000 };

let running: Running;
/** When each message came to its channel, in ms. */
let came: { at: number; channel: string }[];
/** Those that had their turn and are not there yet: now, and at most. */
let taken: number;
let most: number;
let random: number;

beforeEach(() => {
  vi.useFakeTimers({ toFake: [...FAKED] });
  came = [];
  [taken, most] = [0, 0];
  random = 1;
});
afterEach(async () => {
  await pass(running.close());
  vi.useRealTimers();
});

/** Lets time pass until it is done. */
async function pass<Result>(work: Promise<Result>): Promise<Result> {
  let done = false;
  const over = work.finally(() => {
    done = true;
  });
  over.catch(() => {});
  while (!done) {
    for (let turn = 0; turn < TURNS && !done; turn++)
      await new Promise((next) => setImmediate(next));
    if (!done) vi.advanceTimersByTime(STEP_MS);
  }
  return over;
}
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** The same each time: 0 to 1. */
function dice(): number {
  random = (random * 48_271) % 2_147_483_647;
  return random / 2_147_483_647;
}

async function start(bot: Bot = scripted("private"), pace?: Limit): Promise<void> {
  running = await pass(run(bot, pace ? { pace } : {}));
  const { world } = running.loopback;
  world.watch(({ message: one }) => {
    if (one) came.push({ at: Date.now(), channel: one.channel });
  });
}

const room = (at: number): Room => ({ kind: "channel", id: String(700_000_000_000 + at) });
/** As the sender does: taken when its turn has come, which takes up to so many ms. */
async function send(to: Room, taking = 0) {
  const { adapter } = running;
  await adapter.turn?.({ team, to });
  most = Math.max(most, ++taken);
  await sleep(taking * dice());
  const push = { team, to, post: notice("x"), seed: `${to.id} ${came.length}` };
  return adapter.push(push).finally(() => taken--);
}
/** Of what the limit allows, how much came: of these, without the first, whose second is cut. */
function used(messages: typeof came, { calls, ms } = token): number {
  const [first, ...rest] = messages.slice(calls);
  const seconds = ((rest.at(-1)?.at ?? 0) - (first?.at ?? 0)) / ms;
  return rest.length / (seconds * calls);
}

/** Someone says something to the bot in a room of its own, and is answered: how long that takes. */
async function ask(at: number): Promise<number> {
  const { world, gateway } = running.loopback;
  const channel = room(10_000 + at).id;
  const payload = message(world, emma, { channel, content: `<@${world.me.id}> say` });
  const asked = Date.now();
  return new Promise((resolve) => {
    const leave = world.watch(({ of }) => {
      if (of !== payload.id) return;
      leave();
      resolve(Date.now() - asked);
    });
    gateway.dispatch("MESSAGE_CREATE", payload);
  });
}
/** As many ask, so many a second. */
async function asking(count: number, rate: number): Promise<number[]> {
  const waits: Promise<number>[] = [];
  for (let at = 0; at < count; at++) {
    waits.push(ask(at));
    await sleep(1000 / rate);
  }
  return Promise.all(waits);
}
const isAsked = ({ channel }: { channel: string }) => Number(channel) >= 700_000_010_000;
const answering: Bot = {
  ...scripted("private"),
  handle: async () => [{ to: "asker", post: notice("answer") }],
};

describe("the token's limit, if nobody asks", () => {
  test.each([
    [0, 0],
    [20, 0],
    [20, 25],
    [300, 25],
  ])(
    "is used and not passed: %i ms to take one, %i ms of difference on the way",
    async (taking, way) => {
      await start();
      const { loopback } = running;
      loopback.arrive = () => sleep(way * dice());
      loopback.limit({ token, room: { calls: 5, ms: 5000 } });
      const all = Array.from({ length: 600 }, (_, at) => send(room(at), taking));
      const deliveries = await pass(Promise.all(all));
      expect(deliveries.filter(({ ok }) => !ok)).toEqual([]);
      expect(came).toHaveLength(600);
      expect(loopback.tooSoon).toEqual([]);
      expect(used(came)).toBeGreaterThanOrEqual(0.95);
    },
  );

  test("is another by argument", async () => {
    const raised = { calls: 500, ms: 1000 };
    await start(scripted("private"), { ...raised, ms: 1030 });
    running.loopback.limit({ token: raised });
    await pass(Promise.all(Array.from({ length: 2500 }, (_, at) => send(room(at), 20))));
    expect(came).toHaveLength(2500);
    expect(running.loopback.tooSoon).toEqual([]);
    expect(used(came, raised)).toBeGreaterThanOrEqual(0.95);
  });
});

describe("people first", () => {
  test("they are answered as soon as ever, and what is left is used", async () => {
    await start(answering);
    running.loopback.limit({ token });
    const pushes = Array.from({ length: 600 }, (_, at) => send(room(at), 20));
    const waits = await pass(sleep(2000).then(() => asking(200, 30)));
    // A fifth of the second that a full line of them would take.
    expect(Math.max(...waits)).toBeLessThanOrEqual(200);
    expect(used(came)).toBeGreaterThanOrEqual(0.95);
    await pass(Promise.all(pushes));
    expect(running.loopback.tooSoon).toEqual([]);
  });

  test("where they ask for more than there is, nothing else begins", async () => {
    await start(answering);
    running.loopback.limit({ token });
    const pushes = Array.from({ length: 200 }, (_, at) => send(room(at), 20));
    await pass(sleep(1000));
    const begun = Date.now();
    await pass(asking(300, 100));
    const meanwhile = came.filter(({ at }) => at > begun + 200 && at <= begun + 3000);
    expect(meanwhile.filter((one) => !isAsked(one))).toEqual([]);
    expect(meanwhile.length).toBeGreaterThan(100);
    expect(most).toBeLessThanOrEqual(token.calls / 2); // what has its turn is there soon
    const deliveries = await pass(Promise.all(pushes));
    expect(deliveries.filter(({ ok }) => !ok)).toEqual([]);
    expect(running.loopback.tooSoon).toEqual([]);
  });
});

describe("Discord asks to wait", () => {
  test("in one room: only there, and as long as it says", async () => {
    await start();
    const { loopback } = running;
    loopback.limit({ token });
    const slow = room(0);
    const isSlow = (request: string) => request.includes(slow.id);
    loopback.fault = (request) => (isSlow(request) ? rateLimited(4) : undefined);
    const begun = Date.now();
    expect(await pass(send(slow))).toEqual({ ok: false, why: "later", after: 4050 });
    loopback.fault = () => undefined;
    const others = Array.from({ length: 200 }, (_, at) => send(room(at + 1)));
    const soon = await pass(send(slow));
    if (soon.ok || soon.why !== "later") throw new Error("it is to be later");
    expect(Date.now() + (soon.after ?? 0)).toBeGreaterThanOrEqual(begun + 4050);
    expect(loopback.world.requests.filter(isSlow)).toHaveLength(1); // it is not asked meanwhile
    const back = sleep(soon.after ?? 0).then(() => send(slow));
    const deliveries = await pass(Promise.all([...others, back]));
    expect(deliveries.filter(({ ok }) => !ok)).toEqual([]);
    const elsewhere = came.filter(({ channel }) => channel !== slow.id);
    expect(elsewhere).toHaveLength(200);
    expect(used(elsewhere)).toBeGreaterThanOrEqual(0.95);
  });

  test("in all, and long: what had its turn is not kept for it, nor sent after it", async () => {
    await start();
    const { adapter, loopback } = running;
    const faults = [rateLimited(60, "global")];
    loopback.arrive = () => sleep(20);
    loopback.fault = () => faults.shift();
    const at = (at: number) => ({ team, to: room(at), post: notice("x"), seed: `${at}` });
    const all = Array.from({ length: 60 }, (_, number) => adapter.push(at(number)));
    const deliveries = await pass(Promise.all(all));
    const heard = deliveries.filter(({ ok }) => ok).length;
    expect(heard).toBeGreaterThan(0); // they were on their way
    expect(new Set(deliveries.map((one) => (one.ok ? "ok" : one.why)))).toEqual(
      new Set(["ok", "later"]),
    );
    await pass(sleep(61_000));
    expect(came).toHaveLength(heard);
  });

  test("in all: nobody is answered before, and then all are", async () => {
    await start(answering);
    const faults = [rateLimited(3, "global")];
    running.loopback.fault = () => faults.shift();
    const one = await pass(send(room(0)));
    const begun = Date.now();
    expect(one).toMatchObject({ ok: false, why: "later", after: 3050 });
    const all = [...[1, 2, 3].map((at) => send(room(at))), asking(3, 30)];
    await pass(Promise.all<unknown>(all));
    expect(came).toHaveLength(6);
    expect(Math.min(...came.map(({ at }) => at)) - begun).toBeGreaterThanOrEqual(3000 - STEP_MS);
  });
});
