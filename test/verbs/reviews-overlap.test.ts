/** Two reviews of one card at the same instant, in two processes: both are in its log, in turn. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBot } from "../../src/index.ts";
import { fold } from "../../src/review/schedule.ts";
import { remember } from "../../src/verbs/round.ts";
import { converse } from "../support/conversation.ts";
import { openTwo, type Two } from "../support/overlap.ts";
import { hasPostgres } from "../support/postgres.ts";
import { course } from "../support/world.ts";

const TEAM = "t:overlap";
const NOW = new Date("2026-03-02T15:00:00Z");

describe.skipIf(!hasPostgres)("over Postgres", () => {
  let two: Two;
  beforeAll(async () => {
    two = await openTwo(TEAM);
  });
  afterAll(() => two?.close());

  const answered =
    (card: string, choice: number, member: string): Parameters<Two["overlap"]>[0] =>
    (records) =>
      remember({ card, right: 0 }, choice, NOW, records.of(member));
  type Work = Parameters<Two["overlap"]>[0];
  const held = (card: string, member: string) =>
    two.one.inTeam(TEAM, async (records) => {
      const own = records.of(member);
      return { log: await own.log(card), memory: await own.memory(card) };
    });

  test("two answers to one card are kept one after the other", async () => {
    const answer = (choice: number) => answered("c", choice, "m");
    await two.overlap(answer(1), () => two.other.inTeam(TEAM, answer(0)));
    const { log, memory } = await held("c", "m");
    expect(log.map(({ n, grade }) => [n, grade])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(memory).toEqual(fold(log));
  });

  test("who takes back a grade that is no longer the last is shown what there is", async () => {
    const log = { error: (fault: unknown) => expect(fault).toBeUndefined() };
    const bot = createBot({ course, store: two.other, log, language: "en", zone: "UTC" });
    const ann = converse(bot, { team: TEAM, id: "ann" });
    const front = await ann.say("flashcard");
    const next = await ann.press(await ann.press(front, /Show/), /Good/);
    const [memory] = await two.one.inTeam(TEAM, (records) => records.of("ann").memories());
    const card = memory?.card ?? "";
    let seen: unknown;
    await two.overlap(answered(card, 0, "ann"), async () => {
      seen = (await ann.press(next, /Undo|Take back/)).kind;
    });
    expect(seen).toBe("question");
    const kept = await held(card, "ann");
    expect(kept.log.map(({ grade }) => grade)).toEqual([3, 2]);
    expect(kept.memory).toEqual(fold(kept.log));
  });

  test.each(["taken", "erased"] as const)(
    "who is erased as their answers are remembered has no memory, where first is %s",
    async (first) => {
      const member = `gone ${first}`;
      const erase: Work = (records) => records.of(member).erase();
      const take: Work = async (records) => {
        const picks = await records.takePicks("2026-03-02", 50);
        for (const pick of picks)
          await remember({ card: "c", right: 0 }, 0, NOW, records.of(pick.member));
      };
      await two.one.inTeam(TEAM, (records) => records.of(member).pick("2026-03-02", 0, NOW));
      const [one, other] = first === "taken" ? [take, erase] : [erase, take];
      await two.overlap(one, () => two.other.inTeam(TEAM, other));
      expect(await held("c", member)).toEqual({ log: [], memory: undefined });
    },
  );
});
