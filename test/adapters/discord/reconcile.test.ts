/** A push that may have arrived: looked into where Discord can be asked, and there at most once. */
import { afterEach, describe, expect, test } from "vitest";
import { outcome } from "../../../adapters/discord/outcome.ts";
import { archived, unknownChannel } from "../../support/discord/faults.ts";
import { openLoopback } from "../../support/discord/loopback.ts";
import {
  channel,
  emma,
  gone,
  pushed,
  pushing,
  team,
  unknown,
} from "../../support/discord/pushing.ts";
import { type Running, run } from "../../support/discord/running.ts";
import { notice, scripted } from "../../support/discord/scripted.ts";

let running: Running;
afterEach(async () => running.close());

const start = async (options: Parameters<typeof run>[1] = {}) => {
  running = await run(scripted("private"), options);
  return running.loopback;
};
const { push, reconcile, texts, written } = pushing(() => running);

describe("what may be there", () => {
  test.each(["lost", 500, 503] as const)("%s: unknown, after one call", async (mishap) => {
    const { world } = await start();
    world.mishap = () => mishap;
    expect(await push(notice("x"))).toEqual(unknown);
    expect(written()).toBe(1);
  });

  test("no answer in time; and no address, no route, no time to connect", () => {
    const fault = (of: object) => Object.assign(new Error("x"), of);
    expect(outcome(new DOMException("x", "AbortError"), true)).toEqual(unknown);
    expect(outcome(fault({ code: "ECONNRESET", syscall: "read" }), true)).toEqual(unknown);
    for (const before of [
      { code: "ENOTFOUND", syscall: "getaddrinfo" },
      { code: "ETIMEDOUT", syscall: "connect" },
      { code: "UND_ERR_CONNECT_TIMEOUT" },
      { cause: fault({ code: "ENETUNREACH", syscall: "connect" }) },
      { errors: [fault({ syscall: "connect" })] },
    ])
      expect(outcome(fault(before), true)).toEqual({ ok: false, why: "later" });
  });

  test.each([
    ["heard, its answer lost", "lost"],
    ["heard, and answered with an error", 500],
    ["not heard", 503],
  ] as const)("%s: there once when it is made again", async (_, mishap) => {
    const { world } = await start();
    let calls = 0;
    world.mishap = () => (calls++ < 2 ? mishap : undefined);
    const since = new Date();
    const one = pushed(notice("once"));
    expect(await running.adapter.push(one)).toEqual(unknown);
    expect(await reconcile(one, since)).toMatchObject({ ok: true });
    expect(texts()).toEqual(["once"]);
    expect(written()).toBe(3); // it is made again until there is an answer
  });

  test("by the next process, as well", async () => {
    const loopback = await openLoopback();
    await start({ loopback });
    const [heard, unheard] = [pushed(notice("heard")), pushed(notice("unheard"), emma)];
    const since = new Date();
    await running.adapter.push(heard);
    await running.close();
    await start({ loopback });
    for (const one of [heard, unheard])
      expect(await reconcile(one, since)).toMatchObject({ ok: true });
    expect(texts()).toEqual(["heard", "unheard"]);
    await running.close();
    await loopback.close();
  });

  test("until Discord may have forgotten it; and a clock that was set back is not believed", async () => {
    const since = new Date("2026-03-02T08:00:00Z");
    let now = since;
    const { world } = await start({ clock: () => now });
    world.now = () => now;
    const one = pushed(notice("x"));
    for (const s of [120, 86_400, -1]) {
      now = new Date(since.getTime() + s * 1000);
      expect(await reconcile(one, since)).toEqual(unknown);
    }
    expect(written()).toBe(0);
    now = new Date(since.getTime() + 119_000);
    for (const once of [1, 1]) {
      expect(await reconcile(one, since)).toMatchObject({ ok: true });
      expect(texts()).toHaveLength(once);
    }
    now = new Date(since.getTime() + 600_000);
    await running.adapter.push(one); // why it is not made again later
    expect(texts()).toHaveLength(2);
  });

  test("what is refused for good meanwhile is", async () => {
    await start();
    running.loopback.fault = () => archived;
    expect(await reconcile(pushed(notice("x")), new Date())).toEqual(gone("archived"));
  });

  test("while several may be, no other begins", async () => {
    const { world } = await start();
    world.mishap = () => 503;
    const pushes = [1, 2, 3, 4, 5].map((at) => pushed(notice(`${at}`)));
    const first = pushes.slice(0, 4).map((one) => reconcile(one, new Date()));
    await running.adapter.turn?.({ team, to: channel });
    const last = reconcile(pushes[4] as (typeof pushes)[0], new Date());
    let turned = false;
    const turn = running.adapter.turn?.({ team, to: channel }).then(() => {
      turned = true;
    });
    await expect.poll(written).toBeGreaterThan(5);
    expect(turned).toBe(false);
    world.mishap = () => undefined;
    for (const done of [...first, last]) expect(await done).toMatchObject({ ok: true });
    await turn;
    expect(texts().toSorted()).toEqual(["1", "2", "3", "4", "5"]);
  });
});

