/** Several connections, and the IDENTIFYs that they cost. */
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { readiness } from "../../../adapters/ready.ts";
import { prepare, type Running, run, until } from "../../support/discord/running.ts";
import { notice, scripted } from "../../support/discord/scripted.ts";
import { serverPayload } from "../../support/discord/servers.ts";

let running: Running;
afterEach(async () => running.close());

const isUp = () => running.isUp();
const why = () => JSON.stringify(running.adapter.state());
const answered = (id: string) => running.answered(id);
/** A server of each shard: their ids count in steps of 2^22. */
const serverOf = (shard: number) => String((BigInt(shard) + 40n) << 22n);

async function several(count: number, clock = () => new Date()) {
  running = await prepare({ clock });
  const { gateway, world } = running.loopback;
  gateway.shards = count;
  gateway.limit.max_concurrency = count;
  for (let shard = 0; shard < count; shard++) {
    const server = { id: serverOf(shard), locale: "fr", channels: [] };
    gateway.servers.set(server.id, serverPayload(world, server));
  }
}

test("as many connections are opened as Discord says, and each hears its own servers", async () => {
  const bot = scripted("private", notice("done"));
  await several(4);
  await running.adapter.start(bot);
  const { gateway } = running.loopback;
  expect(gateway.opened.toSorted()).toEqual(["2 0/4", "2 1/4", "2 2/4", "2 3/4"]);
  for (let shard = 0; shard < 4; shard++) {
    const id = running.command(serverOf(shard));
    await until(() => answered(id));
  }
  expect(bot.asks.map(({ who }) => who.team)).toEqual(
    [0, 1, 2, 3].map((shard) => `discord:${serverOf(shard)}`),
  );
  const direct = running.write("hello");
  await until(() => answered(direct));
});

test("it is up again only when all of them are", async () => {
  await several(2);
  await running.adapter.start(scripted("private", notice("done")));
  const { gateway } = running.loopback;
  gateway.interrupt("reconnect");
  await until(() => !isUp());
  await until(isUp);
  expect(gateway.opened.toSorted()).toEqual(["2 0/2", "2 1/2", "6 0/2", "6 1/2"]);
});

test("one that is silent is not hidden by another's heartbeats", async () => {
  const up = new Date(Date.now() - 200_000);
  await several(2, () => up);
  const { gateway } = running.loopback;
  // One beats every second; of the second the first beat would come in days.
  let connections = 0;
  const heartbeat = { get: () => (++connections === 2 ? 2_000_000_000 : 1000) };
  Object.defineProperty(gateway, "heartbeat", heartbeat);
  await running.adapter.start(scripted("private"));
  await until(() => gateway.beats > 1); // so that the first is answered
  expect(running.adapter.heard?.()).toEqual(up);
  const ready = readiness({
    ...{ adapters: [running.adapter], store: { answers: async () => {} } },
    ...{ log: pino({ level: "silent" }), clock: () => new Date(+up + 130_000) },
  });
  expect(await ready()).toEqual(["discord has given no sign of life for 130 s."]);
});

test("with too few IDENTIFYs left none is spent before there are more", async () => {
  await several(2);
  const { gateway } = running.loopback;
  const plenty = gateway.limit;
  gateway.limit = { ...plenty, remaining: 11, reset_after: 1500 };
  await expect(running.adapter.start(scripted("private"))).rejects.toThrow(
    "Discord allows 11 more connections and 2 are needed; 10 are kept.",
  );
  expect(why()).toContain("It allows more in 1 min");
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(gateway.opened).toEqual([]);
  gateway.limit = plenty;
  await until(isUp);
  expect(gateway.opened).toHaveLength(2);
});

test("nor for a connection that is lost, with none left", async () => {
  running = await run(scripted("private", notice("done")));
  const { gateway } = running.loopback;
  const plenty = gateway.limit;
  gateway.limit = { ...plenty, remaining: 0, reset_after: 2000 };
  await new Promise((resolve) => setTimeout(resolve, 5100)); // what was read is believed so long
  gateway.interrupt("invalid");
  await until(() => why().includes("Discord allows 0 more connections"));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(gateway.opened).toEqual(["2 0/1"]);
  gateway.limit = plenty;
  await until(isUp);
  expect(gateway.opened).toEqual(["2 0/1", "2 0/1"]);
  const id = running.command();
  await until(() => answered(id));
});

test("a lost connection that can be resumed costs none, and waits for none", async () => {
  running = await run(scripted("private", notice("done")));
  const { gateway } = running.loopback;
  gateway.limit.remaining = 0;
  gateway.interrupt("cut");
  await until(() => !isUp());
  await until(isUp);
  expect(gateway.opened).toEqual(["2 0/1", "6 0/1"]);
});

test("stopped while it waits for IDENTIFYs, it stays away", async () => {
  running = await prepare();
  const { gateway } = running.loopback;
  gateway.limit = { ...gateway.limit, remaining: 0, reset_after: 500 };
  await expect(running.adapter.start(scripted("private"))).rejects.toThrow("allows 0 more");
  await running.adapter.stop();
  gateway.limit.remaining = 500;
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(gateway.opened).toEqual([]);
});
