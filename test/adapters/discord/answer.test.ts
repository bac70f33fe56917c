/** How an ask is answered when the wire, another process or the platform does not play along. */
import { afterEach, describe, expect, test } from "vitest";
import type { Bot, Post } from "../../../src/index.ts";
import { interaction } from "../../support/discord/payloads.ts";
import { emma, notice, scripted } from "../../support/discord/scripted.ts";
import { type DiscordStage, openDiscordStage } from "../../support/discord/stage.ts";
import type { Happening, Mishap } from "../../support/discord/world.ts";
import { posts, press } from "./posts.ts";

let stage: DiscordStage;
afterEach(async () => stage.close());

async function open(bot: Bot) {
  stage = await openDiscordStage(bot);
  const { world, gateway } = stage.loopback;
  const seen: Happening[] = [];
  world.watch((happening) => seen.push(happening));
  /** The first request of that kind meets the mishap. */
  const once = (start: string, mishap: Mishap) => {
    world.mishap = (request) => {
      if (!request.startsWith(start)) return undefined;
      world.mishap = () => undefined;
      return mishap;
    };
  };
  const requests = (like: RegExp) => world.requests.filter((request) => like.test(request)).length;
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));
  return { world, gateway, seen, once, requests, quiet };
}

const long: Post = { ...posts.notice, tone: "info", text: [{ p: ["word ".repeat(1500)] }] };

describe.each(["lost", 500] as const)("a response that is %s", (mishap) => {
  test("to the acknowledgement does not leave the member waiting", async () => {
    const { once, requests } = await open(scripted("private", notice("done")));
    once("POST /interactions", mishap);
    expect(await stage.command(emma, "say")).toMatchObject({ text: "done", private: true });
    expect(requests(/callback$/)).toBe(2);
  });

  test("to a message in a room does not post it twice", async () => {
    const { once, seen, requests, quiet } = await open(scripted("public", notice("done")));
    once("POST /channels", mishap);
    await stage.mention(emma, "hello");
    await quiet();
    expect(requests(/^POST .channels/)).toBe(2);
    expect(seen).toHaveLength(1);
  });

  test("to a message that follows does not send it twice", async () => {
    const { once, seen, requests, quiet } = await open(scripted("private", long));
    once("POST /webhooks", mishap);
    await stage.command(emma, "say");
    await quiet();
    expect(requests(/^POST .webhooks/)).toBe(1);
    expect(seen).toHaveLength(2);
  });
});

describe("the wire", () => {
  test("an outage of a moment is waited for", async () => {
    const { once } = await open(scripted("private", notice("done")));
    once("PATCH", 503);
    expect((await stage.command(emma, "say")).text).toBe("done");
  });
});

describe("a long answer", () => {
  test("follows itself, as private as it began", async () => {
    const { seen, quiet } = await open(scripted("private", long));
    await stage.command(emma, "say");
    await quiet();
    expect(seen.map(({ message }) => (message?.flags ?? 0) & 64)).toEqual([64, 64]);
  });

  test("is one reply and its continuation in a room", async () => {
    const { seen, world, quiet } = await open(scripted("public", long));
    await stage.mention(emma, "hello");
    await quiet();
    expect(seen.map(({ of }) => of === world.channel)).toEqual([false, true]);
  });
});

describe("a sorry", () => {
  test("after a public announcement takes it back and is private", async () => {
    const { requests } = await open(scripted("public", notice("cannot", "sorry")));
    expect(await stage.command(emma, "say")).toMatchObject({ private: true, place: "new" });
    expect(requests(/^DELETE/)).toBe(1);
  });

  test("leaves the pressed message as it is, and the next answer still replaces it", async () => {
    const question = { ...posts.notice, tone: "info" as const, presses: [press("Go")] };
    const said: Post[] = [question];
    const bot: Bot = {
      ...scripted("private"),
      first: (ask) => ({ how: ask.kind === "press" ? "replace" : "public" }),
      handle: async () => said.map((post) => ({ to: "asker", post })),
    };
    const { seen, quiet } = await open(bot);
    const card = await stage.command(emma, "say");
    said.splice(0, 1, notice("cannot", "sorry"), notice("moved on"));
    const sorry = await stage.press(emma, card, "Go");
    expect(sorry).toMatchObject({ private: true, place: "new", text: "cannot" });
    await quiet();
    expect(seen.map(({ place }) => place)).toEqual(["new", "new", "replaced"]);
  });
});

describe("what is answered elsewhere or too late", () => {
  test("an ask that another process acknowledged is left to it", async () => {
    const bot = scripted("private", notice("done"));
    const { world, gateway, quiet } = await open(bot);
    const data = { type: 1, name: "say" };
    const payload = interaction(world, emma, { kind: "command", channel: world.channel, data });
    const waiting = world.waiting.get(payload.id);
    if (waiting) waiting.answered = { type: 5, flags: 64, after: 0 };
    gateway.dispatch("INTERACTION_CREATE", payload);
    await quiet();
    expect(bot.asks).toEqual([]);
    expect((await stage.command(emma, "say")).text).toBe("done");
  });

  test("an ask that Discord no longer waits for is not carried out", async () => {
    const bot = scripted("private", notice("done"));
    const { world, gateway, quiet } = await open(bot);
    const data = { type: 1, name: "say" };
    const payload = interaction(world, emma, { kind: "command", channel: world.channel, data });
    world.waiting.delete(payload.id);
    gateway.dispatch("INTERACTION_CREATE", payload);
    await quiet();
    expect(bot.asks).toEqual([]);
    expect((await stage.command(emma, "say")).text).toBe("done");
  });

  test("nobody sees the bot think for ever, whether it has nothing to say or fails", async () => {
    const silent = scripted("private");
    const { requests, quiet } = await open(silent);
    void stage.command(emma, "say").catch(() => {});
    await quiet();
    expect(requests(/^DELETE/)).toBe(1);
    silent.handle = () => Promise.reject(new Error("a bug"));
    void stage.command(emma, "say").catch(() => {});
    await quiet();
    expect(requests(/^DELETE/)).toBe(2);
    expect(stage.adapter.state()).toEqual({ state: "up" });
  });
});
