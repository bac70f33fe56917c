/** What two of a team change at the same instant, in two processes: neither undoes the other's. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBot } from "../../src/index.ts";
import { bookWeekly, rebook, setOf, unshown } from "../../src/verbs/timetable.ts";
import type { Shop } from "../../src/verbs/verb.ts";
import { weeklyRebooks } from "../../src/verbs/weekly.ts";
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

  type Work<T> = Parameters<typeof two.other.inTeam<T>>[1];
  const now = <T>(work: Work<T>) => two.one.inTeam(TEAM, work);
  const then =
    <T>(work: Work<T>) =>
    () =>
      two.other.inTeam(TEAM, work);
  const on = (records: Parameters<Work<unknown>>[0]) =>
    ({
      records,
      zone: "UTC",
      now: NOW,
      who: { team: TEAM, id: "" },
      team: {},
      language: "en",
    }) as unknown as Shop;
  const other = () => {
    const log = { error: (fault: unknown) => expect(fault).toBeUndefined() };
    return createBot({ course, store: two.other, log, language: "en", zone: "UTC" });
  };

  test("days off that two leads add are all kept", async () => {
    const lead = converse(other(), { team: TEAM, id: "lead" }, { admin: true });
    const shown = await lead.say("daily");
    await two.overlap(
      async (records) => {
        const { daysOff } = await records.team({ toChange: true });
        await records.chooseForTeam({ daysOff: [...daysOff, "2026-05-01"] });
      },
      () => lead.press(shown, /team/i, { hour: "none", week: "12345", off: "2026-05-02" }),
    );
    const { daysOff } = await now((records) => records.team());
    expect(daysOff).toEqual(["2026-05-01", "2026-05-02"]);
  });

  const weekly = (id: string, hour: number) => ({
    room: { kind: "channel" as const, id },
    ...{ weekday: 2, hour },
  });
  /** What a lead's form does. */
  const set =
    (id: string, hour: number): Work<void> =>
    async (records) => {
      await records.team({ toChange: true });
      await bookWeekly("weeklyRound", weekly(id, hour), on(records));
    };
  const weeklySet = () => now((records) => setOf("weeklyRound", records));

  test.each<[string, Work<unknown>]>([
    ["the team's clock is moved", (records) => rebook(on(records))],
    ["its old room is gone", (records) => unshown("a", on(records), "gone")],
  ])("a weekly round that is set as %s stays as it was set", async (_, work) => {
    await now(set("a", 9));
    await two.overlap(set("b", 11), then(work));
    expect(await weeklySet()).toEqual(weekly("b", 11));
  });

  test("one that is planned anew is planned as it is set by then, or not at all", async () => {
    const before = weekly("a", 9);
    await now(set("b", 11));
    await now(async (records) => weeklyRebooks.weeklyRound?.(before, on(records), NOW));
    expect(await weeklySet()).toEqual(weekly("b", 11));
    await now((records) => records.cancel("weeklyRound"));
    await now(async (records) => weeklyRebooks.weeklyRound?.(before, on(records), NOW));
    expect(await weeklySet()).toBeUndefined();
  });
});
