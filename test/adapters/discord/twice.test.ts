/** Two processes with one token over one store: what both hear has one effect. */
import { afterEach, expect, test } from "vitest";
import { quiet, type Running, run, until } from "../../support/discord/running.ts";
import { openWorld, type World } from "../../support/world.ts";

let world: World;
let running: Running[] = [];
afterEach(async () => {
  for (const one of running.toReversed()) await one.close();
  await world.close();
});

async function two() {
  world = await openWorld();
  const first = await run(world.bot, { profiles: world.cache });
  const other = await run(world.bot, { profiles: world.cache, loopback: first.loopback });
  running = [first, other];
  return { first, other, requests: first.loopback.world.requests };
}
const count = (requests: string[], like: RegExp) =>
  requests.filter((request) => like.test(request)).length;

test("a command that both hear is acknowledged by both, and carried out by one", async () => {
  const { first, other, requests } = await two();
  first.command();
  await until(() => first.seen.length > 0);
  await quiet();
  expect(count(requests, /callback$/)).toBe(2);
  expect(first.seen).toHaveLength(1);
  expect(world.asks).toHaveLength(1);
  const lines = first.lines() + other.lines();
  expect(lines.split("an interaction was answered already")).toHaveLength(2);
  expect(lines).toContain('"code":40060');
  for (const { adapter } of running) expect(adapter.state()).toEqual({ state: "up" });
});

test("a question that both hear is answered by one", async () => {
  const { first } = await two();
  first.write("how fast should we reply?");
  await until(() => first.seen.length > 0);
  await quiet();
  expect(first.seen).toHaveLength(1);
  expect(world.asks).toHaveLength(2); // each of them asked the core, which did it once
});

test("each is answered still when the other is gone", async () => {
  const { first, other } = await two();
  await first.adapter.stop();
  const id = other.command();
  await until(() => other.answered(id));
});

test("an interaction that Discord no longer knows is a line in the log of each", async () => {
  const { first, other } = await two();
  const id = first.command();
  first.loopback.world.waiting.delete(id);
  await until(() => [first, other].every((one) => one.lines().includes('"code":10062')));
  expect(world.asks).toEqual([]);
});
