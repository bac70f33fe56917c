/** The door: reads the environment, opens the store, starts what is configured, stops in order. */
import { existsSync } from "node:fs";
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
import { EnvError, readEnv } from "./env.ts";
import { serve } from "./http.ts";
import { createLog } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { throughProxy } from "./proxy.ts";
import { readiness } from "./ready.ts";
import { countingReviews } from "./reviewed.ts";
import { withoutSecrets } from "./secrets.ts";
import { appointments, housekeeping } from "./tick.ts";
import { wordsOf } from "./words.ts";

/** A stop takes no longer, in ms: Docker kills 10 s after it asks a container to end. */
const STOP_MS = 9500;

/** What a question needs and nothing else is prepared so long after the start, in ms: nobody waits for
 * it to be ready, and hardly a question comes sooner. */
const PREPARE_MS = 500;

try {
  await main();
} catch (error) {
  const known = [EnvError, CourseError, StoreError].some((kind) => error instanceof kind);
  if (!known && !isListenError(error)) throw error;
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function main() {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const env = readEnv(process.env);
  const log = createLog(env);
  const course = readCourse("content");
  const release = takeAlone(env.DATABASE_URL);
  const { store, cache } = await openStore(env.DATABASE_URL, (err) =>
    log.error({ err }, "the database's own upkeep failed; it goes on"),
  );
  const language = env.DEFAULT_LANGUAGE;
  const stopping = new AbortController();
  const words = wordsOf(env, { cache, stopping: stopping.signal });
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
  const tick = housekeeping({ bot, log, clock });
  await Promise.all(
    adapters.map((adapter) => start(adapter, metrics.counted(bot, adapter.name), log)),
  );
  const due = appointments({ bot, adapters, log, clock });
  log.info({ address: server.address, adapters: adapters.map(({ name }) => name) }, "ready");
  setTimeout(bot.prepare, PREPARE_MS).unref();
  if (adapters.some(({ name }) => name === "web")) console.log(`Rappel: ${server.address}`);

  const stop = async () => {
    stopping.abort();
    setTimeout(() => {
      log.error("stopped before all was done: what is left is looked into at the next start");
      process.exit(1);
    }, STOP_MS).unref();
    tick.cancel();
    await due.stop();
    await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
    await server.close();
    await store.close();
    release();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
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
