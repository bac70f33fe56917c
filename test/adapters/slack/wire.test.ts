/** What is Slack's own in what members see there: threads, ephemerals, modals. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../contracts/stage.ts";
import { openSlackStage, type SlackStage } from "../../support/slack/stage.ts";
import { openWorld, type World } from "../../support/world.ts";

const emma: Actor = { id: "U0EMMA", locale: "en" };
const frank: Actor = { id: "U0FRANK", locale: "en" };

describe.each(["socket", "http"] as const)("over %s", (mode) => {
  let world: World;
  let stage: SlackStage;
  beforeAll(async () => {
    world = await openWorld();
    stage = await openSlackStage(world.bot, { mode });
  });
  afterAll(async () => {
    await stage.close();
    await world.close();
  });

  test("a command is ephemeral, and what was typed arrives as typed", async () => {
    const seen = await stage.command(emma, "policy", { question: "blogs & <wikis>?" });
    expect(stage.message(seen)).toMatchObject({ channel: "C0GENERAL", ephemeral: true });
    expect(world.asks.at(-1)).toMatchObject({
      args: { question: "blogs & <wikis>?" },
      locale: "en-US",
    });
  });

  test("a mention is answered in the message's thread", async () => {
    const seen = await stage.mention(emma, "how fast should we reply?");
    const { thread, ephemeral } = stage.message(seen);
    expect(ephemeral).toBe(false);
    expect(world.asks.at(-1)?.room).toEqual({ kind: "channel", id: "C0GENERAL", thread });
  });

  test("a direct message is answered by a message there", async () => {
    const seen = await stage.direct(emma, "how fast should we reply?");
    expect(stage.message(seen)).toMatchObject({ channel: "DU0EMMA", ephemeral: false });
    expect((await stage.direct(emma, " ")).text).toContain("/flashcard");
  });

  test("a press moves on the very message", async () => {
    const question = await stage.command(emma, "flashcard");
    const answer = await stage.press(emma, question, "Show the answer");
    expect(stage.message(answer)).toBe(stage.message(question));
  });

  test("a form moves on the message whose button opened it", async () => {
    let question = await stage.command(emma, "flashcard", { topic: "1" });
    while (!question.labels.includes("Type the answer")) {
      const answer = await stage.press(emma, question, "Show the answer");
      question = await stage.press(emma, answer, answer.labels[2] ?? "");
    }
    const opened = await stage.press(emma, question, "Type the answer");
    const answer = await stage.fill(emma, opened, { answer: "x" });
    expect(stage.message(answer)).toBe(stage.message(question));
    expect(await stage.again()).toBe(0);
  });

  test("a sorry to a press on the room's message is for one alone", async () => {
    const help = await stage.mention(emma, "help");
    const before = stage.message(help).text;
    const sorry = await stage.forge(frank, help, "nonsense");
    expect(sorry).toMatchObject({ private: true, place: "new" });
    expect(stage.message(sorry)).toMatchObject({ channel: "C0GENERAL", ephemeral: true });
    expect(stage.message(help).text).toBe(before);
  });

  test("what is no payload of Slack's asks nothing of the bot", async () => {
    const before = world.asks.length;
    await stage.garbage();
    expect(world.asks).toHaveLength(before);
    expect(stage.adapter.state()).toEqual({ state: "up" });
  });

  test("nothing was refused by Slack", () => {
    expect(stage.slack.refusals).toEqual([]);
  });
});
