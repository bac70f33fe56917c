/** The connection: it starts, is lost and found again, ends with a reason, and harms nobody. */
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createDiscord } from "../../../adapters/discord/index.ts";
import type { Bot } from "../../../src/index.ts";
import { rateLimited } from "../../support/discord/faults.ts";
import { type Loopback, openLoopback } from "../../support/discord/loopback.ts";
import { interaction } from "../../support/discord/payloads.ts";
import { quiet, run, until } from "../../support/discord/running.ts";
import { emma, notice, scripted } from "../../support/discord/scripted.ts";
import { serverPayload } from "../../support/discord/servers.ts";
import { openDiscordStage } from "../../support/discord/stage.ts";

const bot = scripted("private", notice("done"));
const clock = () => new Date();
const escaped: unknown[] = [];
const note = (reason: unknown) => escaped.push(reason);
beforeEach(() => {
  escaped.length = 0;
  process.on("unhandledRejection", note);
});
afterEach(() => {
  process.off("unhandledRejection", note);
  expect(escaped).toEqual([]);
});

/** A log that is kept, to look for what must not be in it. */
function kept() {
  let lines = "";
  const stream = new Writable({
    write(chunk, _, done) {
      lines += chunk;
      done();
    },
  });
  return { log: pino({ level: "trace" }, stream), lines: () => lines };
}

async function refused(loopback: Loopback, token: string) {
  const { log, lines } = kept();
  const adapter = createDiscord({ token, apiUrl: loopback.apiUrl, log, clock });
  const fault = await adapter.start(bot).then(
    () => undefined,
    (error: Error) => error,
  );
  const told = JSON.stringify([fault?.message, fault?.stack, adapter.state(), lines()]);
  expect(told).not.toContain(token.slice(0, 8));
  expect(adapter.state().state).toBe("down");
  await adapter.stop();
  return fault?.message;
}

test("a token that is not the bot's is said to be so, and not repeated", async () => {
  const loopback = await openLoopback();
  expect(await refused(loopback, "secret-secret.x.y")).toContain("does not accept the bot's token");
  expect(await refused(loopback, "secret\u0000secret")).toContain(
    "does not accept the bot's token",
  );
  await loopback.close();
  expect(await refused(loopback, "secret-secret.x.y")).toContain("ECONNREFUSED");
});

test("a token that only the gateway refuses", async () => {
  const loopback = await openLoopback();
  const { world } = loopback;
  const { token } = world;
  world.mishap = (request) => {
    if (request === "GET /gateway/bot")
      setImmediate(() => {
        world.token = "reset";
      });
    return undefined;
  };
  expect(await refused(loopback, token)).toContain("does not accept the bot's token");
  await loopback.close();
});

test("Discord asks to connect again, and what was missed arrives", async () => {
  const stage = await openDiscordStage(bot);
  const { gateway } = stage.loopback;
  const back = gateway.back();
  gateway.interrupt("reconnect");
  await until(() => stage.adapter.state().state === "down");
  const missed = stage.command(emma, "say"); // while there is no connection
  await back;
  expect((await missed).text).toBe("done");
  await until(() => stage.adapter.state().state === "up");
  const again = gateway.back();
  gateway.interrupt(4009); // session timed out
  await again;
  expect((await stage.command(emma, "say")).text).toBe("done");
  await stage.close();
});

test("a token reset in running brings the platform down with a reason, and nothing else", async () => {
  const stage = await openDiscordStage(bot);
  const { gateway, world } = stage.loopback;
  world.token = "reset";
  gateway.interrupt(4004);
  await until(() => stage.adapter.state().state === "down");
  expect(stage.adapter.state()).toMatchObject({ why: expect.stringContaining("token") });
  await stage.close();
  expect(stage.adapter.state()).toEqual({ state: "stopped" });
});

test("the connection is resumed with a reset token: down, and nothing else", async () => {
  const stage = await openDiscordStage(bot);
  const { gateway, world } = stage.loopback;
  world.token = "reset";
  gateway.interrupt("reconnect");
  await until(() => JSON.stringify(stage.adapter.state()).includes("does not accept"));
  await stage.close();
});

test("stopping lets what is under way finish", async () => {
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const slow = scripted("private", notice("done"));
  const { handle } = slow;
  slow.handle = async (ask) => {
    begun.resolve();
    await finish.promise;
    return handle(ask);
  };
  const stage = await openDiscordStage(slow);
  const answer = stage.command(emma, "say");
  await begun.promise;
  let ended = false;
  const stopped = stage.adapter.stop().then(() => {
    ended = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(ended).toBe(false);
  finish.resolve();
  expect((await answer).text).toBe("done");
  await stopped;
  await stage.close();
});

test("a stop does not wait for ever for what Discord holds up", async () => {
  const running = await run(bot);
  running.loopback.fault = (request) => (request.startsWith("PATCH") ? rateLimited(60) : undefined);
  running.command();
  await until(() => running.loopback.world.requests.some((one) => one.startsWith("PATCH")));
  await running.close();
  expect(running.lines()).toContain("stopped before all was answered");
});

test("whatever throws in what listens is a line in the log", async () => {
  let throws = false;
  const fails = () => Promise.reject(new Error("a bug"));
  const broken: Bot = { ...bot, handle: fails, joined: fails, left: fails, home: fails };
  const running = await run(broken, {
    clock: () => {
      if (throws) throw new Error("no time");
      return new Date();
    },
  });
  const { gateway, world } = running.loopback;
  for (throws of [false, true]) {
    running.command();
    running.write("hello");
    const server = serverPayload(world, {
      id: `80000000000000001${throws ? 1 : 0}`,
      locale: "fr",
      channels: [],
    });
    gateway.dispatch("GUILD_CREATE", server);
    gateway.dispatch("GUILD_DELETE", server);
    await quiet();
  }
  throws = false;
  const thrower: Bot = {
    ...bot,
    first: () => {
      throw new Error("another bug");
    },
  };
  const other = await run(thrower, { loopback: running.loopback });
  other.command();
  await until(() => other.lines().includes("another bug"));
  for (const one of [other, running]) expect(one.adapter.state()).toEqual({ state: "up" });
  expect(running.lines()).toContain("no time");
  await other.close();
  await running.close();
});

test("garbage leaves a line in the log and nothing else", async () => {
  const stage = await openDiscordStage(bot);
  await stage.garbage();
  expect((await stage.command(emma, "say")).text).toBe("done");
  expect(stage.adapter.state()).toEqual({ state: "up" });
  await stage.close();
});

test("the log holds no token, no address with one, and nothing that was said", async () => {
  const loopback = await openLoopback();
  const { log, lines } = kept();
  const { world, gateway, apiUrl } = loopback;
  const adapter = createDiscord({ token: world.token, apiUrl, log, clock });
  const said = scripted("private", notice("a secret of theirs"));
  await adapter.start(said);
  world.mishap = (request) => (request.startsWith("PATCH") ? 503 : undefined);
  const data = { type: 1, name: "say" };
  const payload = interaction(world, emma, { kind: "command", channel: world.channel, data });
  gateway.dispatch("INTERACTION_CREATE", payload);
  await until(() => lines().includes("an ask was not answered"));
  await adapter.stop();
  await loopback.close();
  for (const secret of [world.token, payload.token, "a secret of theirs"])
    expect(lines()).not.toContain(secret);
});
