/** Messages that answer nobody and move on: posted once, edited where they are, and given up. */
import { afterEach, describe, expect, test } from "vitest";
import type { Post } from "../../../src/index.ts";
import {
  archived,
  forbidden,
  missingAccess,
  rateLimited,
  unknownChannel,
  unknownGuild,
} from "../../support/discord/faults.ts";
import { type Readable, readAll } from "../../support/discord/reading.ts";
import { prepare, type Running, run } from "../../support/discord/running.ts";
import { notice, scripted } from "../../support/discord/scripted.ts";
import { posts, press } from "./posts.ts";

let running: Running;
afterEach(async () => running.close());

const to = { kind: "channel", id: "900000000000000004" } as const;
const team = "discord:900000000000000003";
let sent = 0;
const deliver = (post: Post, at?: string, seed = `seed ${sent++}`) =>
  running.adapter.deliver({ team, to, post, seed }, at);
/** Of a message that is there from now on. */
async function address(post: Post): Promise<string> {
  const delivery = await deliver(post);
  if (!delivery.ok) throw new Error(delivery.why);
  return delivery.at;
}
const start = async (clock?: () => Date) => {
  running = await run(scripted("private"), clock ? { clock } : {});
};
const room = () =>
  [...running.loopback.world.messages.values()].map(({ components }) =>
    readAll(components as Readable[]),
  );
const requests = (like: RegExp) =>
  running.loopback.world.requests.filter((request) => like.test(request)).length;
const gone = { ok: false, why: "gone" };
const later = { ok: false, why: "later" };

describe("a message", () => {
  test("is posted once for one seed, and edited at its address", async () => {
    await start();
    const first = await deliver(posts.round, undefined, "one");
    expect(first).toMatchObject({ ok: true });
    expect(await deliver(posts.round, undefined, "one")).toEqual(first);
    expect(room()).toHaveLength(1);
    const at = first.ok ? first.at : "";
    expect(await deliver(posts.board, at)).toEqual(first);
    expect(room()).toEqual([expect.stringContaining("Leaderboard")]);
    expect(await deliver(posts.board)).not.toEqual(first);
    expect(room()).toHaveLength(2);
  });

  test("whose process ended before it heard of it is found again, and put right", async () => {
    await start();
    const first = await deliver(posts.round, undefined, "one");
    const { requests } = running.loopback.world;
    const before = requests.length;
    expect(await deliver(posts.round, undefined, "one")).toEqual(first);
    expect(requests).toHaveLength(before + 1); // as it is to be, it is not edited
    expect(await deliver(notice("revealed"), undefined, "one")).toEqual(first);
    expect(room()).toEqual(["revealed"]);
  });

  test("is heard once, even if Discord's answer is lost", async () => {
    await start();
    let lost = 0;
    running.loopback.world.mishap = (request) =>
      request.startsWith("POST /channels") && lost++ === 0 ? "lost" : undefined;
    expect(await deliver(notice("once"))).toMatchObject({ ok: true });
    expect(room()).toEqual(["once"]);
  });

  test("of several pages grows and shrinks where it is", async () => {
    await start();
    const words = (count: number) => notice(`${"word ".repeat(count)}end`);
    const one = await address(words(10));
    const three = await deliver(words(2000), one);
    expect(room()).toHaveLength(3);
    expect(room().join("")).toContain("end");
    const at = three.ok ? three.at : "";
    expect(at.startsWith(one)).toBe(true);
    expect(await deliver(words(900), at)).toEqual({
      ok: true,
      at: at.split(",").slice(0, 2).join(","),
    });
    expect(room()).toHaveLength(2);
    const again = await deliver(words(2000), at);
    expect(again.ok && again.at).not.toBe(at); // its third page was there no more
    expect(room()).toHaveLength(3);
  });

  test("that was deleted is posted anew, but not twice", async () => {
    await start();
    const { messages } = running.loopback.world;
    const at = await address(notice("one"));
    messages.clear();
    const anew = await deliver(notice("two"), at, "two");
    expect(await deliver(notice("two"), at, "two")).toEqual(anew);
    expect(room()).toEqual(["two"]);
    const kept = anew.ok ? anew.at : "";
    expect(await deliver(notice("three"), kept)).toEqual(anew);
    messages.clear();
    expect(await deliver(notice("four"), kept)).toEqual(gone);
    expect(room()).toEqual([]);
  });

  test("of which one page was deleted is posted anew as a whole, and the rest goes", async () => {
    await start();
    const { messages } = running.loopback.world;
    const at = await address(notice("word ".repeat(2000)));
    messages.delete([...messages.keys()].at(-1) ?? "");
    expect(await deliver(notice("word ".repeat(2000)), at)).toMatchObject({ ok: true });
    expect(room()).toHaveLength(3);
    expect(at.split(/\D/).some((id) => messages.has(id))).toBe(false);
  });

  test("at an address that is none of ours is posted", async () => {
    await start();
    for (const at of ["", "page:1", "1:", ":2", "1:2,"])
      expect(await deliver(notice("x"), at)).toMatchObject({ ok: true });
    expect(room()).toHaveLength(5);
  });
});

