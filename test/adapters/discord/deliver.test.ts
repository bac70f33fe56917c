/** Where a post can go besides its asker: rooms, persons, and with a file. */
import { afterEach, describe, expect, test } from "vitest";
import type { Bot, Post, Send } from "../../../src/index.ts";
import { emma, notice, scripted } from "../../support/discord/scripted.ts";
import { type DiscordStage, openDiscordStage } from "../../support/discord/stage.ts";
import { posts, press } from "./posts.ts";

const team = "discord:900000000000000003";
const frank = { id: "100000000000000004", locale: "en" } as const;
const claire = { id: "100000000000000001", locale: "fr" } as const;

let stage: DiscordStage;
afterEach(async () => stage.close());

/** A bot that answers with these sends. */
async function open(...sends: Send[]) {
  const bot: Bot = { ...scripted("private"), handle: async () => sends };
  stage = await openDiscordStage(bot);
  return stage.loopback.world;
}
const quiet = () => new Promise((resolve) => setTimeout(resolve, 300));

describe("a member is written to directly", () => {
  const word = (to: Send["to"], text: string): Send => ({ to, post: notice(text) });

  test("and the asker is answered", async () => {
    await open(word({ team, id: frank.id }, "to you"), word("asker", "sent"));
    expect((await stage.command(emma, "say")).text).toBe("sent");
    expect(await stage.inbox(frank)).toEqual(["to you"]);
    expect(await stage.inbox(claire)).toEqual([]);
    expect((await stage.mention(emma, "hello")).text).toBe("sent");
    expect(await stage.inbox(frank)).toEqual(["to you", "to you"]);
  });

  test("one who takes no direct messages costs the others nothing", async () => {
    const nobody = word({ team, id: "U012ABC" }, "to nobody");
    const [one, other] = [frank, claire].map(({ id }) => word({ team, id }, "to you"));
    if (!one || !other) throw new Error("two sends");
    await open(one, nobody, other, word("asker", "sent"));
    stage.refuse(frank);
    expect((await stage.command(emma, "say")).text).toBe("sent");
    expect(await stage.inbox(frank)).toEqual([]);
    expect(await stage.inbox(claire)).toEqual(["to you"]);
    expect(stage.adapter.state()).toEqual({ state: "up" });
  });

  test("once, even if Discord's answer to it is lost", async () => {
    const world = await open(word({ team, id: frank.id }, "to you"), word("asker", "sent"));
    let lost = 0;
    world.mishap = (request) =>
      request.startsWith("POST /channels") && lost++ === 0 ? "lost" : undefined;
    await stage.command(emma, "say");
    expect(await stage.inbox(frank)).toEqual(["to you"]);
    expect(lost).toBe(2);
  });

  test("a room is posted in, in its thread", async () => {
    const world = await open(word({ kind: "channel", id: "77", thread: "5" }, "here"));
    const seen: string[] = [];
    world.watch(({ of, message }) => seen.push(`${of} ${message?.channel}`));
    void stage.command(emma, "say").catch(() => {});
    await quiet();
    expect(seen).toEqual(["5 77"]);
  });
});

describe("a file", () => {
  const file = { name: posts.file.name, body: posts.file.body };

  test("comes with the answer, whatever carries it", async () => {
    await open({ to: "asker", post: posts.file });
    const seen = await stage.command(emma, "say");
    expect(seen).toMatchObject({ private: true, text: expect.stringContaining(file.name) });
    expect(stage.files(seen)).toEqual([file]);
    expect(stage.files(await stage.direct(emma, "export"))).toEqual([file]);
  });

  test("comes after another answer, and to a member", async () => {
    const long: Post = { ...posts.file, text: [{ p: ["word ".repeat(1000)] }] };
    const world = await open(
      { to: "asker", post: long },
      { to: { team, id: frank.id }, post: posts.file },
    );
    const seen: string[] = [];
    world.watch(({ message }) => seen.push((message?.files ?? []).map(({ name }) => name).join()));
    await stage.command(emma, "say");
    await quiet();
    expect(seen).toEqual(["", file.name, file.name]);
    expect(stage.letters(frank).map((one) => stage.files(one))).toEqual([[file]]);
  });

  test("is sent whole again after an outage of a moment", async () => {
    const world = await open({ to: "asker", post: posts.file });
    let tries = 0;
    world.mishap = (request) => (request.startsWith("PATCH") && tries++ === 0 ? 503 : undefined);
    expect(stage.files(await stage.command(emma, "say"))).toEqual([file]);
    expect(tries).toBe(2);
  });

  test("goes when the message moves on", async () => {
    const said: Post[] = [posts.file];
    const bot: Bot = {
      ...scripted("private"),
      first: (ask) => ({ how: ask.kind === "press" ? "replace" : "private" }),
      handle: async () => said.map((post) => ({ to: "asker", post })),
    };
    stage = await openDiscordStage(bot);
    const seen = await stage.command(emma, "say");
    said.splice(0, 1, { ...posts.notice, tone: "info", presses: [press("x")] });
    const next = await stage.forge(emma, seen, "t:any");
    expect(next.place).toBe("replaced");
    expect(stage.files(next)).toEqual([]);
  });
});
