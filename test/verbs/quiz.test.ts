/** Rounds of a team's quiz: what is asked and when, what counts, and what survives. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { as } from "../support/conversation.ts";
import { openRoom, type Room, ticketOn } from "../support/room.ts";
import { course, openWorld, type World } from "../support/world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let teams = 0;
const newRoom = () => openRoom(world.bot, `t:quiz${teams++}`);

/** The letter of the right answer, which only the store knows before the reveal. */
async function rightLetter(room: Room, team: string): Promise<string> {
  const question = await world.store.inTeam(team, async (records) => {
    const round = await records.roundIn(room.room);
    return round && (await records.questions(round.id))[round.current];
  });
  if (!question) throw new Error("no question is open");
  return String.fromCharCode(65 + question.right);
}

const other = (letter: string) => (letter === "A" ? "B" : "A");
const question = (room: Room) => as("round", room.last());

/** Answers the open question: each member as told, then waits for the reveal. */
async function answer(room: Room, team: string, who: Record<string, "right" | "wrong">) {
  const letter = await rightLetter(room, team);
  for (const [id, how] of Object.entries(who))
    await room.press(id, ticketOn(room.last(), how === "right" ? letter : other(letter)));
  await room.later(20_000);
}

describe("a live round", () => {
  test("asks, reveals and ranks, each question once", async () => {
    const team = `t:quiz${teams}`;
    const room = newRoom();
    expect(await room.say("emma", "quiz", { questions: "3" })).toMatchObject({ tone: "info" });
    await room.settle();
    expect(as("notice", room.last()).text).toBeDefined();
    await room.later(8000);
    const prompts = new Set<string>();
    for (let i = 0; i < 3; i++) {
      const post = question(room);
      prompts.add(post.prompt + JSON.stringify(post.options));
      expect(post.title).toContain(`${i + 1}`);
      expect(post.reveal).toBeUndefined();
      expect(post.options.every(({ right, says }) => right === undefined && !says)).toBe(true);
      await answer(room, team, { emma: "right", frank: i === 0 ? "right" : "wrong" });
      const revealed = question(room);
      expect(revealed.options.filter(({ right }) => right)).toHaveLength(1);
      expect(revealed.reveal?.source.label).toMatch(/Course ·/);
      expect(revealed.tally).toContain("name of emma");
      expect(revealed.tally.includes("name of frank")).toBe(i === 0);
      expect(revealed.presses).toEqual([]);
      await room.later(8000);
    }
    expect(prompts.size).toBe(3);
    const board = as("board", room.last());
    expect(board.rows.map(({ rank, who, right }) => [rank, who, right])).toEqual([
      [1, "name of emma", "3/3"],
      [2, "name of frank", "1/3"],
    ]);
    expect(Number(board.rows[0]?.points)).toBeGreaterThanOrEqual(300);
    expect(room.keys()).toHaveLength(4);
  });

  test("a press shows nothing to others, is theirs to change, and the last one counts", async () => {
    const team = `t:quiz${teams}`;
    const room = newRoom();
    await room.say("emma", "quiz", { questions: "1" });
    await room.later(8000);
    const letter = await rightLetter(room, team);
    const before = question(room);
    const wrong = await room.press("emma", ticketOn(before, other(letter)));
    expect(JSON.stringify(wrong)).toContain(`${other(letter)}.`);
    await room.press("emma", ticketOn(before, letter));
    await room.press("frank", ticketOn(before, other(letter)));
    await room.later(3000);
    const tallied = question(room);
    expect(tallied.tally).toMatch(/2/);
    expect({ ...tallied, tally: "" }).toEqual({ ...before, tally: "" });
    await room.later(30_000);
    const board = as("board", room.last());
    expect(board.rows[0]).toMatchObject({ who: "name of emma", right: "1/1" });
    expect(board.rows[1]).toMatchObject({ who: "name of frank", right: "0/1", points: "0" });
  });

  test("what comes after the deadline is refused, even before anything woke", async () => {
    const room = newRoom();
    await room.say("emma", "quiz", { questions: "1" });
    await room.later(8000);
    const post = question(room);
    const late = { at: new Date(room.now().getTime() + 20_000) };
    expect(await room.press("emma", ticketOn(post, "A"), late)).toMatchObject({ tone: "sorry" });
    await room.later(40_000);
    expect(as("board", room.last()).rows).toEqual([]);
  });

  test("a process that slept shifts no deadline, and loses no answer", async () => {
    const team = `t:quiz${teams}`;
    const room = newRoom();
    await room.say("emma", "quiz", { questions: "2" });
    await room.later(8000);
    const letter = await rightLetter(room, team);
    const post = question(room);
    await room.press("emma", ticketOn(post, letter));
    await room.press("frank", ticketOn(post, letter));
    const closes = post.closes?.at;
    await room.asleep(300_000);
    expect(question(room).options.some(({ right }) => right)).toBe(true);
    await room.later(8000);
    expect(question(room).title).toContain("2");
    expect(closes).toEqual(post.closes?.at);
    await room.later(60_000);
    expect(as("board", room.last()).rows.map(({ right }) => right)).toEqual(["1/2", "1/2"]);
  });

  test("an abandoned round closes itself", async () => {
    const room = newRoom();
    await room.say("emma", "quiz", { questions: "10" });
    await room.later(120_000);
    expect(as("board", room.last()).rows).toEqual([]);
    expect(room.keys().filter((key) => key.startsWith("q:"))).toHaveLength(2);
    const slept = newRoom();
    await slept.say("emma", "quiz", { questions: "10" });
    await slept.later(8000);
    await slept.asleep(3_600_000);
    expect(slept.last().kind).toBe("board");
    expect(await slept.say("emma", "quiz")).toMatchObject({ tone: "info" });
  });

  test("a lone player earns practice, and no points", async () => {
    const team = `t:quiz${teams}`;
    const room = newRoom();
    await room.say("emma", "quiz", { questions: "1" });
    await room.later(8000);
    await answer(room, team, { emma: "right" });
    await room.later(8000);
    expect(as("board", room.last()).rows[0]).toMatchObject({ points: "0", right: "1/1" });
  });

  test("two starts at once give one round", async () => {
    const room = newRoom();
    const starts = await Promise.all([room.say("emma", "quiz"), room.say("frank", "quiz")]);
    const tones = starts.map((post) => as("notice", post).tone).sort();
    expect(tones).toEqual(["info", "sorry"]);
  });

  test("only the host or a lead may skip and stop", async () => {
    const room = newRoom();
    await room.say("emma", "quiz", { questions: "3" });
    await room.later(8000);
    const first = question(room);
    expect(await room.press("frank", ticketOn(first, "Skip"))).toMatchObject({ tone: "sorry" });
    expect(await room.press("emma", ticketOn(first, "Skip"))).toMatchObject({ tone: "info" });
    await room.settle();
    expect(question(room).reveal).toBeDefined();
    await room.later(8000);
    const stopped = await room.say("frank", "quiz", { action: "stop" });
    expect(stopped).toMatchObject({ tone: "sorry" });
    expect(await room.say("gil", "quiz", { action: "stop" }, { admin: true })).toMatchObject({
      tone: "info",
    });
    await room.settle();
    expect(room.last().kind).toBe("board");
    expect(await room.press("emma", ticketOn(first, "A"))).toMatchObject({ tone: "sorry" });
  });

  test("a quiz answer is a review, once, with a weight of its own", async () => {
    const team = `t:quiz${teams}`;
    const room = newRoom();
    await room.say("emma", "quiz", { questions: "1" });
    await room.later(8000);
    await answer(room, team, { emma: "right", frank: "wrong" });
    await room.later(60_000);
    const log = (id: string) =>
      world.store.inTeam(team, (records) => records.of(id).logSince(new Date(0)));
    expect((await log("emma"))?.map(({ grade }) => grade)).toEqual([2]);
    expect((await log("frank"))?.map(({ grade }) => grade)).toEqual([1]);
  });

  test("an edit that fails again and again ends no round: what comes next is shown", async () => {
    const room = newRoom();
    await room.say("emma", "quiz", { questions: "1", seconds: "60s" });
    await room.settle();
    await room.later(8000);
    await room.press("emma", ticketOn(room.last(), "A"));
    room.refuse("later");
    for (let tries = 0; tries < 5; tries++) await room.later(5000);
    room.refuse(undefined);
    await room.later(60_000);
    expect(as("board", room.last()).rows).toHaveLength(1);
  });

  test("where it cannot be shown the round is over, and nothing hangs", async () => {
    const room = newRoom();
    room.refuse("gone");
    await room.say("emma", "quiz");
    await room.settle();
    room.refuse(undefined);
    expect(await room.say("emma", "quiz")).toMatchObject({ tone: "info" });
    await room.settle();
    expect(room.last().kind).toBe("notice");
  });

  test("in a room that goes in its middle, what was answered counts", async () => {
    const team = `t:quiz${teams}`;
    const room = newRoom();
    await room.say("emma", "quiz", { questions: "3" });
    await room.later(8000);
    await answer(room, team, { emma: "right", frank: "wrong" });
    room.refuse("gone");
    await room.later(60_000);
    expect(room.told.map(({ to }) => to)).toEqual([{ team, id: "emma" }]);
    const [points, log] = await world.store.inTeam(team, async (records) => [
      (await records.of("emma").standing("all"))?.points ?? 0,
      await records.of("frank").logSince(new Date(0)),
    ]);
    expect(points).toBeGreaterThanOrEqual(100);
    expect(log.map(({ grade }) => grade)).toEqual([1]);
    room.refuse(undefined);
    expect(await room.say("frank", "quiz")).toMatchObject({ tone: "info" });
  });

  test("who is on no board is not named, and an alias is what one goes by", async () => {
    const team = `t:quiz${teams}`;
    const room = newRoom();
    await world.store.inTeam(team, async (records) => {
      await records.of("shy").chooseBoard({ alias: undefined, hidden: true });
      await records.of("frank").chooseBoard({ alias: "The *Fox*", hidden: false });
    });
    await room.say("emma", "quiz", { questions: "1" });
    await room.later(8000);
    await answer(room, team, { emma: "right", shy: "right", frank: "right" });
    const { tally } = question(room);
    await room.later(8000);
    const names = as("board", room.last()).rows.map(({ who }) => who);
    expect(names.sort()).toEqual(["A member", "The *Fox*", "name of emma"]);
    for (const said of [tally, JSON.stringify(room.shows())]) {
      expect(said).toContain("The *Fox*");
      expect(said).not.toMatch(/name of (shy|frank)/);
    }
  });

  test.each([
    [{ questions: "0" }, /1/],
    [{ questions: "99" }, /20/],
    [{ seconds: "1s" }, /5/],
    [{ topic: "zzz" }, /zzz/],
  ])("%j is refused with the reason", async (args, why) => {
    const post = as("notice", await newRoom().say("emma", "quiz", args));
    expect(post.tone).toBe("sorry");
    expect(JSON.stringify(post)).toMatch(why);
  });

  test("a topic asks of that topic alone, in whatever order it is said", async () => {
    const team = `t:quiz${teams}`;
    const room = newRoom();
    await room.say("emma", "quiz", { action: "4", questions: "7", topic: "30s" });
    const [seconds, cards] = await world.store.inTeam(team, async (records) => {
      const round = await records.roundIn(room.room);
      const asked = round ? await records.questions(round.id) : [];
      return [round?.seconds, asked.map(({ card }) => course.card(card)?.step)];
    });
    expect([seconds, new Set(cards)]).toEqual([30, new Set([7])]);
  });

  test("outside a channel, and outside a team, there is no round", async () => {
    const direct = { room: { kind: "direct" as const, id: "d" } };
    expect(await newRoom().say("emma", "quiz", {}, direct)).toMatchObject({ tone: "sorry" });
  });
});
