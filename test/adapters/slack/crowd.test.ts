/** A crowd answers a question of the quiz at once, on Slack: with the machine to itself. */
import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { appointments } from "../../../adapters/tick.ts";
import type { Actor, Public } from "../../contracts/stage.ts";
import { openSlackStage, type SlackStage } from "../../support/slack/stage.ts";
import { openWorld, type World } from "../../support/world.ts";

const emma = { id: "U0EMMA", locale: "en", name: "Emma" } as const;
/** Slack waits so long for an acknowledgement, in ms. */
const ACK = 3000;
const TALLY = 3000;

let world: World;
let stage: SlackStage;
let time: ReturnType<typeof appointments>;
beforeAll(async () => {
  world = await openWorld();
  stage = await openSlackStage(world.bot, { mode: "http", members: [emma] });
  const log = pino({ level: "silent" });
  const clock = () => new Date();
  time = appointments({ bot: world.bot, adapters: [stage.adapter], log, clock });
});
afterAll(async () => {
  await time.stop();
  await stage.close();
  await world.close();
});

/** The message of the room at that place, once it shows what it is to show. */
const shown = (index: number, like: RegExp) =>
  vi.waitFor(
    async () => {
      const message = (await stage.room())[index];
      expect(message?.text ?? "").toMatch(like);
      return message as Public;
    },
    { timeout: 20_000, interval: 20 },
  );
const skip = () => stage.command(emma, "quiz", { action: "skip" });

test("five hundred members answer one question: all are heard in time, and counted", {
  timeout: 40_000,
}, async () => {
  await stage.command(emma, "quiz", { questions: "1", seconds: "60" });
  await shown(0, /1 question/);
  await skip();
  const question = await shown(0, /question 1 of 1/);
  const letters = question.labels.slice(0, -2);
  const [ts] = [...stage.slack.standing.keys()];
  stage.slack.edits.length = 0;
  const begun = performance.now();
  const notes = await Promise.all(
    Array.from({ length: 500 }, async (_, at) => {
      // Within two seconds, as a room presses.
      await new Promise((resolve) => setTimeout(resolve, (at % 50) * 40));
      const who: Actor = { id: `U0CROWD${at}`, locale: at % 2 ? "fr" : "en", name: `N${at}` };
      return stage.pressIn(who, 0, letters[at % letters.length] ?? "");
    }),
  );
  const took = performance.now() - begun;
  for (const { ackedAfter } of notes) expect(ackedAfter).toBeLessThan(ACK);
  for (const { text } of notes) expect(text).toMatch(/^Not(ed|é)/);
  await shown(0, /500 answers so far/);
  const { edits } = stage.slack;
  expect(edits.every((edit) => edit.ts === ts)).toBe(true);
  expect(edits.length).toBeLessThanOrEqual(Math.ceil((took + TALLY) / TALLY) + 1);
  await skip();
  await shown(0, /of 500 were right/);
  const { text } = await shown(1, /490 more players/);
  expect(text).toContain("N");
});
