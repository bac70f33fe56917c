/** What a model said is kept, and what it cost is counted. */
import { Keyv } from "keyv";
import { afterEach, describe, expect, test, vi } from "vitest";
import { phrasingOf } from "../../src/verbs/phrasing.ts";
import { asked, bench, GOOD, INVENTED, NOTE, QUESTION, read, someone } from "../support/bench.ts";

const on = bench();
afterEach(() => void vi.useRealTimers());

describe("what was said is kept", () => {
  test("for the same question in the team, and for no other", async () => {
    on.server.says(GOOD);
    const world = on.worded;
    const who = someone();
    const first = read(await asked(world, QUESTION, { who }));
    expect(read(await asked(world, QUESTION, { who: { ...who, id: "other" } }))).toBe(first);
    expect(on.server.questions()).toHaveLength(1);
    await asked(world, "Who has to approve the policies?", { who });
    expect(on.server.questions()).toHaveLength(2);
    await asked(world, QUESTION, { who: someone() });
    expect(on.server.questions()).toHaveLength(3);
  });

  test("and for other policies of the team's than it was said of, for neither", async () => {
    let asked = 0;
    const phrase = phrasingOf({
      ...{ name: "m", cache: new Keyv(), spend: on.worded.store.spend, most: undefined },
      model: async () => {
        asked += 1;
        return { sentences: GOOD, tokens: 1 };
      },
      deadline: () => new AbortController().signal,
      failed: (_, why) => expect.fail(String(why)),
      counted: () => {},
    });
    const lines = ["General management (DG)."];
    const facts = [{ id: "policies-approval", question: QUESTION, granted: true, lines }];
    const draft = { team: "t:version", day: "2026-03-02", question: QUESTION, facts };
    for (const version of ["0", "1", "0", "1"])
      expect(await phrase({ ...draft, language: "en", version })).toEqual(GOOD);
    expect(asked).toBe(2);
  });

  test("and so is that it was not true", async () => {
    on.server.says(INVENTED);
    const world = on.worded;
    const who = someone();
    for (const _ of [1, 2]) expect(read(await asked(world, QUESTION, { who }))).not.toContain(NOTE);
    expect(on.server.questions()).toHaveLength(1);
  });

  test.each([
    ["what was true for a week", GOOD, 7],
    ["what was not for a day", INVENTED, 1],
  ])("%s, and for no longer", async (_, said, days) => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const since = Date.now();
    on.server.says(said);
    const who = someone();
    const questions = async (after: number) => {
      vi.setSystemTime(since + after);
      await asked(on.worded, QUESTION, { who });
      return on.server.questions().length;
    };
    expect(await questions(0)).toBe(1);
    expect(await questions(days * 86_400_000)).toBe(1);
    expect(await questions(days * 86_400_000 + 1)).toBe(2);
  });

  test("but not that there was no answer", async () => {
    const world = on.worded;
    const who = someone();
    on.server.refuses(401);
    await asked(world, QUESTION, { who });
    on.server.says(GOOD);
    expect(read(await asked(world, QUESTION, { who }))).toContain(NOTE);
  });

  test("and two who ask at once cost one question", async () => {
    const { asked: reached, go } = on.server.waits(GOOD);
    const world = on.worded;
    const who = someone();
    const both = ["a", "b"].map((id) => asked(world, QUESTION, { who: { ...who, id } }));
    await reached;
    go();
    for (const post of await Promise.all(both)) expect(read(post)).toContain(NOTE);
    expect(on.server.questions()).toHaveLength(1);
  });

  test("what was kept is believed no more than what comes", async () => {
    on.server.says(GOOD);
    const cache = new Keyv();
    const world = await on.open({ cache });
    const who = someone();
    expect(read(await asked(world, QUESTION, { who }))).toContain(NOTE);
    const keys: string[] = [];
    for await (const [key] of cache.iterator()) keys.push(key);
    expect(keys).toHaveLength(1);
    await cache.set(keys[0] ?? "", INVENTED);
    const post = await asked(world, QUESTION, { who });
    expect(JSON.stringify(post.answer)).not.toContain("12");
  });
});

describe("what it costs", () => {
  const day = "2026-03-02";

  test("is counted as the server says, by team and day", async () => {
    on.server.says(GOOD, 321);
    const world = await on.open();
    const who = someone();
    await asked(world, QUESTION, { who });
    expect(await world.store.spend.spent(who.team, day)).toBe(321);
    expect(world.bot.spent()).toBe(321);
    await asked(world, QUESTION, { who });
    expect(await world.store.spend.spent(who.team, day)).toBe(321);
  });

  test("is nothing where the server refused, and a guess on the high side where it was silent", async () => {
    const [refused, silent] = [someone(), someone()];
    const world = on.worded;
    on.server.refuses(401);
    await asked(world, QUESTION, { who: refused });
    expect(await world.store.spend.spent(refused.team, day)).toBe(0);
    on.server.drops();
    await asked(world, QUESTION, { who: silent });
    expect(await world.store.spend.spent(silent.team, day)).toBeGreaterThan(2000);
  });

  test("is what was guessed where a server counts in no tokens", async () => {
    on.server.says(GOOD, -5);
    const who = someone();
    expect(read(await asked(on.worded, QUESTION, { who }))).toContain(NOTE);
    expect(await on.worded.store.spend.spent(who.team, day)).toBeGreaterThan(2000);
  });

  test("is capped: then the course's words stand, until the next day, and for that team alone", async () => {
    on.server.says(GOOD, 9000);
    const world = await on.open({ most: 10_000 });
    const who = someone();
    expect(read(await asked(world, QUESTION, { who }))).toContain(NOTE);
    const another = "Who has to approve the policies?";
    expect(read(await asked(world, another, { who }))).not.toContain(NOTE);
    expect(on.server.questions()).toHaveLength(1);
    const at = new Date("2026-03-03T00:00:00Z");
    expect(read(await asked(world, another, { who, at }))).toContain(NOTE);
    expect(read(await asked(world, QUESTION))).toContain(NOTE);
  });
});
