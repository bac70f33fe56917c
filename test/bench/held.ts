/** The house in a process of its own, which says what it holds: see memory.ts. It is asked through the bot
 * itself; of Slack and Discord there is what keeps something of each member, and not their SDKs. */
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { openLocales } from "../../adapters/discord/locale.ts";
import { createBuckets } from "../../adapters/slack/buckets.ts";
import { PACE } from "../../adapters/slack/limits.ts";
import { profileOf } from "../../adapters/slack/profile.ts";
import { createTurns } from "../../adapters/slack/turns.ts";
import { type Ask, createBot, openStore } from "../../src/index.ts";
import { course } from "../support/world.ts";
import type { Held } from "./memory.ts";

/** At a time. */
const LANES = 16;
/** Members who ask, over and over. */
const MEMBERS = 500;
const ASKED = [
  { verb: "flashcard", args: {} },
  { verb: "policy", args: { question: "how fast should we reply?" } },
  { verb: "leaderboard", args: {} },
  { verb: "progress", args: {} },
  { verb: "settings", args: {} },
];

const { store, cache } = await openStore(`file:${process.argv[2]}`);
const log = pino({ level: "silent" });
const bot = createBot({ course, store, log, language: "fr", zone: "America/Montreal" });
bot.prepare();
const locales = openLocales(cache, log);
const turns = createTurns(createBuckets(PACE));
let count = 0;

function ask(id: string, team: string, asked = ASKED[0]): Ask {
  const at = new Date();
  const rest = { id: `ask ${count++}`, heard: "asker", at, locale: "en-US" } as const;
  const who = { team, id };
  return { ...rest, kind: "verb", who, room: { kind: "channel", id: "c" }, ...asked } as Ask;
}

const work: Record<string, (at: number) => Promise<unknown>> = {
  asks: (at) => bot.handle(ask(`U${at % MEMBERS}`, "slack:T", ASKED[at % ASKED.length])),
  /** Up to the database's own transaction, which keeps nothing in memory: who they are is fetched and
   * kept, and what is posted to them takes its turn in a workspace of their own. */
  async strangers(at) {
    const it = ask(`U${count}`, at % 2 ? `slack:T${count}` : `discord:${count}`);
    bot.first(it);
    bot.verbOf(it);
    if (at % 2 === 0) return locales.keep(it);
    const client = { users: { info: async () => ({ user: { locale: "en-US" } }) } } as never;
    await profileOf(it.who, { client, profiles: cache, log });
    return turns.ask({ team: it.who.team, channel: it.who.id }, async () => {});
  },
};

async function held(): Promise<Held> {
  const { rss: resident } = process.memoryUsage();
  // What keeps a platform's limit is forgotten when its window is over.
  await sleep(2 * PACE.ms);
  for (let times = 0; times < 3; times += 1) {
    global.gc?.();
    await sleep(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed + external, resident };
}

process.on("message", async ({ what, count: many }: { what: string; count: number }) => {
  let left = many;
  const lane = async () => {
    while (left-- > 0) {
      // What people do comes in by the event loop, in which timers have their turn.
      await setImmediate();
      await work[what]?.(left);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  await bot.housekeep(new Date());
  process.send?.(await held());
});
