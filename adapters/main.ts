/** The door: reads the environment, opens the store, starts what is configured, stops in order. */
import { existsSync } from "node:fs";
import { type Logger, pino } from "pino";
import {
  type Adapter,
  CourseError,
  createBot,
  openStore,
  readCourse,
  StoreError,
} from "../src/index.ts";
import { adaptersOf } from "./adapters.ts";
import { EnvError, readEnv } from "./env.ts";
import { serve } from "./http.ts";
import { throughProxy } from "./proxy.ts";
import { appointments, housekeeping } from "./tick.ts";
import { wordsOf } from "./words.ts";

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
  const log = pino({ level: env.LOG_LEVEL });
  const course = readCourse("content");
  const { store, cache } = await openStore(env.DATABASE_URL, (err) =>
    log.error({ err }, "the database's own upkeep failed; it goes on"),
  );
  const language = env.DEFAULT_LANGUAGE;
  const stopping = new AbortController();
  const words = wordsOf(env, { cache, stopping: stopping.signal });
  const bot = createBot({ course, store, log, language, zone: env.DEFAULT_ZONE, words });
  const adapters = adaptersOf(env, { log, cache, store, dispatcher: throughProxy(env) });
  const server = await serve(adapters, { host: env.HOST, port: env.PORT });
  const clock = adapters.find(({ now }) => now)?.now ?? (() => new Date());
  const tick = housekeeping({ bot, log, clock });
  await Promise.all(adapters.map((adapter) => start(adapter, bot, log)));
  const due = appointments({ bot, adapters, log, clock });
  log.info({ address: server.address, adapters: adapters.map(({ name }) => name) }, "ready");
  if (adapters.some(({ name }) => name === "web")) console.log(`Rappel: ${server.address}`);

  const stop = async () => {
    stopping.abort();
    tick.cancel();
    await due.stop();
    await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
    await server.close();
    await store.close();
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
