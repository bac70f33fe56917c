/** Two processes with one token over one database play one round: nothing is posted twice. */
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createDiscord } from "../../../adapters/discord/index.ts";
import { appointments } from "../../../adapters/tick.ts";
import { createBot, openStore } from "../../../src/index.ts";
import { type Loopback, openLoopback } from "../../support/discord/loopback.ts";
import { type Members, membersOf } from "../../support/discord/members.ts";
import type { Person } from "../../support/discord/payloads.ts";
import { hasPostgres, newDatabase } from "../../support/postgres.ts";
import { course } from "../../support/world.ts";

const [emma, frank] = ["100000000000000003", "100000000000000004"].map((id) => ({
  id,
  locale: "en-US",
})) as [Person, Person];

async function openProcess(url: string, { world, apiUrl }: Loopback) {
  const { store, cache } = await openStore(url);
  const [log, clock] = [pino({ level: "silent" }), () => new Date()];
  const bot = createBot({ course, store, log, language: "en", zone: "America/Montreal" });
  const adapter = createDiscord({ token: world.token, apiUrl, log, clock, profiles: cache });
  await adapter.start(bot);
  const time = appointments({ bot, adapters: [adapter], log, clock });
  return async () => {
    await time.stop();
    await adapter.stop();
    await store.close();
  };
}

describe.skipIf(!hasPostgres)("two processes over one Postgres", () => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  let loopback: Loopback;
  let members: Members;
  let stops: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    [database, loopback] = [await newDatabase(), await openLoopback()];
    members = membersOf(loopback);
    stops = [await openProcess(database.url, loopback), await openProcess(database.url, loopback)];
  }, 30_000);
  afterAll(async () => {
    await Promise.all(stops.map((stop) => stop()));
    await loopback?.close();
    await database?.drop();
  }, 30_000);

  test("each question is posted once, each answer told once, the standings once", {
    timeout: 60_000,
  }, async () => {
    await members.command(emma, "quiz", { questions: "2", seconds: "60" });
    await members.shows(0, /2 questions/);
    await members.command(emma, "quiz", { action: "skip" });
    for (const at of [0, 1]) {
      await members.shows(at, new RegExp(`question ${at + 1} of 2`));
      for (const who of [emma, frank]) await members.press(who, at, "A");
      await members.shows(at, /2 answers so far/);
      await members.command(emma, "quiz", { action: "skip" });
      await members.shows(at, /Course ·/);
      await members.command(emma, "quiz", { action: "skip" });
    }
    await members.shows(2, /The round is over/);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(members.room()).toHaveLength(3);
    const { requests } = loopback.world;
    expect(requests.filter((one) => /^POST .channels/.test(one))).toHaveLength(3);
    expect(members.room()[2]).toMatch(/1\. .*Right [012]\/2[\s\S]*[12]\. .*Right [012]\/2/);
    await vi.waitUntil(() => members.answered() === 4, { timeout: 5000 });
  });
});
