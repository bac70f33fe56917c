/** What is sent unasked: one try, exactly what came of it, and there at most once. */
import { Keyv } from "keyv";
import { afterEach, describe, expect, test } from "vitest";
import type { Delivery } from "../../../src/index.ts";
import {
  archived,
  blocked,
  type Fault,
  forbidden,
  invalid,
  locked,
  missingAccess,
  openingTooFast,
  rateLimited,
  takesNone,
  unauthorized,
  unknownChannel,
  unknownGuild,
  unshared,
} from "../../support/discord/faults.ts";
import { channel, emma, gone, member, pushing, team } from "../../support/discord/pushing.ts";
import { type Running, run } from "../../support/discord/running.ts";
import { notice, scripted } from "../../support/discord/scripted.ts";
import { posts, press } from "./posts.ts";

let running: Running;
afterEach(async () => running.close());

const start = async (options: Parameters<typeof run>[1] = {}) => {
  running = await run(scripted("private"), options);
  return running.loopback;
};
const { push, texts, written, opened, meet } = pushing(() => running);

describe("a push", () => {
  test("is posted where it is to be, and says where it is", async () => {
    const { world } = await start();
    const delivery = await push(posts.round);
    const [message] = [...world.messages.values()];
    expect(delivery).toEqual({ ok: true, at: `${channel.id}:${message?.id}` });
    expect(texts()).toEqual([expect.stringContaining("question 2 of 5")]);
    // What moves on from here is edited where it is.
    if (!delivery.ok) throw new Error("it is there");
    const to = { team, to: channel, post: notice("revealed"), seed: "x" };
    expect(await running.adapter.deliver(to, delivery.at)).toEqual(delivery);
    expect(texts()).toEqual(["revealed"]);
  });

  test("in a thread answers the message that it is under", async () => {
    const { world } = await start();
    await push(notice("x"), { ...channel, thread: "5" });
    expect([...world.messages.values()]).toMatchObject([{ under: "5" }]);
  });

  test("of several pages is there with the first; one that is missing is told of", async () => {
    const { world } = await start();
    const long = notice(`${"word ".repeat(2000)}end`);
    const delivery = await push(long);
    expect(texts()).toHaveLength(3);
    expect(texts()[2]).toContain("end");
    expect(delivery).toEqual({
      ok: true,
      at: `${channel.id}:${[...world.messages.keys()].join()}`,
    });

    world.messages.clear();
    let pages = 0;
    running.loopback.fault = () => (++pages === 3 ? forbidden : undefined);
    expect(await push(long)).toMatchObject({ ok: true });
    expect(texts()).toHaveLength(2);
    expect(running.lines()).toContain('"page":3');
    expect(running.lines()).toContain("a page is missing");
  });

  test("to a member goes to their direct channel, opened once and kept", async () => {
    const profiles = new Keyv();
    const { world } = await start({ profiles });
    for (const at of [1, 2]) expect(await push(notice(`${at}`), emma)).toMatchObject({ ok: true });
    expect(opened()).toBe(1);
    expect(await profiles.get(`${team}:${emma.id}:direct`)).toBe(world.direct(emma.id));
    expect([...world.messages.values()].map(({ channel }) => channel)).toEqual(
      [1, 2].map(() => world.direct(emma.id)),
    );
  });

  test("to a channel that is no longer there goes to one that is opened anew, once", async () => {
    const profiles = new Keyv([[`${team}:${emma.id}:direct`, "555"]]);
    const { world } = await start({ profiles });
    await profiles.set(`${team}:${emma.id}:direct`, "555");
    meet(/channels.555/, unknownChannel);
    expect(await push(notice("x"), emma)).toEqual({
      ok: true,
      at: expect.stringContaining(world.direct(emma.id)),
    });
    running.loopback.fault = (request) =>
      /POST .channels/.test(request) ? unknownChannel : undefined;
    expect(await push(notice("x"), emma)).toEqual(gone("missing"));
    expect(opened()).toBe(2);
  });
});

