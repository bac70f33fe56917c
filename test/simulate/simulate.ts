/**
 * Weeks of daily pushes in a second: people change their minds, clocks jump, the line fails, and the
 * process dies at any await. All of it follows from the seed.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSender } from "../../adapters/sender.ts";
import { type Ask, type Bot, createBot, openStore, type Store } from "../../src/index.ts";
import { seeded } from "../../src/random.ts";
import { course } from "../support/world.ts";
import { type Life, lifeOf, mortal } from "./crash.ts";
import { judge } from "./invariants.ts";
import { type Act, People } from "./people.ts";
import { type Memory, Platform } from "./platform.ts";

export interface Outcome {
  seed: number;
  days: number;
  crashes: number;
  pushes: number;
  /** How many ended how. */
  states: Record<string, number>;
  /** What should never be, in words; none if all is well. */
  broken: string[];
  /** Equal for equal runs. */
  trace: string;
}

const NAME = "sim";
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STORM_DAYS = 20;
const CALM_DAYS = 8;
const START = new Date("2026-10-12T04:00:00Z").getTime();

/** A house that can be torn down and built again over the same database. */
interface House {
  bot: Bot;
  store: Store;
  sender: ReturnType<typeof createSender>;
  life: Life;
}

export async function simulate(seed: number): Promise<Outcome> {
  const random = seeded(`simulation ${seed}`);
  const folder = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "rappel-sim-"));
  let now = START + Math.floor(random() * 14) * DAY;
  const began = now;
  const clock = () => new Date(now);
  const memory = (["history", "nonce", "none"] as const)[seed % 3] as Memory;
  const platform = new Platform(memory, random, clock);
  const people = new People(NAME, random);
  const broken: string[] = [];
  let crashes = 0;
  let storm = true;
  async function build(): Promise<House> {
    const life = lifeOf(random, storm ? 0.0008 : 0);
    // A disk whose moments are the life's: it may end before what was kept is on it.
    const disk = { synced: () => life.step(), close: async () => {} };
    const file = `file:${join(folder, "sim.db")}`;
    const { store } = await openStore(file, undefined, () => disk);
    const log = {
      warn: () => {},
      error(fields: object, message: string) {
        // After its death a process has nothing to say.
        if (!life.dead()) broken.push(`logged: ${message} ${JSON.stringify(fields, told)}`);
      },
    };
    const bot = createBot({
      ...{ course, store: mortal(store, life), log, language: "fr" as const },
      zone: "America/Montreal",
    });
    const adapters = [platform.adapter(NAME, life)];
    const sender = createSender({ bot, adapters, log: log as never, clock });
    return { bot, store, sender, life };
  }

  /** True if it was done before the process died. */
  async function alive(work: () => Promise<void>): Promise<boolean> {
    await Promise.race([work(), house.life.died]);
    if (!house.life.dead()) return true;
    crashes += 1;
    await house.store.close();
    house = await build();
    return false;
  }

  /** As platforms do: what was not acknowledged is sent again, under the same id. */
  async function insist(act: Act): Promise<void> {
    const ask: Ask = { ...act.ask, at: clock() };
    act.begun();
    for (;;) {
      let sends: Awaited<ReturnType<Bot["handle"]>> = [];
      const done = await alive(async () => {
        sends = await house.bot.handle(ask);
      });
      if (done) return act.done(sends[0]?.post, clock());
    }
  }

  const tick = () =>
    alive(async () => {
      await house.bot.due(clock());
      house.sender.wake();
      await house.sender.idle();
    });

  let house = await build();
  const judged = judge(platform, people);
  for (const act of people.beginnings()) await insist(act);
  for (const end = began + STORM_DAYS * DAY; now < end; ) {
    platform.faults = weather(random);
    await tick();
    judged.look();
    if (random() < 0.3) for (const act of people.whims(platform, clock())) await insist(act);
    now += jump(random);
  }

  storm = false;
  platform.faults = { lost: 0, vanished: 0, busy: 0, gone: 0 };
  await house.store.close();
  house = await build();
  const calm = now;
  const expects = await judged.expect(
    house.store,
    new Date(calm),
    new Date(calm + CALM_DAYS * DAY),
  );
  while (now < calm + CALM_DAYS * DAY) {
    await tick();
    judged.look();
    const next = await house.bot.next(clock());
    now = Math.min(Math.max(next?.getTime() ?? 0, now + 1), now + HOUR);
  }
  broken.push(...judged.broken, ...(await expects()), ...(await judged.end(house.store, clock())));
  const states = await house.store.outbox.count(NAME, new Date(0));
  await house.store.close();
  rmSync(folder, { recursive: true, force: true });
  const trace = createHash("sha256")
    .update(JSON.stringify(platform.arrivals.map(({ seed, at }) => [seed, at])))
    .digest("hex")
    .slice(0, 12);
  const days = Math.round((now - began) / DAY);
  return { seed, days, crashes, pushes: platform.arrivals.length, states, broken, trace };
}

function weather(random: () => number) {
  const bad = random() < 0.3;
  return bad
    ? { lost: 0.2, vanished: 0.1, busy: 0.2, gone: random() < 0.1 ? 0.02 : 0 }
    : { lost: 0.01, vanished: 0, busy: 0.01, gone: 0 };
}

/** Minutes, mostly; a suspended machine, a clock that was wrong. */
function jump(random: () => number): number {
  const dice = random();
  if (dice < 0.01) return 3 * DAY * random();
  if (dice < 0.02) return -3 * HOUR * random();
  if (dice < 0.025) return -DAY * random();
  return Math.ceil(random() * (dice < 0.5 ? 5 * 60_000 : 2 * HOUR));
}

function told(_: string, value: unknown) {
  return value instanceof Error ? value.stack : value;
}
