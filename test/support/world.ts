/** A whole bot on a real store in a new file, with the knobs that a test turns. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Keyv } from "keyv";
import {
  type Ask,
  type Bot,
  createBot,
  openStore,
  readCourse,
  type Store,
  type Words,
} from "../../src/index.ts";

type BotOptions = Parameters<typeof createBot>[0];
type Log = BotOptions["log"];

const QUIET: Log = { error: () => {} };

export const course = readCourse("content");

export interface World {
  bot: Bot;
  store: Store;
  cache: Keyv;
  /** Where its database lies. */
  folder: string;
  /** Every ask that reached the bot, in order. */
  asks: Ask[];
  /** How many of them are being handled. */
  underWay(): number;
  /** From now on the database takes this much longer to begin an ask's transaction: ms. */
  slow(ms: number | ((ask: { id: string }) => number)): void;
  /** From now on the database refuses, until called with false. */
  broken(broken: boolean): void;
  close(): Promise<void>;
}

interface Options extends Partial<Pick<BotOptions, "course" | "verbs" | "zone">> {
  /** The model that puts answers into words. */
  words?: (house: { cache: Keyv }) => Words;
  log?: Log;
}

export async function openWorld(options: Options = {}): Promise<World> {
  const { words, log = QUIET, ...own } = options;
  const folder = mkdtempSync(join(tmpdir(), "rappel-"));
  const { store, cache } = await openStore(`file:${join(folder, "test.db")}`);
  const asks: Ask[] = [];
  let underWay = 0;
  let delay: Parameters<World["slow"]>[0] = 0;
  let refuses = false;
  const knobs: Store = {
    ...store,
    async once(ask, work) {
      await sleep(typeof delay === "number" ? delay : delay(ask));
      if (refuses) throw new Error("the database refuses, as the test asked");
      return store.once(ask, work);
    },
  };
  const bot = createBot({
    ...{ course, store: knobs, log, language: "fr", zone: "America/Montreal" },
    ...{ words: words?.({ cache }), ...own },
  });
  bot.prepare(); // as a process is, that has run for a while
  return {
    bot: {
      ...bot,
      handle(ask) {
        asks.push(ask);
        underWay += 1;
        return bot.handle(ask).finally(() => {
          underWay -= 1;
        });
      },
    },
    store,
    cache,
    folder,
    asks,
    underWay: () => underWay,
    slow: (ms) => {
      delay = ms;
    },
    broken: (broken) => {
      refuses = broken;
    },
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
