/** Discord blocks an address at 10,000 refusals in ten minutes: long before, calls are kept back. */
import { afterEach, expect, test } from "vitest";
import type { Adapter, Send } from "../../../src/index.ts";
import { forbidden } from "../../support/discord/faults.ts";
import { quiet, type Running, run, until } from "../../support/discord/running.ts";
import { notice, scripted } from "../../support/discord/scripted.ts";

let running: Running;
afterEach(async () => running.close());

const posted = () =>
  running.loopback.world.requests.filter((request) => request.startsWith("POST /channels")).length;
const answered = (id: string) => running.answered(id);

/** So many refusals, all of them first answers: discord.js does not hold those to 50 a second. */
async function refuse(count: number) {
  const { world } = running.loopback;
  const before = world.requests.length;
  running.loopback.fault = (request) => (request.endsWith("/callback") ? forbidden : undefined);
  for (let sent = 0; sent < count; sent++) {
    running.command();
    if (sent % 100 === 99) await until(() => world.requests.length >= before + sent);
  }
  await until(() => world.requests.length >= before + count);
  await quiet();
  running.loopback.fault = () => undefined;
}

test("unasked messages stop at 1,000, everything at 5,000, and both start again", {
  timeout: 60_000,
}, async () => {
  let now = Date.now();
  const room: Send = { to: { kind: "channel", id: "700000000000000001" }, post: notice("word") };
  const asker: Send = { to: "asker", post: notice("done") };
  const bot = { ...scripted("private"), handle: async () => [room, asker] };
  running = await run(bot, { clock: () => new Date(now) });
  await until(() => answered(running.command()) || posted() > 0);
  await quiet();
  const before = posted();
  await refuse(999);
  expect(running.adapter.state()).toEqual({ state: "up" });

  await refuse(1);
  expect(running.adapter.state()).toEqual({
    state: "down",
    why: expect.stringMatching(/^Discord refused 1000 calls: only commands and buttons/),
  });
  expect(running.lines()).toContain("Discord refuses many calls");
  const id = running.command();
  await until(() => answered(id));
  await quiet();
  expect(posted()).toBe(before);
  expect(running.lines()).toContain("a message was not delivered");
  const seed = { team: "discord:900000000000000003", seed: "s" };
  const kept = { ...seed, to: { kind: "channel", id: "700000000000000001" }, post: room.post };
  expect(await running.adapter.deliver(kept as Parameters<Adapter["deliver"]>[0])).toEqual({
    ...{ ok: false, why: "later" },
  });

  await refuse(4000);
  expect(running.adapter.state()).toMatchObject({
    why: expect.stringContaining("nothing is answered"),
  });
  const { requests } = running.loopback.world;
  const { length } = requests;
  running.command();
  running.write("hello");
  await quiet();
  expect(requests).toHaveLength(length);

  now += 10 * 60 * 1000;
  expect(running.adapter.state()).toEqual({ state: "up" });
  const last = running.command();
  await until(() => answered(last));
  await until(() => posted() > before);
});
