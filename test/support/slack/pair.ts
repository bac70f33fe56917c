/** Two processes' worth of the bot before one Slack and over one database. */
import type { Logger } from "pino";
import { createBot, openStore, type Store } from "../../../src/index.ts";
import { newDatabase } from "../postgres.ts";
import { course, openWorld } from "../world.ts";
import { openTown, type Town } from "./town.ts";

export interface Pair {
  towns: [Town, Town];
  store: Store;
  close(): Promise<void>;
}

interface Options {
  log: Logger;
  clock?: () => Date;
}

/** Each has connections of its own on Postgres; of SQLite there is one process, and so one store. */
export async function openPair(on: "sqlite" | "postgres", options: Options): Promise<Pair> {
  const { here, there, close } = on === "sqlite" ? await sqlite() : await postgres(options.log);
  const first = await openTown(here, options);
  const second = await openTown(there, { ...options, beside: first });
  return {
    towns: [first, second],
    store: here.store,
    async close() {
      await second.close();
      await first.close();
      await close();
    },
  };
}

async function sqlite() {
  const world = await openWorld();
  return { here: world, there: world, close: () => world.close() };
}

async function postgres(log: Logger) {
  const database = await newDatabase();
  const open = async () => {
    const { store, cache } = await openStore(database.url);
    const bot = createBot({ course, store, log, language: "fr", zone: "America/Montreal" });
    bot.prepare();
    return { store, cache, bot };
  };
  const [here, there] = [await open(), await open()];
  async function close() {
    await Promise.all([here.store.close(), there.store.close()]);
    await database.drop();
  }
  return { here, there, close };
}
