/** What comes every week by itself: a round and a board, on the team's clock. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { as } from "../support/conversation.ts";
import { openRoom, type Room, ticketOn } from "../support/room.ts";
import { openWorld, type World } from "../support/world.ts";

const WEEK = 7 * 86_400_000;
const admin = { admin: true };
/** A round on Tuesdays, a board on Wednesdays, both at 9. */
const hours = {
  ...{ weeklyRoundDay: "2", weeklyRoundHour: "9" },
  ...{ weeklyBoardDay: "3", weeklyBoardHour: "9" },
};

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let teams = 0;
function newRoom() {
  const team = `t:weekly${teams++}`;
  return { team, room: openRoom(world.bot, team) };
}

/** Fills in the form that a lead's press opened. */
async function set(room: Room, team: string, typed: Record<string, string>, by = "gil") {
  const shown = await room.say("gil", "quiz", { action: "weekly" }, admin);
  const opened = world.bot.first({
    ...{ kind: "press", id: "form", who: { team, id: "gil" }, room: room.room, heard: "asker" },
    ...{ at: room.now(), ticket: ticketOn(shown, "Change"), admin: true },
  });
  if (opened.how !== "form") throw new Error("no form");
  return room.press(by, opened.form.send, { ...(by === "gil" && admin), typed } as never);
}

const due = (team: string, kind: string) =>
  world.store.inTeam(team, async (records) => (await records.booked(kind))?.due.toISOString());

/** What is to come, and when. */
const booked = async (team: string) => [
  await due(team, "weeklyRound"),
  await due(team, "weeklyBoard"),
];

/** What the room shows: messages of which screens. */
const kinds = (room: Room) =>
  room
    .keys()
    .map((key) => key.split(":")[0])
    .sort();

test("a lead sets a round and a board, which come by themselves and once", async () => {
  const { team, room } = newRoom();
  expect(await room.say("emma", "quiz", { action: "weekly" })).toMatchObject({ tone: "sorry" });
  expect(await set(room, team, hours, "emma")).toMatchObject({ tone: "sorry" });
  expect(await booked(team)).toEqual([undefined, undefined]);
  await set(room, team, hours);
  await room.later(WEEK);
  expect(kinds(room)).toEqual(["day", "end", "week"]);
  await room.later(WEEK);
  expect(room.keys()).toHaveLength(6);
  await set(room, team, { ...hours, weeklyRoundDay: "0", weeklyBoardDay: "0" });
  await room.later(2 * WEEK);
  expect(room.keys()).toHaveLength(6);
  expect(room.told).toEqual([]);
});

test("the hour is the team's, whatever the lead's own; and moves at once with the team's zone", async () => {
  const { team, room } = newRoom();
  const choose = (step: string, typed: Record<string, string>) =>
    room.say("gil", "settings", {}, admin).then((settings) => {
      const opened = world.bot.first({
        ...{ kind: "press", id: "form", who: { team, id: "gil" }, room: room.room },
        ...{ heard: "asker", at: room.now(), ticket: ticketOn(settings, step), admin: true },
      });
      if (opened.how !== "form") throw new Error("no form");
      return room.press("gil", opened.form.send, { ...admin, typed } as never);
    });
  const own = { language: "en", zone: "Asia/Tokyo", hour: "none" };
  expect((await choose("Language and time", own)).kind).toBe("settings");
  await set(room, team, hours);
  expect(await booked(team)).toEqual(["2026-03-03T14:00:00.000Z", "2026-03-04T14:00:00.000Z"]);
  const zoned = (zone: string) => choose("Team settings", { language: "en", zone });
  await zoned("Europe/Paris");
  expect(await booked(team)).toEqual(["2026-03-03T08:00:00.000Z", "2026-03-04T08:00:00.000Z"]);
  await zoned("Mars");
  expect((await booked(team))[0]).toBe("2026-03-03T08:00:00.000Z");
  await zoned("");
  expect((await booked(team))[0]).toBe("2026-03-03T14:00:00.000Z");
  await room.later(2 * 86_400_000);
  expect(kinds(room)).toEqual(["day", "end", "week"]);
});

test("where the room is gone those who lead are told once, and nothing comes any more", async () => {
  const { team, room } = newRoom();
  await set(room, team, { ...hours, weeklyBoardDay: "2" });
  await room.say("hal", "help", {}, { ...admin, locale: "fr" });
  await room.say("emma", "help");
  room.refuse("gone");
  await room.later(3 * WEEK);
  expect(room.told.map(({ to }) => to)).toEqual(["gil", "hal"].map((id) => ({ team, id })));
  // Each in their own language.
  expect(JSON.stringify(room.told[0])).toMatch(/comes no more.*\/quiz weekly/);
  expect(JSON.stringify(room.told[1])).toMatch(/plus.*\/quiz weekly/);
  expect(await booked(team)).toEqual([undefined, undefined]);
  room.refuse(undefined);
  expect(await room.say("emma", "quiz")).toMatchObject({ tone: "info" });
});

test("what could not be shown this time comes again, and those who lead are told", async () => {
  const { team, room } = newRoom();
  await set(room, team, { ...hours, weeklyBoardDay: "0" });
  room.refuse("later");
  await room.later(86_400_000);
  for (let tries = 0; tries < 5; tries++) await room.later(5000);
  expect(room.told.map(({ to }) => to)).toEqual([{ team, id: "gil" }]);
  room.refuse(undefined);
  room.forget();
  await room.later(WEEK + 86_400_000);
  expect(kinds(room)).toEqual(["day", "end"]);
});

test("what is late comes on its day, and what its day is over for comes the next week", async () => {
  const { team, room } = newRoom();
  await set(room, team, hours);
  await room.asleep(30 * 3_600_000); // Tuesday, from 10 to 16
  expect(kinds(room)).toEqual(["day"]);
  await room.asleep(3 * WEEK); // Tuesday again, in summer time
  expect(kinds(room)).toEqual(["day", "end"]);
  expect(await booked(team)).toEqual(["2026-03-31T13:00:00.000Z", "2026-03-25T13:00:00.000Z"]);
  await room.later(WEEK);
  expect(kinds(room)).toEqual(["day", "day", "end", "week"]);
});

test("a board on Mondays is of the week that is over", async () => {
  const { team, room } = newRoom();
  await set(room, team, { ...hours, weeklyRoundDay: "0", weeklyBoardDay: "1" });
  await world.store.inTeam(team, async (records) => {
    await records.earn("2026-W10", { member: "emma", points: 300, right: 3, offered: 5 });
  });
  await room.later(WEEK);
  const board = as("board", room.last());
  expect(board.rows.map(({ points }) => points)).toEqual(["300"]);
  expect(board.says).toContain("2 mars");
});

test("where another round is on at its hour, the weekly one comes once that is over", async () => {
  const { team, room } = newRoom();
  await set(room, team, { ...hours, weeklyBoardDay: "0" });
  await room.later(3_600_000);
  await room.say("emma", "quiz", { mode: "day" }); // until Tuesday at 11
  await room.later(WEEK - 7_200_000);
  expect(kinds(room)).toEqual(["day", "day", "end", "end"]);
  // Until Tuesday at 10, in summer time; and nothing is to come any more at half past nine.
  await room.say("emma", "quiz", { mode: "day" });
  await room.later(86_400_000 - 1_800_000);
  await set(room, team, { weeklyRoundDay: "0", weeklyBoardDay: "0" });
  await room.later(2 * WEEK);
  expect(kinds(room).filter((kind) => kind === "day")).toHaveLength(3);
});
