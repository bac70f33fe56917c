/** Words that agree with what is counted, and with nobody and one above all. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { voiceOf } from "../../src/language/speak.ts";
import { weekBoard } from "../../src/verbs/boards.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const [fr, en] = [voiceOf("fr"), voiceOf("en")];

test("one was right, and two were", () => {
  const right = (voice: typeof en, count: number) =>
    voice.say("round.wereRight", { count, right: count, of: 3 });
  expect([0, 1, 2].map((count) => right(en, count))).toEqual([
    ...["0 of 3 were right", "1 of 3 was right", "2 of 3 were right"],
  ]);
  expect([0, 1, 2].map((count) => right(fr, count))).toEqual([
    ...["0 sur 3 avait raison", "1 sur 3 avait raison", "2 sur 3 avaient raison"],
  ]);
});

test("one point is a point, and one new card is not several", () => {
  const gain = (voice: typeof en, count: number) =>
    voice.say("board.improved", { name: "Emma", count });
  expect(gain(en, 1)).toContain("1 point more");
  expect(gain(en, 20)).toContain("20 points more");
  expect(gain(fr, 1)).toContain("1 point de plus");
  expect(gain(fr, 20)).toContain("20 points de plus");
  expect(fr.say("daily.left", { due: 1, fresh: 1 })).toBe(
    "Votre carte du jour : 1 à revoir, 1 à découvrir",
  );
});

test("the week of a first is of the 1er in French", async () => {
  const due = new Date("2026-06-08T15:00:00Z");
  const says = (voice: typeof en) =>
    world.store.inTeam("t:first", async (records) => {
      const shop = { records, team: await records.team(), zone: "America/Montreal", now: due };
      const board = await weekBoard(due, voice, {
        ...shop,
        who: { team: "t:first", id: "" },
      } as never);
      return board.says;
    });
  expect(await says(fr)).toMatch(/semaine du 1er juin$/);
  expect(await says(en)).toMatch(/week of June 1$/);
});
