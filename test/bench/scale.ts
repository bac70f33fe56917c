/** A drill's queue and a board, in teams of three sizes side by side: a member of a large one waits no
 * longer. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Bot, createBot, openStore } from "../../src/index.ts";
import { periodKeys } from "../../src/quiz/period.ts";
import { newDatabase } from "../support/postgres.ts";
import { course } from "../support/world.ts";
import type { Line } from "./line.ts";
import { learner, populate } from "./population.ts";
import { alternating, load, percentile, type Sample, together, type Until } from "./sample.ts";

const CARDS = 60;
const TEAM = "bench:scale";
const ZONE = "America/Montreal";
const NOW = new Date("2026-03-02T15:00:00Z");
/** On Postgres a round is a dozen asks: the p99 of fewer rounds is that of a handful. */
const ROUNDS = 150;
const ROUND = { ms: 100 };
/** Until what is called often was compiled. */
const WARM = { times: 1000 };
/** p99 of the largest, of the smallest's. */
const MOST = 1.5;

interface House {
  learners: number;
  bot: Bot;
  close(): Promise<void>;
}

export async function scaleOn(
  kind: "SQLite" | "Postgres",
  sizes: readonly number[],
): Promise<Line[]> {
  const houses: House[] = [];
  for (const learners of sizes) houses.push(await open(kind, learners));
  const lines: Line[] = [];
  for (const [verb, what] of [
    ["flashcard", "the due queue"],
    ["leaderboard", "a board"],
  ] as const) {
    for (const house of houses) await during(house, verb, WARM)();
    const sides = houses.map((house) => [house.learners, during(house, verb, ROUND)] as const);
    const samples = Object.entries(await alternating(ROUNDS, Object.fromEntries(sides)));
    const p99 = samples.map(([, rounds]) => percentile(together(rounds).took, 0.99));
    lines.push(
      ...samples.map(([learners], at): Line => {
        const name = `${kind}: ${what}, ${learners} learners × ${CARDS} cards: p99`;
        return { name, value: p99[at] ?? Number.NaN, unit: "ms" };
      }),
      {
        ...{ name: `${kind}: ${what}, p99 of the largest to the smallest`, unit: "×", most: MOST },
        value: (p99.at(-1) ?? Number.NaN) / (p99[0] ?? Number.NaN),
      },
    );
  }
  for (const house of houses) await house.close();
  return lines;
}

async function open(kind: "SQLite" | "Postgres", learners: number): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), "rappel-bench-"));
  const database = kind === "Postgres" ? await newDatabase() : undefined;
  const url = database?.url ?? `file:${join(folder, "bench.db")}`;
  await openStore(url).then(({ store }) => store.close());
  const period = periodKeys(NOW, ZONE).week;
  await populate(url, { team: TEAM, learners, cards: CARDS, now: NOW, period });
  const { store } = await openStore(url);
  const log = { error: (fields: object, message: string) => console.error(message, fields) };
  return {
    learners,
    bot: createBot({ course, store, log, language: "en", zone: ZONE }),
    async close() {
      await store.close();
      await database?.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

let count = 0;

/** Asks of learners from all over the team, one after the other. */
function during({ bot, learners }: House, verb: string, until: Until): () => Promise<Sample> {
  return () =>
    load(1, until, async () => {
      count += 1;
      const who = { team: TEAM, id: learner((count * 7919) % learners, TEAM) };
      const room = { kind: "channel", id: "c" } as const;
      const asked = { id: `ask ${count}`, who, room, heard: "asker", at: NOW } as const;
      const [sent] = await bot.handle({ ...asked, kind: "verb", verb, args: {} });
      if (sent?.post.kind === "notice") throw new Error(`nothing came of ${verb}`);
    });
}