describe("what a member may have been told, after Discord has forgotten its nonce", () => {
  const TRIED = new Date("2026-03-02T08:00:00Z");
  const one = pushed(notice("told"), emma);
  let now = TRIED;
  const hour = { clock: () => now };

  /** A first try, of which nothing is known; then it is an hour later. */
  async function tried(mishap: "lost" | 503): Promise<Running["loopback"]["world"]> {
    now = TRIED;
    const { world } = await start(hour);
    world.now = () => now;
    world.mishap = (request) => (/^POST .channels/.test(request) ? mishap : undefined);
    expect(await running.adapter.tell?.(emma, one.post, one.seed)).toEqual(unknown);
    world.mishap = () => undefined;
    now = new Date(TRIED.getTime() + 3_600_000);
    return world;
  }
  const tell = () => running.adapter.tell?.(emma, one.post, one.seed, TRIED);

  test.each(["lost", 503] as const)("%s: there once", async (mishap) => {
    await tried(mishap);
    for (let time = 0; time < 2; time++) {
      expect(await tell()).toMatchObject({ ok: true });
      expect(texts()).toEqual(["told"]);
    }
  });

  test("is not told again as long as it cannot be seen", async () => {
    const world = await tried("lost");
    world.mishap = (request) => (/^GET .channels/.test(request) ? 503 : undefined);
    expect(await tell()).toEqual({ ok: false, why: "later" });
    expect(texts()).toEqual(["told"]);
  });

  test("is found behind whatever else was said there, but for what is out of sight", async () => {
    const world = await tried("lost");
    const talk = (count: number) => {
      const rest = { channel: world.direct(emma.id), components: [], flags: 0, files: [] };
      for (const id of Array.from({ length: count }, () => world.snowflake()))
        world.messages.set(id, { id, ...rest });
    };
    talk(150);
    expect(await tell()).toMatchObject({
      ok: true,
      at: `${world.direct(emma.id)}:${first(world)}`,
    });
    world.messages.delete(first(world));
    talk(900);
    expect(await tell()).toEqual({ ok: false, why: "later" });
  });
  const first = ({ messages }: Running["loopback"]["world"]) => [...messages.keys()][0] ?? "";

  test("where the channel is gone it is told in another", async () => {
    const world = await tried("lost");
    running.loopback.fault = (request) =>
      /^GET .channels/.test(request) ? unknownChannel : undefined;
    expect(await tell()).toMatchObject({ ok: true });
    expect(world.messages.size).toBe(2);
  });

  test("a clock that was ahead hides nothing", async () => {
    await tried("lost");
    now = new Date(TRIED.getTime() - 86_400_000);
    expect(await tell()).toMatchObject({ ok: true });
    expect(texts()).toEqual(["told"]);
  });

  test("of a push it is found out as well, and not sent", async () => {
    await tried("lost");
    expect(await reconcile(one, TRIED)).toMatchObject({ ok: true });
    await running.close();
    await tried(503);
    expect(await reconcile(one, TRIED)).toEqual({ ok: false, why: "later" });
    expect(texts()).toEqual([]);
  });
});
