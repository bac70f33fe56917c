/** What it costs to plan, draw, take and settle pushes, against what sending them at the limit takes. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSender } from "../../adapters/sender.ts";
import { type Adapter, createBot, openStore } from "../../src/index.ts";
import { holder, seal } from "../../src/ticket.ts";
import { newDatabase } from "../support/postgres.ts";
import { course } from "../support/world.ts";
import type { Line } from "./line.ts";

/** Discord's limit on one bot token, in calls a second: what is sent at it takes 20 ms each. */
const LIMIT = 50;
const START = new Date("2026-03-02T15:00:00Z");
/** 9:00 in Montreal, the next day. */
const NINE = new Date("2026-03-03T14:00:00Z");

export async function claimOn(kind: "SQLite" | "Postgres", teams: number): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), "rappel-bench-"));
  const database = kind === "Postgres" ? await newDatabase() : undefined;
  const { store } = await openStore(database?.url ?? `file:${join(folder, "bench.db")}`);
  const log = { error: (fields: object, message: string) => console.error(message, fields) };
  const bot = createBot({ course, store, log, language: "en", zone: "America/Montreal" });
  for (let at = 0; at < teams; at += 1) {
    const who = { team: `bench:${at}`, id: "lead" };
    const ticket = seal({
      ...{ verb: "daily", step: "calendared", language: "en", holder: holder(who), args: [] },
    });
    await bot.handle({
      ...{ kind: "press", id: `bench ${at}`, who, room: { kind: "channel", id: "c" } },
      ...{ heard: "asker", at: START, admin: true, ticket },
      typed: { hour: "9", week: "12345", region: "", off: "" },
    });
  }

  const planned = performance.now();
  // Where these clocks run ahead of the database's, who is due is called anew after a minute.
  const now = kind === "Postgres" ? new Date(NINE.getTime() + 120_000) : NINE;
  const due = async () => (await store.outbox.count("bench", new Date(0))).pending ?? 0;
  do await bot.due(now);
  while ((await due()) < teams);
  const sending = performance.now();
  let sent = 0;
  const adapter: Adapter = {
    name: "bench",
    start: async () => {},
    stop: async () => {},
    state: () => ({ state: "up" }),
    deliver: async () => ({ ok: true, at: "" }),
    async push({ seed }) {
      sent += 1;
      return { ok: true, at: seed };
    },
  };
  const sender = createSender({ bot, adapters: [adapter], log: log as never, clock: () => now });
  sender.wake();
  await sender.idle();
  const over = performance.now();
  await store.close();
  await database?.drop();
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  if (sent !== teams) throw new Error(`${sent} of ${teams} were sent`);
  const share = (ms: number) => ms / teams / (1000 / LIMIT);
  return [
    {
      ...{ name: `${kind}: planning ${teams} team cards of one minute, of the time at the limit` },
      ...{ value: share(sending - planned), unit: "×" },
    },
    {
      ...{ name: `${kind}: taking, drawing and settling them, of the time at the limit` },
      ...{ value: share(over - sending), unit: "×", most: 0.1 },
    },
  ];
}
