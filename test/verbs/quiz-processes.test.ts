/** Two processes over one Postgres: one round of two starts, each answer once, each point once. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ask, type Bot, createBot, openStore, type Store } from "../../src/index.ts";
import { as } from "../support/conversation.ts";
import { hasPostgres, newDatabase } from "../support/postgres.ts";
import { ticketOn } from "../support/room.ts";
import { course } from "../support/world.ts";

const TEAM = "t:two";
const BEGUN = new Date("2026-03-02T15:00:00Z");
const after = (ms: number) => new Date(BEGUN.getTime() + ms);

describe.skipIf(!hasPostgres)("over Postgres", () => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  let stores: Store[] = [];
  let bots: Bot[] = [];
  let faults: unknown[] = [];
  beforeAll(async () => {
    database = await newDatabase();
    for (const _ of [1, 2]) {
      const { store } = await openStore(database.url);
      const log = { error: (fault: unknown) => void faults.push(fault) };
      stores = [...stores, store];
      bots = [...bots, createBot({ course, store, log, language: "en", zone: "America/Montreal" })];
    }
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await database?.drop();
  });

  let asks = 0;
  const ask = (id: string, at: Date, room: string, what: object) =>
    ({
      ...{ id: `two:${asks++}`, who: { team: TEAM, id }, at, name: id, heard: "asker" },
      ...{ room: { kind: "channel", id: room }, locale: "en", ...what },
    }) as Ask;
  const toneOf = async (bot: Bot | undefined, said: Ask) =>
    as("notice", (await bot?.handle(said))?.[0]?.post as never).tone;
  const quiz = { kind: "verb", verb: "quiz", args: { questions: "1" } };

  /** Both do what is due, at once, and put every message right. */
  async function due(now: Date) {
    const shown = await Promise.all(
      bots.map(async (bot) => {
        const shows = await bot.due(now);
        for (const show of shows) await bot.delivered(show, { ok: true, at: "there" }, now);
        return shows;
      }),
    );
    return shown.flat();
  }

  test("two starts at once in a room give one round, however often", async () => {
    for (let room = 0; room < 10; room++) {
      const tones = await Promise.all(
        [0, 1, 0, 1].map((at) => toneOf(bots[at], ask(`m${at}`, BEGUN, `r${room}`, quiz))),
      );
      expect(tones.sort()).toEqual(["info", "sorry", "sorry", "sorry"]);
    }
    expect(faults).toEqual([]);
  });

  test("what both are told at once counts once: the same press, and two of one member", async () => {
    faults = [];
    await toneOf(bots[0], ask("host", BEGUN, "play", quiz));
    await due(BEGUN);
    const opened = await due(after(8000));
    const question = opened.find(
      ({ display, post }) => display.room.id === "play" && post.kind === "round",
    );
    if (!question) throw new Error("no question was shown");
    const members = Array.from({ length: 8 }, (_, at) => `m${at}`);
    const at = after(9000);
    const press = (id: string, letter: string) =>
      ask(id, at, "play", { kind: "press", ticket: ticketOn(question.post, letter) });
    await Promise.all(
      members.flatMap((id) => {
        const twice = press(id, "A");
        return [
          ...bots.map((bot) => bot.handle(twice)),
          toneOf(bots[0], press(id, "B")),
          toneOf(bots[1], press(id, "A")),
        ];
      }),
    );
    for (const ms of [28_000, 36_000, 44_000]) await due(after(ms));
    expect(faults).toEqual([]);
    const [standings, reviews] = await (stores[0] as Store).inTeam(TEAM, async (records) => [
      await records.best("all", 50),
      await Promise.all(members.map(async (id) => (await records.of(id).logSince(BEGUN)).length)),
    ]);
    expect(standings.every(({ points, offered }) => points < 200 && offered === 1)).toBe(true);
    expect(reviews).toEqual(members.map(() => 1));
    const board = await bots[1]?.handle(
      ask("host", after(50_000), "play", { kind: "verb", verb: "leaderboard", args: {} }),
    );
    expect(as("board", board?.[0]?.post as never).rows.length).toBe(standings.length);
  });
});
