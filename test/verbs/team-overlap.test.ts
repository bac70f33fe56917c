/** What two of a team change at the same instant, in two processes: neither undoes the other's. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createBot } from "../../src/index.ts";
import { voiceOf } from "../../src/language/speak.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { awayPress } from "../../src/verbs/away.ts";
import { forget } from "../../src/verbs/data.ts";
import { renewByOthers } from "../../src/verbs/renewal.ts";
import { bookWeekly, rebook, setOf, unshown } from "../../src/verbs/timetable.ts";
import type { Shop } from "../../src/verbs/verb.ts";
import { weeklyRebooks } from "../../src/verbs/weekly.ts";
import { converse } from "../support/conversation.ts";
import { openTwo, type Two } from "../support/overlap.ts";
import { hasPostgres } from "../support/postgres.ts";
import { course } from "../support/world.ts";

const TEAM = "t:overlap";
const NOW = new Date("2026-03-02T15:00:00Z");
const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

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
    ["its old room is gone", (records) => unshown("a", on(records), "missing")],
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

  const policy: Omit<Policy, "ownerName"> = {
    ...{ id: "p", n: 1, subject: undefined, title: "Emoji", texts: { en: ["Hearts only."] } },
    ...{ owner: "emma", since: NOW, until: after(30), days: 30, withdrawn: false },
    ...{ writer: "emma", at: NOW },
  };
  /** A button's, on its first version. */
  const pressFor = (member: string, step: string, id: string) => {
    const shop = { who: { team: TEAM, id: "" } };
    return awayPress(member, shop, voiceOf("en"), { label: "", step, args: [id, 1] }).ticket;
  };
  const renew =
    (id: string): Work<void> =>
    async (records) => {
      await records.policy(id, { toChange: true });
      await records.keepPolicy({ ...policy, id, n: 2, until: after(60) });
      await records.book({
        key: `renew:${id}`,
        kind: "renew",
        due: after(60),
        body: { policy: id },
      });
    };

  test("a policy renewed as its owner is lost is asked for when its new time is over", async () => {
    await now((records) => records.keepPolicy(policy));
    await now((records) => renewByOthers("emma", records));
    await two.overlap(
      renew("p"),
      then((records) => renewByOthers("emma", records)),
    );
    expect(await now((records) => records.booked("renew:p"))).toMatchObject({ due: after(60) });
  });

  test("who renews what was just renewed is told until when it is", async () => {
    await now((records) => records.keepPolicy({ ...policy, id: "q" }));
    const emma = converse(other(), { team: TEAM, id: "emma" }, { apart: true });
    const ticket = pressFor("emma", "valid", "q");
    let said: unknown;
    await two.overlap(renew("q"), async () => {
      said = await emma.forge(ticket);
    });
    expect(said).toMatchObject({ text: [{ p: [expect.stringMatching(/ May 1, 2026$/)] }] });
  });

  const named = async (id: string) => {
    const versions = await now((records) => records.policyVersions(id));
    return versions.map(({ n, owner, writer }) => [n, owner, writer]);
  };
  const erase: Work<void> = (records) => forget("emma", { records });

  test("who is erased as somebody else changes what they answer for is named by no version", async () => {
    await now((records) => records.keepPolicy({ ...policy, id: "r" }));
    await two.overlap(async (records) => {
      await records.policy("r", { toChange: true });
      await records.keepPolicy({ ...policy, id: "r", n: 2, writer: "dora" });
    }, then(erase));
    expect(await named("r")).toEqual([
      [2, undefined, "dora"],
      [1, undefined, undefined],
    ]);
  });

  test("who was just erased is named by no version that follows", async () => {
    await now((records) => records.keepPolicy({ ...policy, id: "s" }));
    const dora = converse(other(), { team: TEAM, id: "dora" }, { admin: true });
    const ticket = pressFor("dora", "withdraw", "s");
    await two.overlap(erase, () => dora.forge(ticket));
    expect(await named("s")).toEqual([
      [2, undefined, "dora"],
      [1, undefined, undefined],
    ]);
  });
});
