/** Which facts a team's rounds ask. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { topicsOf } from "../../src/course/topic.ts";
import { next } from "../../src/review/schedule.ts";
import { openRoom, type Room } from "../support/room.ts";
import { course, openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let teams = 0;
const newRoom = () => openRoom(world.bot, `t:asked${teams++}`);

describe("what is asked", () => {
  const asked = (team: string, room: Room) =>
    world.store.inTeam(team, async (records) => {
      const round = await records.roundIn(room.room);
      return round ? (await records.questions(round.id)).map(({ card }) => card) : [];
    });

  test("is no card twice in a season, as long as there are others", async () => {
    const team = `t:asked${teams}`;
    const room = newRoom();
    const cards: string[] = [];
    for (let rounds = 0; rounds < 4; rounds++) {
      await room.say("emma", "quiz", { questions: "10", mode: "day" });
      cards.push(...(await asked(team, room)));
      await room.later(86_400_000);
    }
    expect(cards).toHaveLength(40);
    expect(new Set(cards).size).toBe(40);
  });

  test("is what the team forgets, more often than what it knows", async () => {
    const team = `t:asked${teams++}`;
    const { cards = [] } = topicsOf(course).find(({ id }) => id === "9") ?? {};
    const now = new Date("2026-03-02T15:00:00Z");
    await world.store.inTeam(team, async (records) => {
      const learner = records.of("emma");
      for (const { id } of cards)
        for (const [n, grade] of [[1, 4], ...(id === "tone" ? [[2, 1]] : [])] as [
          number,
          1 | 4,
        ][]) {
          const at = new Date(now.getTime() - (3 - n) * 86_400_000);
          const review = { card: id, n, grade, at, retention: 0.9, sure: undefined };
          await learner.keep(review, next(await learner.memory(id), review));
        }
    });
    let often = 0;
    for (let rounds = 0; rounds < 60; rounds++) {
      // Each in a room of its own, and never opened: what was asked lately plays no part.
      const room = openRoom(world.bot, team, { at: new Date(now.getTime() + 3_600_000) });
      const own = { ...room, room: { kind: "channel" as const, id: `room ${rounds}` } };
      await room.say("emma", "quiz", { questions: "1", topic: "9" }, { room: own.room });
      if ((await asked(team, own)).includes("tone")) often++;
    }
    expect(cards).toHaveLength(8);
    expect(often).toBeGreaterThan(20); // of 60, where one in eight would be as often as the others
  });
});
