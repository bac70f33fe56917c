/** A platform that cannot be reached at the start, or that asks for more connections. */
import { afterEach, expect, test } from "vitest";
import { openLoopback } from "../../support/discord/loopback.ts";
import { prepare, type Running, run, until } from "../../support/discord/running.ts";
import { notice, scripted } from "../../support/discord/scripted.ts";

const bot = scripted("private", notice("done"));
let running: Running;
afterEach(async () => running.close());

const isUp = () => running.isUp();
const answered = (id: string) => running.answered(id);
const refusal = async () => {
  const start = running.adapter.start(bot);
  return start.then(
    () => undefined,
    (fault: Error) => fault.message,
  );
};
const asked = () =>
  running.loopback.world.requests.filter((request) => request === "GET /gateway/bot").length;

test("an API that is down at the start is tried until it is there", async () => {
  running = await prepare();
  const { world } = running.loopback;
  world.mishap = () => 503;
  expect(await refusal()).toBe("Discord cannot be reached (503); it is tried again.");
  expect(running.adapter.state().state).toBe("down");
  await until(() => asked() > 1);
  world.mishap = () => undefined;
  await until(isUp);
  await until(() => world.commands.length > 0);
  const id = running.command();
  await until(() => answered(id));
});

test("so is one that nobody listens at", async () => {
  const gone = await openLoopback();
  await gone.close();
  running = await prepare({ loopback: gone });
  expect(await refusal()).toContain("ECONNREFUSED");
  const back = await openLoopback(Number(new URL(gone.apiUrl).port));
  await until(isUp);
  await running.close();
  await back.close();
});

test("a gateway that refuses connections at the start is tried until it takes one", async () => {
  running = await prepare();
  const { gateway } = running.loopback;
  gateway.closed = true;
  const start = running.adapter.start(bot);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(running.adapter.state()).toEqual({ state: "starting" });
  gateway.closed = false;
  await start;
  const id = running.command();
  await until(() => answered(id));
});

test("a wrong token is not tried again", async () => {
  running = await prepare({ token: "another.bot.token" });
  expect(await refusal()).toContain("does not accept the bot's token");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(asked()).toBe(1);
});

test("stopped between two tries, it tries no more", async () => {
  running = await prepare();
  running.loopback.world.mishap = () => 503;
  await refusal();
  await running.adapter.stop();
  const before = asked();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(asked()).toBe(before);
  expect(running.adapter.state()).toEqual({ state: "stopped" });
});

test("a server too many for the connections there are opens more, by itself", async () => {
  running = await run(bot);
  const { gateway } = running.loopback;
  gateway.shards = 2;
  gateway.limit.max_concurrency = 2;
  gateway.interrupt(4011);
  await until(() => gateway.opened.length === 3);
  expect(gateway.opened.toSorted()).toEqual(["2 0/1", "2 0/2", "2 1/2"]);
  await until(isUp);
  const id = running.command();
  await until(() => answered(id));
});
