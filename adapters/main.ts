/** The door: reads the environment, opens the store, starts what is configured. */
import type { Logger } from "pino";
import {
  type Adapter,
  CourseError,
  createBot,
  openStore,
  readCourse,
  StoreError,
  takeAlone,
} from "../src/index.ts";
import { adaptersOf } from "./adapters.ts";
import { type Ending, openEnding } from "./ending.ts";
import { type Env, EnvError, ownEnv } from "./env.ts";
import { serve } from "./http.ts";
import { createLog } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { throughProxy } from "./proxy.ts";
import { readiness } from "./ready.ts";
import { countingReviews } from "./reviewed.ts";
import { withoutSecrets } from "./secrets.ts";
import { appointments, housekeeping } from "./tick.ts";
import { wordsOf } from "./words.ts";

/** What a question needs and nothing else is prepared so long after the start, in ms: nobody waits for
 * it to be ready, and hardly a question comes sooner. */
const PREPARE_MS = 500;

try {
  const env = ownEnv();
  const log = createLog(env);
  const ending = openEnding(log);
  await main({ env, log, ending }).catch((error) => {
    // What a stop takes away from what is still beginning is no fault.
    if (!ending.signal.aborted) throw error;
  });
} catch (error) {
  const known = [EnvError, CourseError, StoreError].some((kind) => error instanceof kind);
  if (!known && !isListenError(error)) throw error;
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

interface House {
  env: Env;
  log: Logger;
  ending: Ending;
}

async function main({ env, log, ending }: House) {
  const course = readCourse("content");
  ending.begun(takeAlone(env.DATABASE_URL));
  const { store, cache } = await openStore(env.DATABASE_URL, (err) =>
    log.error({ err }, "the database's own upkeep failed; it goes on"),
  );
  ending.begun(() => store.close());
  const language = env.DEFAULT_LANGUAGE;
  const words = wordsOf(env, { cache, stopping: ending.signal });
  const dispatcher = await throughProxy(env);
  const adapters = await adaptersOf(env, { log, cache, store, dispatcher });
  const clock = adapters.find(({ now }) => now)?.now ?? (() => new Date());
  const metrics = createMetrics({ adapters, store, log, clock });
  const bot = createBot({
    ...{ course, store: countingReviews(store, metrics.reviewed), log },
    ...{ language, zone: env.DEFAULT_ZONE, words },
  });
  const server = await serve(adapters, {
    ...{ host: env.HOST, port: env.PORT, metrics, open: env.METRICS === "on" },
    ready: readiness({ adapters, store, log, clock: () => new Date() }),
    without: withoutSecrets(env),
  });
  ending.begun(() => server.close());
  ending.begun(() => Promise.allSettled(adapters.map((adapter) => adapter.stop())));
  const tick = housekeeping({ bot, log, clock });
  const starting = adapters.map((adapter) =>
    start(adapter, metrics.counted(bot, adapter.name), log),
  );
  // A platform that is slow to start holds up what is due on no other.
  const due = appointments({ bot, adapters, log, clock });
  ending.begun(() => due.stop());
  ending.begun(() => tick.cancel());
  await Promise.all(starting.map((started) => started.then(due.wake)));
  ending.signal.throwIfAborted();
  log.info({ address: server.address, adapters: adapters.map(({ name }) => name) }, "ready");
  setTimeout(bot.prepare, PREPARE_MS).unref();
  if (adapters.some(({ name }) => name === "web")) console.log(`Rappel: ${server.address}`);
}

/** One platform that cannot start leaves the others alone: /healthz says why. */
async function start(adapter: Adapter, bot: Parameters<Adapter["start"]>[0], log: Logger) {
  try {
    await adapter.start(bot);
  } catch (error) {
    log.error({ adapter: adapter.name, why: String(error) }, "did not start");
  }
}

function isListenError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "listen";
}
