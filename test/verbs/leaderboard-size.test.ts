/** A board of a large team takes about as long as one of a small team. */
import { Client } from "pg";
import { describe, expect, test } from "vitest";
import { createBot, openStore, type Store } from "../../src/index.ts";
import { as } from "../support/conversation.ts";
import { hasPostgres, newDatabase } from "../support/postgres.ts";
import { openRoom, type Room } from "../support/room.ts";
import { course } from "../support/world.ts";

const [SMALL, LARGE] = [100, 10_000];
const LIMIT = 1.5;
const TRIES = 100;

/** Each member has as many points as their number: the last is the first. */
async function fill(store: Store, members: number): Promise<void> {
  await store.inTeam(`t:${members}`, async (records) => {
    for (let at = 1; at <= members; at++)
      await records.earn("all", { member: `m${at}`, points: at, right: at, offered: at });
  });
}

async function took(room: Room, member: string): Promise<number> {
  const begun = performance.now();
  as("board", await room.say(member, "leaderboard", { period: "all" }));
  return performance.now() - begun;
}

/** What else the machine does lengthens some of the tries: the shortest of each are compared. */
async function compare(store: Store, settled = async () => {}): Promise<void> {
  const log = { error() {} };
  const bot = createBot({ course, store, log, language: "en", zone: "America/Montreal" });
  for (const members of [SMALL, LARGE]) await fill(store, members);
  await settled();
  const [small, large] = [openRoom(bot, `t:${SMALL}`), openRoom(bot, `t:${LARGE}`)];
  const last = as("board", await large.say("m1", "leaderboard", { period: "all" }));
  expect(last.rows.at(-1)).toMatchObject({ rank: "1000+", points: "1", own: true });
  for (const who of ["m1", "m50", "nobody"]) {
    const shortest = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
    for (let tries = 0; tries < TRIES; tries++) {
      shortest.small = Math.min(shortest.small, await took(small, who));
      shortest.large = Math.min(shortest.large, await took(large, who));
    }
    expect(shortest.large / shortest.small, who).toBeLessThan(LIMIT);
  }
}

test("on SQLite", { timeout: 60_000 }, async () => {
  const { store } = await openStore("file::memory:");
  await compare(store);
  await store.close();
});

describe.skipIf(!hasPostgres)("over Postgres", () => {
  test("likewise", { timeout: 120_000 }, async () => {
    const database = await newDatabase();
    const { store } = await openStore(database.url);
    await compare(store, async () => {
      // The server does so by itself within minutes of such a change.
      const client = new Client(database.url);
      await client.connect();
      await client.query("analyze standings");
      await client.end();
    });
    await store.close();
    await database.drop();
  });
});
