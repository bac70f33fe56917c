/** Two processes over one Postgres: one round of two starts, each answer once, each point once. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  type Ask,
  type Bot,
  createBot,
  openStore,
  type Show,
  type Store,
} from "../../src/index.ts";
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

  /** Who is called takes a moment to hear of it, and is called anew where these clocks have run ahead
   * of the database by more than a minute: what is due is done until it has come to that. */
  async function until<T>(
    now: Date,
    come: (shown: Show[]) => T | undefined | Promise<T | undefined>,
  ) {
    const shown: Show[] = [];
    return vi.waitFor(
      async () => {
        shown.push(...(await due(now)));
        const found = await come(shown);
        if (!found) throw new Error("not yet");
        return found;
      },
      { timeout: 20_000, interval: 200 },
    );
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
    const question = await until(after(70_000), (shown) =>
      shown.find(({ display, post }) => display.room.id === "play" && post.kind === "round"),
    );
    const members = Array.from({ length: 8 }, (_, at) => `m${at}`);
    const at = after(71_000);
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
    const inPlay = ({ display }: Show) => display.room.id === "play";
    await until(after(160_000), (shown) => shown.some(inPlay));
    await until(after(240_000), (shown) =>
      shown.some((show) => inPlay(show) && show.post.kind === "board"),
    );
    const reviewed = () =>
      (stores[0] as Store).inTeam(TEAM, async (records) =>
        Promise.all(members.map(async (id) => (await records.of(id).logSince(BEGUN)).length)),
      );
    await until(after(320_000), async () => (await reviewed()).every((count) => count > 0));
    await due(after(320_000));
    expect(faults).toEqual([]);
    const standings = await (stores[0] as Store).inTeam(TEAM, (records) => records.best("all", 50));
    expect(standings.every(({ points, offered }) => points < 200 && offered === 1)).toBe(true);
    expect(await reviewed()).toEqual(members.map(() => 1));
    const board = await bots[1]?.handle(
      ask("host", after(330_000), "play", { kind: "verb", verb: "leaderboard", args: {} }),
    );
    expect(as("board", board?.[0]?.post as never).rows.length).toBe(standings.length);
  });
});