describe("what Discord refuses for good says why, after one call", () => {
  test.each<[string, Fault, Delivery | object]>([
    ["no such channel", unknownChannel, gone("missing")],
    ["no such server", unknownGuild, gone("removed")],
    ["no access", missingAccess, gone("forbidden")],
    ["no permission", forbidden, gone("forbidden")],
    ["an archived thread", archived, gone("archived")],
    ["a locked thread", locked, gone("forbidden")],
    ["a member who takes none", takesNone, gone("closed")],
    ["a member who shares no server", unshared, gone("closed")],
    ["a revoked token", unauthorized, gone("revoked")],
    ["a message that is none", invalid, gone()],
  ])("%s", async (_, fault, expected) => {
    await start();
    running.loopback.fault = (request) => (/channels/.test(request) ? fault : undefined);
    for (const tries of [1, 2]) {
      expect(await push(notice("x"))).toEqual(expected);
      expect(written()).toBe(tries);
    }
    running.loopback.fault = () => undefined;
    expect(await push(notice("x"))).toMatchObject({ ok: true });
  });

  test("no access to a server that the bot is not in: it was removed", async () => {
    const { gateway } = await start();
    const other = "discord:900000000000000077";
    running.loopback.fault = () => missingAccess;
    expect(await push(notice("x"), channel, other)).toEqual(gone("removed"));
    gateway.dispatch("GUILD_DELETE", { id: team.split(":")[1] });
    await expect.poll(() => push(notice("x"))).toEqual(gone("removed"));
  });

  test("a member whose channel cannot be opened", async () => {
    await start();
    running.loopback.fault = (request) => (/users/.test(request) ? takesNone : undefined);
    expect(await push(notice("x"), emma)).toEqual(gone("closed"));
    expect(written()).toBe(0);
  });

  test("what is over Discord's limits never leaves", async () => {
    await start();
    expect(await push({ ...posts.notice, presses: [press("x".repeat(81))] })).toEqual(gone());
    expect(written()).toBe(0);
  });
});

describe("what is surely not there comes later", () => {
  const later = (after?: unknown) => ({ ok: false, why: "later", ...(after ? { after } : {}) });

  test("Discord asks to wait: so long, and nothing else goes to that room before", async () => {
    await start();
    meet(/channels/, rateLimited(2));
    // discord.js adds 50 ms.
    expect(await push(notice("x"))).toEqual(later(2050));
    const { after } = (await push(notice("y"))) as { after: number };
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThanOrEqual(2050);
    expect(written()).toBe(1);
    expect(await push(notice("z"), { ...channel, id: "77" })).toMatchObject({ ok: true });
  });

  test("what answers before Discord is not Discord's word", async () => {
    await start();
    running.loopback.fault = () => blocked;
    expect(await push(notice("x"))).toEqual(later());
  });

  test("nobody listens", async () => {
    const loopback = await start();
    await loopback.close();
    // What was cut off may have been heard; from then on there is nobody to hear it.
    await expect.poll(() => push(notice("x"))).toEqual(later());
  });

  test("the member's channel could not be opened", async () => {
    const { world } = await start();
    world.mishap = (request) => (/users/.test(request) ? 503 : undefined);
    expect(await push(notice("x"), emma)).toEqual(later());
    expect(written()).toBe(0);
  });

  test("channels are opened too fast: no other is, and they come back one by one", async () => {
    await start();
    meet(/users/, openingTooFast);
    expect(await push(notice("x"), emma)).toEqual(later(1000));
    const waits = [];
    for (const at of [11, 12, 13])
      waits.push(((await push(notice("x"), member(at))) as { after: number }).after);
    expect(opened()).toBe(1);
    expect(waits.map((wait) => Math.ceil(wait / 1000))).toEqual([1, 2, 3]);
  });
});
