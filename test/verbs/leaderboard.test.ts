/** Boards: who is on them and as whom, over which days, and what is said beside the points. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BoardPost } from "../../src/index.ts";
import { next } from "../../src/review/schedule.ts";
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
        await records.of(member).seen({ name: member });
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

  test("one's own row is there without a point too, and who did not play is told so", async () => {
    const team = `t:board${teams}`;
    const room = newRoom();
    await world.store.inTeam(team, async (records) => {
      const score = { right: 0, offered: 3 };
      await records.earn("all", { member: "frank", points: 300, ...score });
      await records.earn("all", { member: "gil", points: 0, ...score });
    });
    expect(points(await board(room, "gil"))).toEqual([
      [1, "A member", false],
      [2, "name of gil", true],
    ]);
    const other = await board(room, "emma");
    expect(points(other)).toEqual([[1, "A member", false]]);
    expect(JSON.stringify(other.more)).toContain("You have not played");
  });

  test("an unknown period is said, and an empty one too", async () => {
    const room = newRoom();
    expect(await room.say("emma", "leaderboard", { period: "zzz" })).toMatchObject({
      tone: "sorry",
    });
    expect((await board(room, "emma", "day")).rows).toEqual([]);
  });

  test("the period is the team's day, whatever the asker's own zone", async () => {
    const team = `t:board${teams}`;
    const room = newRoom();
    // It is Monday in Montréal, and Tuesday already where Emma is.
    await world.store.inTeam(team, async (records) => {
      await records.of("emma").choose({ zone: "Pacific/Apia" });
      for (const [period, points] of [
        ["2026-03-02", 100],
        ["2026-03-03", 7],
      ] as const)
        await records.earn(period, { member: "frank", points, right: 1, offered: 1 });
    });
    const shown = async () => (await board(room, "emma", "day")).rows.map(({ points }) => points);
    expect(await shown()).toEqual(["100"]);
    await world.store.inTeam(team, (records) => records.chooseForTeam({ zone: "Pacific/Apia" }));
    expect(await shown()).toEqual(["7"]);
  });

  test("every period says in words what is ranked, and each is one press away", async () => {
    const room = newRoom();
    let shown = await board(room, "emma", "week");
    const said = new Set([shown.says]);
    for (const label of ["Today", "This month", "This season", "Of all time"]) {
      shown = as("board", await room.press("emma", ticketOn(shown, label)));
      said.add(shown.says);
    }
    expect([...said].every((says) => /points/i.test(says))).toBe(true);
    expect(said.size).toBe(5);
  });
});

describe("the board of the week", () => {
  const HOW = { retention: 0.9, sure: undefined };
  // It is posted on a Monday: the week is the one that ended the day before.
  const [THIS, LAST] = ["2026-W09", "2026-W08"];

  async function posted(room: Room, team: string): Promise<BoardPost> {
    const key = `week:${room.now().getTime().toString(36)}:room`;
    await world.store.inTeam(team, (records) =>
      records.display(key, room.room, "posted", room.now()),
    );
    await room.settle();
    return as("board", room.last());
  }

  /** Reviews on so many days before today, today included. */
  const reviewed = (team: string, member: string, daysAgo: number[], now: Date) =>
    world.store.inTeam(team, async (records) => {
      for (const [at, days] of daysAgo.entries()) {
        const when = new Date(now.getTime() - days * 86_400_000);
        const review = { card: "tone", n: at + 1, grade: 3 as const, at: when, ...HOW };
        await records
          .of(member)
          .keep(review, next(await records.of(member).memory("tone"), review));
      }
    });

  test("names who improved most and whose streak is longest, though others have more points", async () => {
    const team = `t:board${teams}`;
    const room = newRoom();
    await world.store.inTeam(team, async (records) => {
      const earned = async (member: string, before: number, points: number) => {
        const score = { member, right: 1, offered: 1 };
        if (before > 0) await records.earn(LAST, { ...score, points: before });
        await records.earn(THIS, { ...score, points });
      };
      await earned("best", 900, 950);
      await earned("second", 800, 800);
      await earned("third", 700, 700);
      await earned("riser", 10, 300);
      await earned("first time", 0, 600);
      await earned("shy", 10, 650);
      await records.of("shy").chooseBoard({ alias: undefined, hidden: true });
      await records.of("riser").chooseBoard({ alias: "R. *x*", hidden: false });
      for (let i = 0; i < 60; i++)
        await records.earn(LAST, { member: `m${i}`, points: 500, right: 1, offered: 1 });
    });
    // Today is a Monday: Friday and Thursday are the working days before it.
    const now = room.now();
    await reviewed(team, "third", [4, 3, 0], now);
    await reviewed(team, "best", [3, 0], now);
    await reviewed(team, "shy", [6, 5, 4, 3, 0], now);
    const { rows, more } = await posted(room, team);
    const said = JSON.stringify(more);
    expect(rows.map(({ points }) => points)).toEqual(["950", "800", "700", "600", "300"]);
    expect(said).toMatch(/R\. \*x\*[^"]*290/);
    expect(said).toMatch(/[Ss]érie[^"]*3/);
    expect(said).not.toContain("shy");
  });

  test("without a gain or a streak it names nobody for one", async () => {
    const team = `t:board${teams}`;
    const room = newRoom();
    const score = { right: 1, offered: 1 };
    await world.store.inTeam(team, async (records) => {
      await records.earn(LAST, { member: "best", points: 900, ...score });
      await records.earn(THIS, { member: "best", points: 800, ...score });
      await records.earn(THIS, { member: "first time", points: 100, ...score });
    });
    await reviewed(team, "best", [0], room.now());
    expect((await posted(room, team)).more).toEqual([]);
  });
});
