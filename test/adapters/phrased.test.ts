/** An answer that a model takes its time for, as the members of every platform see it. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Bot } from "../../src/index.ts";
import type { Actor, Seen, Stage } from "../contracts/stage.ts";
import { type DiscordStage, openDiscordStage } from "../support/discord/stage.ts";
import { type ModelServer, openModel, wordsFrom } from "../support/model.ts";
import { openSlackStage, type SlackStage } from "../support/slack/stage.ts";
import { chromium, openWebStage } from "../support/web/stage.ts";
import { openWorld, type World } from "../support/world.ts";

const ana = { slack: "U0ANA", discord: "100000000000000003", web: "service" };
const ben = { slack: "U0BEN", discord: "100000000000000004", web: "newcomer" };
const QUESTION = "Who must approve the policies?";
const said = [
  { text: "The general management (DG) must approve the policies.", facts: ["policies-approval"] },
];

const STAGES: Record<keyof typeof ana, (bot: Bot) => Promise<Stage | SlackStage | DiscordStage>> = {
  slack: (bot) => openSlackStage(bot, { mode: "socket", members: [as(ana.slack), as(ben.slack)] }),
  discord: openDiscordStage,
  web: openWebStage,
};

function as(id: string): Actor {
  return { id, locale: "en" };
}

describe.each(Object.keys(STAGES) as (keyof typeof ana)[])("%s", (platform) => {
  const skip = platform === "web" && !chromium && !process.env.CI;
  const [asker, other] = [as(ana[platform]), as(ben[platform])];
  let server: ModelServer;
  let world: World;
  let stage: Stage;
  /** What the platform showed meanwhile; the page shows dots by itself. */
  let pending: () => unknown[];
  beforeAll(async () => {
    if (skip) return;
    server = await openModel();
    world = await openWorld({ words: (house) => wordsFrom(server, house) });
    const opened = await STAGES[platform](world.bot);
    stage = opened;
    pending = () => {
      if ("slack" in opened) return opened.slack.statuses.map(({ status }) => status);
      return "loopback" in opened ? opened.loopback.world.typing : [];
    };
  });
  afterAll(async () => {
    await stage?.close();
    await world?.close();
    await server?.close();
  });

  const inWords = (seen: Seen) => {
    expect(seen.text).toContain("The general management (DG) must approve the policies.");
    expect(seen.text).toContain("Put into words by a model");
    expect(seen.text).toMatch(/Course · Step 5/);
    expect(seen.labels).toContain("The course's words");
  };

  test.skipIf(skip)(
    "acknowledged at once, answered when the model has, others meanwhile",
    async () => {
      const { asked, go } = server.waits(said);
      const answer = stage.command(asker, "policy", { question: QUESTION });
      await asked;
      if (platform !== "web") {
        // The page is one browser's: it does one thing after another.
        const front = await stage.command(other, "flashcard");
        expect(front.labels).toContain("Show the answer");
      }
      go();
      const seen = await answer;
      inWords(seen);
      expect(seen.private).toBe(true);
      const quote = await stage.press(asker, seen, "The course's words");
      expect(quote.private).toBe(true);
      expect(quote.text).not.toContain("Put into words by a model");
      expect(quote.text).toMatch(/Course · Step 5/);
    },
  );

  if (platform !== "web")
    test("a message that waits is seen to be heard", async () => {
      const { asked, go } = server.waits(said);
      const answer = stage.mention(asker, "Who has to approve the policies?");
      await asked;
      await vi.waitFor(() => expect(pending()).toHaveLength(1), { timeout: 10_000 });
      if (platform === "slack") expect(pending()).toEqual(["One moment…"]);
      go();
      inWords(await answer);
      if (platform === "slack") expect(pending()).toEqual(["One moment…", ""]);
    });

  test.skipIf(skip)(
    "in the room, where anyone may have the course's words, and no id is sent",
    async () => {
      server.says(said);
      server.mock.clearRequests();
      const question = `${QUESTION} <@${other.id}>`;
      const seen = await stage.mention(asker, platform === "web" ? QUESTION : question);
      inWords(seen);
      const quote = await stage.press(other, seen, "The course's words");
      expect(quote.private).toBe(true);
      for (const sent of server.questions())
        for (const id of [asker.id, other.id]) expect(sent).not.toContain(id);
    },
  );
});