test("a member is told directly, each time", async () => {
  await start();
  const { adapter, loopback } = running;
  const who = { team, id: "100000000000000003" };
  for (const text of ["one", "two"])
    expect(await adapter.tell?.(who, notice(text), text)).toMatchObject({ ok: true });
  expect(room()).toHaveLength(2);
  for (const { channel } of loopback.world.messages.values())
    expect(channel).toBe(loopback.world.direct(who.id));
  loopback.world.closed.add(loopback.world.direct(who.id));
  const closed = { ok: false, why: "gone", says: "closed" };
  expect(await adapter.tell?.(who, notice("three"), "three")).toEqual(closed);
});

describe("where nothing can be shown", () => {
  test.each([
    ["no such channel", unknownChannel],
    ["no such server", unknownGuild],
    ["no access", missingAccess],
    ["no permission", forbidden],
    ["an archived thread", archived],
  ])("%s: gone, at once, new or edited", async (_, fault) => {
    await start();
    const at = await address(notice("before"));
    running.loopback.fault = (request) => (/channels/.test(request) ? fault : undefined);
    const before = requests(/channels/);
    expect(await deliver(notice("x"))).toEqual(gone);
    expect(await deliver(notice("x"), at)).toEqual(gone);
    expect(requests(/channels/)).toBe(before + 2);
    expect(running.lines()).toContain("a message did not move on");
  });

  test("what is over Discord's limits never leaves", async () => {
    await start();
    const long = { ...posts.notice, presses: [press("x".repeat(81))] };
    expect(await deliver(long)).toEqual(gone);
    expect(requests(/channels/)).toBe(0);
  });
});

describe("what may yet be shown", () => {
  test("before there is a connection", async () => {
    running = await prepare();
    expect(await deliver(notice("x"))).toEqual(later);
  });

  test.each([503, 500] as const)("Discord answers %s: later, and then once", async (status) => {
    await start();
    const { world } = running.loopback;
    const at = await address(notice("before"));
    world.mishap = () => status;
    expect(await deliver(notice("new"), undefined, "new")).toEqual(later);
    expect(await deliver(notice("after"), at)).toEqual(later);
    world.mishap = () => undefined;
    expect(await deliver(notice("new"), undefined, "new")).toMatchObject({ ok: true });
    expect(await deliver(notice("after"), at)).toEqual({ ok: true, at });
    expect(room().toSorted()).toEqual(["after", "new"]);
  });

  test("an edit that is to wait long is told of at once, a short wait is waited", async () => {
    await start();
    const at = await address(notice("before"));
    running.loopback.fault = (request) =>
      request.startsWith("PATCH") ? rateLimited(3600) : undefined;
    expect(await deliver(notice("after"), at)).toEqual(later);
    expect(requests(/^PATCH/)).toBe(1);
    await running.close();

    await start();
    const other = await address(notice("before"));
    const faults = [rateLimited(1)];
    running.loopback.fault = (request) =>
      request.startsWith("PATCH") ? faults.shift() : undefined;
    expect(await deliver(notice("after"), other)).toEqual({ ok: true, at: other });
    expect(room()).toEqual(["after"]);
  });

  test("a new one is not waited for without end", { timeout: 20_000 }, async () => {
    await start();
    running.loopback.fault = (request) =>
      request.startsWith("POST /channels") ? rateLimited(11) : undefined;
    const both = [deliver(notice("x"), undefined, "x"), deliver(notice("y"), undefined, "y")];
    expect(await Promise.all(both)).toEqual([later, later]);
    running.loopback.fault = () => undefined;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(room()).toEqual([]); // what was told to be late is not sent later all the same
    expect(await deliver(notice("x"), undefined, "x")).toMatchObject({ ok: true });
  });
});

test("one that is too old for more edits moves down, and the old one goes", async () => {
  let hours = 0;
  await start(() => new Date(Date.now() + hours * 3_600_000));
  const at = await address(notice("before"));
  running.loopback.fault = (request) =>
    request.startsWith("PATCH") ? rateLimited(900) : undefined;
  hours = 2;
  const moved = await deliver(notice("after"), at);
  expect(moved).toMatchObject({ ok: true });
  expect(moved).not.toEqual({ ok: true, at });
  expect(room()).toEqual(["after"]);
});
