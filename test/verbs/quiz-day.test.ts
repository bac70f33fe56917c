/** Rounds that are open for a day: each plays in private, and all is told at the end. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Post, RoundPost } from "../../src/index.ts";
import { as } from "../support/conversation.ts";
import { openRoom, ticketOn } from "../support/room.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let teams = 0;
const newRoom = () => openRoom(world.bot, `t:day${teams++}`);

const other = (letter: string) => (letter === "A" ? "B" : "A");

describe("a round of a day", () => {
  test("is played by each in private, and revealed to all at the end", async () => {
    const team = `t:day${teams}`;
    const room = newRoom();
    await room.say("emma", "quiz", { questions: "2", mode: "day" });
    await room.settle();
    const lobby = room.last();
    const rights = await world.store.inTeam(team, async (records) => {
      const round = await records.roundIn(room.room);
      return round ? (await records.questions(round.id)).map(({ right }) => right) : [];
    });
    const letters = rights.map((right) => String.fromCharCode(65 + right));
    const play = async (id: string, answers: string[]) => {
      let post: Post = await room.press(id, ticketOn(lobby, "Play"));
      for (const letter of answers) {
        expect((post as RoundPost).options.every(({ right }) => right === undefined)).toBe(true);
        post = await room.press(id, ticketOn(post, letter));
      }
      return post;
    };
    expect((await play("emma", letters)).kind).toBe("notice");
    await room.later(3_600_000);
    const [first = "A"] = letters;
    expect((await play("frank", [other(first)])).kind).toBe("round");
    await room.later(86_400_000);
    const board = as("board", room.last());
    expect(board.rows.map(({ who, right }) => [who, right])).toEqual([
      ["name of emma", "2/2"],
      ["name of frank", "0/1"],
    ]);
    const told = JSON.stringify(board.more);
    expect(told).toContain("1 of 2 was right: name of emma");
    expect(told).toContain("1 of 1 was right: name of emma");
    expect(told.match(/\(1\)/g)).toHaveLength(3);
    expect(told.match(/Course · /g)).toHaveLength(2);
    expect(await room.press("gil", ticketOn(lobby, "Play"))).toMatchObject({ tone: "sorry" });
    expect(room.keys()).toHaveLength(2);
  });

  test("an answer is theirs to change until it closes, and the last one counts", async () => {
    const team = `t:day${teams}`;
    const room = newRoom();
    await room.say("emma", "quiz", { questions: "2", mode: "day" });
    await room.settle();
    const lobby = room.last();
    const choices = () =>
      world.store.inTeam(team, async (records) => {
        const round = await records.roundIn(room.room);
        return round && (await records.given(round.id)).map(({ choice }) => choice);
      });
    const press = async (post: Post, ...labels: string[]) => {
      let last = post;
      for (const label of labels) last = await room.press("emma", ticketOn(last, label));
      return last;
    };
    const done = await press(lobby, "Play", "A", "A");
    expect(await choices()).toEqual([0, 0]);
    const first = as("round", await press(done, "Change my answers"));
    expect(first.title).toContain("1 of 2");
    expect(first.tally).toContain("Your answer: A.");
    const second = as("round", await press(first, "B"));
    expect(second.title).toContain("2 of 2");
    expect(await press(second, "A")).toEqual(done);
    expect(await choices()).toEqual([1, 0]);
    const again = await press(lobby, "Play", "Change my answers");
    await room.later(86_400_000);
    expect(await press(again, "A")).toMatchObject({ tone: "sorry" });
  });
});

test("the older a day's round, the seldomer it is drawn again", async () => {
  const team = `t:day${teams}`;
  const room = newRoom();
  await room.say("emma", "quiz", { questions: "1", mode: "day" });
  await room.settle();
  const lobby = room.last();
  const next = () =>
    world.store.inTeam(team, async (records) => {
      const round = await records.roundIn(room.room);
      return (await records.booked(`tally:${round?.id}`))?.due.getTime() ?? 0;
    });
  const waits: number[] = [];
  for (const [at, hours] of [0, 4, 8].entries()) {
    await room.later(hours * 3_600_000);
    const own = await room.press(`m${at}`, ticketOn(lobby, "Play"));
    await room.press(`m${at}`, ticketOn(own, "A"));
    waits.push((await next()) - room.now().getTime());
  }
  expect(waits).toEqual([3000, 3_600_000, 3 * 3_600_000]);
  await room.later(3 * 3_600_000);
  expect(JSON.stringify(room.last())).toContain("3 members have answered");
});
