/** One review's transaction as the store keeps it, against the same SQL on `node:sqlite` alone. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openStore } from "../../src/index.ts";
import type { Memory } from "../../src/review/memory.ts";
import { next } from "../../src/review/schedule.ts";
import { memoryOf } from "../../src/store/rows.ts";
import { course } from "../support/world.ts";
import { beside, type Line } from "./line.ts";
import { alternating, load, type Until } from "./sample.ts";

const ROUNDS = 20;
const ROUND = { ms: 500 };
/** Until what is called often was compiled. */
const WARM = { times: 3000 };
const LANES = [1, 8];
const TEAM = "bench:reviews";
const CARD = course.cards[0]?.id ?? "";
const AT = new Date("2026-03-02T15:00:00Z");
const LEAST = 0.75;

export async function review(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "rappel-bench-"));
  const file = (name: string) => join(folder, name);
  await openStore(`file:${file("floor.db")}`).then(({ store }) => store.close());
  const { store } = await openStore(`file:${file("ours.db")}`);
  const alone = onSqlite(file("floor.db"));
  let count = 0;
  const ours = async (member: string) => {
    const ask = { id: `ask ${++count}`, who: { team: TEAM, id: member }, at: AT };
    await store.once(ask, async (records) => {
      const { entry, memory } = reviewed(await records.memory(CARD));
      await records.keep(entry, memory);
    });
  };
  const floor = async (member: string) => alone.keep(`ask ${++count}`, member);
  const during = (lanes: number, until: Until, one: typeof ours) => () =>
    load(lanes, until, (lane) => one(`member ${lane}`));
  for (const one of [ours, floor]) await during(1, WARM, one)();
  const lines: Line[] = [];
  for (const lanes of LANES)
    lines.push(
      ...beside(
        `A review's transaction, ${lanes} at a time`,
        await alternating(ROUNDS, {
          ours: during(lanes, ROUND, ours),
          floor: during(lanes, ROUND, floor),
        }),
        LEAST,
      ),
    );
  alone.close();
  await store.close();
  rmSync(folder, { recursive: true });
  return lines;
}

/** The member's next entry of the card, and what their memory becomes. */
function reviewed(before: Memory | undefined) {
  const n = (before?.n ?? 0) + 1;
  const entry = { card: CARD, n, grade: 3, at: AT, retention: 0.9, sure: undefined } as const;
  return { entry, memory: next(before, entry) };
}

/** The same statements, prepared once, each commit on the disk. */
function onSqlite(file: string) {
  const database = new DatabaseSync(file);
  database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
  const columns = [
    ...["card", "n", "stability", "difficulty", "state", "learning_step", "lapses"],
    ...["scheduled_days", "due", "reviewed", "begun", "misjudged"],
  ];
  const asked = database.prepare("insert into asks (id, at) values (?, ?) on conflict do nothing");
  const stays = database.prepare(
    'update teams set "left" = null where team = ? and "left" is not null',
  );
  const memory = database.prepare(
    "select * from memories where team = ? and member = ? and card = ?",
  );
  const log = database.prepare(
    `insert into reviews (team, member, card, n, grade, at, retention, sure)
      values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
  );
  const remember = database.prepare(
    `insert into memories (team, member, ${columns.join(", ")})
      values (?, ?${", ?".repeat(columns.length)}) on conflict (team, member, card)
      do update set ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}`,
  );
  return {
    keep(id: string, member: string): void {
      database.exec("begin");
      asked.run(id, AT.getTime());
      stays.run(TEAM);
      const row = memory.get(TEAM, member, CARD);
      const { entry, memory: now } = reviewed(row && memoryOf(row as never));
      const { n, grade, at, retention } = entry;
      log.run(TEAM, member, CARD, n, grade, at.getTime(), retention, null);
      remember.run(
        ...[TEAM, member, CARD, n, now.stability, now.difficulty, now.state, now.learningStep],
        ...[now.lapses, now.scheduledDays, now.due.getTime(), now.reviewed.getTime()],
        ...[now.begun?.getTime() ?? null, Number(now.misjudged)],
      );
      database.exec("commit");
    },
    close: () => database.close(),
  };
}
