/** Discord says "too many": the one who waits is answered in the end, and nobody else waits. */
import { Keyv } from "keyv";
import { afterEach, describe, expect, test } from "vitest";
import type { Member, Send } from "../../../src/index.ts";
import type { Fault } from "../../support/discord/faults.ts";
import { openingTooFast, rateLimited, unknownChannel } from "../../support/discord/faults.ts";
import { quiet, type Running, run, until } from "../../support/discord/running.ts";
import { emma, notice, scripted } from "../../support/discord/scripted.ts";
import { openDiscordStage } from "../../support/discord/stage.ts";
import { openWorld } from "../../support/world.ts";

let running: Running;
afterEach(async () => running.close());

const answered = (id: string) => running.answered(id);
const requests = (like: RegExp) =>
  running.loopback.world.requests.filter((request) => like.test(request)).length;

/** The first requests of that kind meet the faults, one each. */
function meet(like: RegExp, ...faults: Fault[]): void {
  running.loopback.fault = (request) => (like.test(request) ? faults.shift() : undefined);
}

describe("a rate limit", () => {
  test.each([
    ["of the first answer", /callback$/, "user"],
    ["of the answer itself", /^PATCH/, "user"],
    ["of everything", /^PATCH/, "global"],
  ] as const)("%s is waited out, and the answer arrives", async (_, like, scope) => {
    running = await run(scripted("private", notice("done")));
    meet(like, rateLimited(1, scope));
    const id = running.command();
    await until(() => answered(id));
    expect(requests(like)).toBe(2);
    expect(running.lines()).not.toContain("trying again");
  });

  test("of one room holds up neither another, nor a command", async () => {
    running = await run({ ...scripted("private"), handle: async () => sends });
    const room = (id: string): Send => ({ to: { kind: "channel", id }, post: notice(id) });
    const slow = "700000000000000001";
    const sends = [room("700000000000000002")];
    running.loopback.fault = (request) => (request.includes(slow) ? rateLimited(3) : undefined);
    sends.unshift(room(slow));
    running.command();
    await until(() => requests(new RegExp(slow)) === 1);
    sends.shift();
    running.command();
    await until(() => running.seen.some(({ of }) => of === "700000000000000002"));
    expect(running.seen.some(({ of }) => of === slow)).toBe(false);
    running.loopback.fault = () => undefined;
  });
});

describe("direct messages", () => {
  const member = (at: number): Member => ({
    team: "discord:900000000000000003",
    id: `1000000000000001${at}`,
  });
  const [one, other] = [member(10), member(11)];
  const opened = () => requests(/^POST .users.@me.channels/);
  const letters = () =>
    running.seen.map(({ of }) => of).filter((of) => of.startsWith("1000000000000001"));
  const channel = ({ id }: Member) => running.loopback.world.direct(id);

  async function writing(to: Member[], profiles = new Keyv()) {
    const bot = scripted("private");
    const sends = to.map((who): Send => ({ to: who, post: notice("to you") }));
    running = await run({ ...bot, handle: async () => sends }, { profiles });
    return { bot, profiles };
  }

  test("a member's channel is opened once, also by the next process", async () => {
    const { profiles } = await writing([one]);
    running.command();
    running.command();
    await until(() => letters().length === 2);
    await running.close();
    await writing([one], profiles);
    running.command();
    await until(() => letters().length === 1);
    expect(opened()).toBe(0);
    expect(await profiles.get(`${one.team}:${one.id}:direct`)).toBe(channel(one));
  });

  test("a channel that is no longer there is opened once more", async () => {
    const { profiles } = await writing([one]);
    await profiles.set(`${one.team}:${one.id}:direct`, "555");
    meet(/^POST .channels.555/, unknownChannel);
    running.command();
    await until(() => letters().length === 1);
    expect(opened()).toBe(1);
    expect(await profiles.get(`${one.team}:${one.id}:direct`)).toBe(channel(one));
  });

  test("one channel that is never there is no loop", async () => {
    await writing([one]);
    running.loopback.fault = (request) =>
      /^POST .channels/.test(request) ? unknownChannel : undefined;
    running.command();
    await until(() => running.lines().includes("a direct message was not delivered"));
    expect(opened()).toBe(1);
  });

  test("opened too fast, they are opened more slowly, and all arrive", async () => {
    await writing([one, other]);
    meet(/^POST .users/, openingTooFast, openingTooFast);
    const begun = performance.now();
    running.command();
    await until(() => letters().length === 2);
    expect(performance.now() - begun).toBeGreaterThan(3000); // a pause of 1 s, then of 2
    expect(opened()).toBe(4);
  });

  test("so they are where the channel is kept already", async () => {
    const { profiles } = await writing([one]);
    await profiles.set(`${one.team}:${one.id}:direct`, channel(one));
    meet(/^POST .channels/, openingTooFast);
    running.command();
    await until(() => letters().length === 1);
  });

  test("the asker does not wait for it, nor does a stop", async () => {
    const asker: Send = { to: "asker", post: notice("sent") };
    const letter: Send = { to: one, post: notice("to you") };
    running = await run({ ...scripted("private"), handle: async () => [letter, asker] });
    running.loopback.fault = (request) =>
      /^POST .users/.test(request) ? openingTooFast : undefined;
    const id = running.command();
    await until(() => answered(id));
    await running.adapter.stop();
    expect(running.lines()).toContain("a direct message was not delivered");
  });

  test("one who takes none is told of by the core, each time, and the others are written to", async () => {
    const { bot } = await writing([one, other]);
    running.loopback.world.closed.add(channel(one));
    running.command();
    await until(() => bot.unreached.length === 1 && letters().length === 1);
    expect(bot.unreached).toEqual([one]);
    expect(running.lines()).toContain("no direct messages to a member");
  });
});

test("a lead whom a report does not reach is told so once, in the server", async () => {
  const world = await openWorld();
  const stage = await openDiscordStage(world.bot);
  running = { ...running, close: () => stage.close() };
  const lead = { id: "100000000000000002", locale: "en", admin: true } as const;
  await stage.command(lead, "help");
  const question = await stage.command(emma, "flashcard");
  const answer = await stage.press(emma, question, "Show the answer");
  const opened = await stage.press(emma, answer, "Report this card");
  stage.refuse(lead);
  const heard: string[] = [];
  stage.loopback.world.watch(({ message }) => heard.push(JSON.stringify(message?.components)));
  await stage.fill(emma, opened, { reason: "wrong" });
  await quiet();
  for (const told of [1, 1]) {
    await stage.command(lead, "help");
    await quiet();
    expect(heard.filter((text) => text.includes("could not write to you"))).toHaveLength(told);
  }
  await world.close();
});
