/** Boards: who is on them and as whom, over which days, and what is said beside the points. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BoardPost } from "../../src/index.ts";
import { as } from "../support/conversation.ts";
import { openRoom, type Room, ticketOn } from "../support/room.ts";
import { openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let teams = 0;
const newRoom = () => openRoom(world.bot, `t:board${teams++}`);

describe("boards", () => {
  const board = async (room: Room, id: string, period = "all") =>
    as("board", await room.say(id, "leaderboard", { period }));
  const points = (post: BoardPost) => post.rows.map((row) => [row.rank, row.who, row.own]);

  test("share a rank at a tie, show one's own row, and leave out who hides", async () => {
    const team = `t:board${teams}`;
    const room = newRoom();
    await world.store.inTeam(team, async (records) => {
      for (let i = 0; i < 12; i++) {
        const member = `m${String(i).padStart(2, "0")}`;
        await records.of(member).isLead({ name: member });
        const score = { member, points: i < 2 ? 500 : 400 - i, right: 1, offered: 2 };
        await records.earn("all", score);
      }
    });
    const own = points(await board(room, "m11"));
    expect(own.slice(0, 3)).toEqual(
      [
        [1, "name of m00", false],
        [1, "m01", false],
        [3, "m02", false],
      ].map((row, at) => (at === 0 ? [1, "m00", false] : row)),
    );
    expect(own.at(-1)).toEqual([12, "name of m11", true]);
    expect(own).toHaveLength(11);

    const shown = await board(room, "m00");
    const hidden = as("board", await room.press("m00", ticketOn(shown, "Hide me")));
    expect(points(hidden).at(-1)).toEqual([1, "name of m00", true]);
    expect(points(await board(room, "m05")).map(([, who]) => who)).not.toContain("name of m00");
    const alias = { typed: { alias: "<!channel>" } };
    const opened = world.bot.first({
      ...{ kind: "press", id: "x", who: { team, id: "m01" }, room: room.room, heard: "asker" },
      ...{ at: room.now(), ticket: ticketOn(await board(room, "m01"), "My name here") },
    });
    if (opened.how !== "form") throw new Error("no form");
    await room.press("m01", opened.form.send, alias);
    expect(points(await board(room, "m05"))[0]).toEqual([1, "<!channel>", false]);
  });

  test("an unknown period is said, and an empty one too", async () => {
    const room = newRoom();
    expect(await room.say("emma", "leaderboard", { period: "zzz" })).toMatchObject({
      tone: "sorry",
    });
    expect((await board(room, "emma", "day")).rows).toEqual([]);
  });
});
