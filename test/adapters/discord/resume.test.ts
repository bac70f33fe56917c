/** A connection that breaks off in every way that Discord breaks it off, and what is lost by it. */
import { describe, expect, test } from "vitest";
import { quiet, run, until } from "../../support/discord/running.ts";
import { notice, scripted } from "../../support/discord/scripted.ts";
import { openWorld } from "../../support/world.ts";

describe.concurrent.each([
  ["is asked to connect again", "reconnect", "6"],
  ["is cut", "cut", "6"],
  ["is closed for a session that timed out", 4009, "6"],
  ["is closed as by a server that restarts", 1001, "6"],
  ["is told that its session is invalid", "invalid", "2"],
  ["is closed normally", 1000, "2"],
] as const)("a connection that %s", (_, how, by) => {
  test("is down, says so, is up again, and loses no command then", async () => {
    await using running = await run(scripted("private", notice("done")));
    const { isUp, answered, loopback } = running;
    const { gateway } = loopback;
    const back = gateway.back();
    gateway.interrupt(how);
    await until(() => !isUp());
    expect(running.adapter.state()).toEqual({
      state: "down",
      why: "Discord's gateway closed; it is being opened again.",
    });
    const missed = by === "6" ? [running.command(), running.write("hello")] : [];
    await back;
    await until(isUp);
    expect(gateway.opened).toEqual(["2 0/1", `${by} 0/1`]);
    for (const id of [...missed, running.command(), running.write("hello")])
      await until(() => answered(id));
  });
});

test.concurrent("a session that is not invalid for good is resumed on the spot", async () => {
  await using running = await run(scripted("private", notice("done")));
  const { answered, loopback } = running;
  const { gateway } = loopback;
  const back = gateway.back();
  gateway.interrupt("resumable");
  await back;
  expect(gateway.opened).toEqual(["2 0/1", "6 0/1"]);
  const id = running.command();
  await until(() => answered(id));
});

test.concurrent("a session that Discord forgot begins anew", async () => {
  await using running = await run(scripted("private", notice("done")));
  const { isUp, answered, loopback } = running;
  const { gateway } = loopback;
  gateway.interrupt("reconnect");
  gateway.forget();
  await until(() => gateway.opened.length === 3);
  expect(gateway.opened).toEqual(["2 0/1", "6 0/1", "2 0/1"]);
  await until(isUp);
  const id = running.command();
  await until(() => answered(id));
});

test.concurrent("an address to resume at that is none is forgotten", async () => {
  await using running = await run(scripted("private", notice("done")));
  const { isUp, loopback } = running;
  const { gateway, world } = loopback;
  const address = world.gateway;
  world.gateway = "nowhere";
  gateway.interrupt("invalid"); // what READY says then is taken for good
  await until(() => gateway.opened.length === 2);
  await until(isUp);
  world.gateway = address;
  gateway.interrupt("cut");
  await until(() => gateway.opened.length === 3);
  expect(gateway.opened.at(-1)).toBe("2 0/1");
  await until(isUp);
});

test.concurrent("a connection on which heartbeats are not answered is taken for dead", async () => {
  await using running = await run(scripted("private", notice("done")));
  const { isUp, answered, loopback } = running;
  const { gateway } = loopback;
  gateway.heartbeat = 100;
  gateway.mute = true;
  const back = gateway.back();
  gateway.interrupt("reconnect"); // the next one beats faster
  await back;
  await until(() => gateway.opened.length > 2);
  gateway.mute = false;
  expect(new Set(gateway.opened.slice(1))).toEqual(new Set(["6 0/1"]));
  expect(running.lines()).toContain("gateway closed");
  await until(isUp);
  const id = running.command();
  await until(() => answered(id));
});

test.concurrent("an outage is waited for, however often a connection is refused", async () => {
  await using running = await run(scripted("private", notice("done")));
  const { isUp, answered, loopback } = running;
  const { gateway } = loopback;
  gateway.closed = true;
  gateway.interrupt("cut");
  await until(() => !isUp());
  await new Promise((resolve) => setTimeout(resolve, 1500));
  gateway.closed = false;
  await until(isUp);
  const id = running.command();
  await until(() => answered(id));
});

test.concurrent("what is replayed after a resume has one effect", async () => {
  const world = await openWorld();
  await using running = await run(world.bot, { profiles: world.cache });
  const { answered, loopback } = running;
  const { gateway } = loopback;
  const [pressed, asked] = [running.command(), running.write("how fast should we reply?")];
  await until(() => answered(pressed) && answered(asked));
  const seen = running.seen.length;
  for (const how of ["reconnect", "cut"] as const) {
    const back = gateway.back();
    gateway.interrupt(how);
    await back;
    gateway.replay(4);
    await quiet();
  }
  expect(running.seen).toHaveLength(seen);
  expect(running.lines()).toContain("an interaction was answered already");
  await running.close();
  await world.close();
});

test.concurrent("stopped while it connects again, it stays away", async () => {
  await using running = await run(scripted("private", notice("done")));
  const { isUp, loopback } = running;
  const { gateway } = loopback;
  gateway.interrupt("reconnect");
  await until(() => !isUp());
  await running.adapter.stop(); // discord.js waits half a second before it connects
  const { length } = gateway.opened;
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(gateway.opened).toHaveLength(length);
  expect(running.adapter.state()).toEqual({ state: "stopped" });
});
