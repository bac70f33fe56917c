/** What two processes do to one round at the same instant: neither is lost. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { screens } from "../../src/verbs/screens.ts";
import type { Shop } from "../../src/verbs/verb.ts";
import { openTwo, type Two } from "../support/overlap.ts";
import { hasPostgres } from "../support/postgres.ts";

const TEAM = "t:overlap";
const NOW = new Date("2026-03-02T15:00:00Z");
const after = (ms: number) => new Date(NOW.getTime() + ms);
const said = (text: string) => ({ fr: text, en: text });
const QUESTION = {
  ...{ kind: "truth" as const, card: "c", prompt: said("p"), right: 0 },
  options: [said("a"), said("b")],
};

describe.skipIf(!hasPostgres)("over Postgres", () => {
  let two: Two;
  beforeAll(async () => {
    two = await openTwo(TEAM);
  });
  afterAll(() => two?.close());

  /** A round whose one question is open. */
  const opened = (id: string) =>
    two.one.inTeam(TEAM, async (records) => {
      const room = { kind: "channel" as const, id };
      const round = { id, room, host: "h", language: "en" as const, mode: "live" as const };
      const times = { seconds: 20, current: 0, begun: NOW, ended: undefined };
      await records.beginRound({ ...round, ...times }, [QUESTION]);
      const [question] = await records.questions(id);
      if (!question) throw new Error("no question");
      const open = { ...question, opened: NOW, deadline: after(20_000) };
      await records.saveQuestion(id, open);
      return open;
    });
  const questionOf = async (id: string) =>
    (await two.one.inTeam(TEAM, (records) => records.questions(id)))[0];
  const shownAt = (id: string, now: Date) =>
    two.other.inTeam(TEAM, async (records) =>
      screens.q?.shown?.([id, "0"], { records, now } as Shop, "open:0"),
    );

  test("a question that is skipped or revealed as the platform has it stays so", async () => {
    const open = await opened("shown");
    const revealed = { ...open, deadline: after(5000), revealed: after(6000) };
    await two.overlap(
      async (records) => {
        await records.roundLock("shown");
        await records.saveQuestion("shown", revealed);
      },
      () => shownAt("shown", after(400)),
    );
    expect(await questionOf("shown")).toEqual({ ...revealed, shown: after(400) });
  });

  test("when it was shown first is when it was shown", async () => {
    const open = await opened("again");
    await shownAt("again", after(300));
    await shownAt("again", after(900));
    expect(await questionOf("again")).toEqual({ ...open, shown: after(300) });
  });
});
