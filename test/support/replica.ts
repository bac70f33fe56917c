/** One of several processes on one database: the real store, bot and sender, and a platform that is
 * a plain HTTP server. Run as `node replica.ts DATABASE WIRE PUSHES_A_SECOND`. */
import PQueue from "p-queue";
import { pino } from "pino";
import { appointments } from "../../adapters/tick.ts";
import { type Adapter, createBot, type Delivery, openStore, readCourse } from "../../src/index.ts";
import { timeOf } from "../../src/time.ts";
import type { House, Verb } from "../../src/verbs/verb.ts";

const [database = "", wire = "", limit = ""] = process.argv.slice(2);
const log = pino({ level: "error" }, pino.destination({ dest: 2, sync: true }));
const clock = () => new Date();

const { store } = await openStore(database, (err) => log.error({ err }, "upkeep"));
const course = readCourse("content");
const bot = createBot({ course, store, log, language: "fr", zone: "UTC" });

/** A card of the day at its plainest: one push a team. */
const daily: Pick<Verb, "duties" | "pushes"> = {
  duties: {
    async card(_, { records, now, who: { team } }, due) {
      const day = due.toISOString().slice(0, 10);
      const until = new Date(due.getTime() + 3_600_000);
      const to = { kind: "channel" as const, id: `room of ${team}` };
      const push = { key: `card:${day}`, kind: "card", to, day, due, until, body: {} };
      await records.push(push, now);
    },
  },
  pushes: {
    card: {
      draw: async () => ({ kind: "notice", tone: "info", text: [], presses: [] }) as never,
      ahead: async () => [],
      lost: async () => {},
    },
  },
};
const time = timeOf({
  ...{
    house: { course, topics: [] as House["topics"] } as House,
    verbs: [daily as Verb],
    store,
    zone: "UTC",
    log,
  },
});

const turns = new PQueue({ interval: 100, intervalCap: Number(limit) / 10 });
const ask = async (path: string, body: object): Promise<Delivery> => {
  const headers = { "content-type": "application/json" };
  try {
    const answer = await fetch(new URL(path, wire), {
      ...{ method: "POST", headers, body: JSON.stringify({ ...body, pid: process.pid }) },
    });
    return (await answer.json()) as Delivery;
  } catch {
    return { ok: false, why: "unknown" };
  }
};
const adapter: Adapter = {
  name: "loop",
  start: async () => {},
  stop: async () => {},
  state: () => ({ state: "up" }),
  deliver: async () => ({ ok: false, why: "gone" }),
  turn: async () => turns.add(async () => {}),
  push: ({ seed }) => ask("/push", { seed }),
  reconcile: ({ seed }) => ask("/found", { seed }),
};

const due = appointments({ bot: { ...bot, ...time }, adapters: [adapter], log, clock });
process.once("SIGTERM", async () => {
  await due.stop();
  await store.close();
  process.exit();
});
console.log("ready");
