/** What the clock sets off, whoever asks or not. */
import { setTimeout as pause } from "node:timers/promises";
import { scheduleJob } from "node-schedule";
import type { Logger } from "pino";
import type { Adapter, Bot, Show } from "../src/index.ts";
import { createSender, PATIENCE_MS } from "./sender.ts";
import { openUnderWay } from "./underway.ts";

interface Time {
  bot: Bot;
  adapters: readonly Adapter[];
  log: Logger;
  clock: () => Date;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** So much after its time a job waits for something else, in ms: for its date, in a clock put back. */
const LATE = 1000;

interface Planned {
  cancel(): void;
}

/**
 * Once, so many ms from now, planned anew by what it does: a rule of node-schedule's fires every run
 * that a sleep has missed. Where the clock is put back, a job waits until its date is there again: then
 * a timer, which knows no clock, is first.
 */
function inMs(wait: number, run: () => void): Planned | null {
  const job = scheduleJob(new Date(Date.now() + wait), () => {
    clearTimeout(timer);
    run();
  });
  if (!job) return null;
  const timer = setTimeout(() => {
    job.cancel();
    run();
  }, wait + LATE);
  return {
    cancel() {
      clearTimeout(timer);
      job.cancel();
    },
  };
}

/** At the start and once an hour, and caught: a rejected job would end the process. */
export function housekeeping({ bot, log, clock }: Omit<Time, "adapters">): { cancel(): void } {
  let next: Planned | null = null;
  let stopped = false;
  const run = async () => {
    try {
      await bot.housekeep(clock());
    } catch (err) {
      log.error({ err }, "housekeeping failed");
    }
    if (!stopped) next = inMs(HOUR, () => void run());
  };
  void run();
  return {
    cancel() {
      stopped = true;
      next?.cancel();
    },
  };
}

const LATER = { ok: false, why: "later" } as const;

const isThere = (adapter: Adapter) => ["up", "down"].includes(adapter.state().state);

/**
 * Does what is due: at the start, at the moment of whatever is due next, and once a minute at least.
 * One run at a time; what becomes due meanwhile is another's.
 */
export function appointments({ bot, adapters, log, clock }: Time) {
  const sender = createSender({ bot, adapters, log, clock });
  let running: Promise<void> | undefined;
  let wanted = false;
  let nearest: { at: number; job: Planned } | undefined;
  /** The moments after it, within its minute, of which nobody else knows. */
  const after = new Set<number>();
  let stopped = false;
  const underWay = openUnderWay();

  function wake(due?: Date): void {
    if (stopped) return;
    const now = clock().getTime();
    const at = Math.min(due?.getTime() ?? now, now + MINUTE);
    if (at <= now) {
      run();
      return;
    }
    // One whose time has passed is no longer to be relied on: the clock was moved on.
    if (nearest && now < nearest.at && nearest.at <= at) {
      after.add(at);
      return;
    }
    if (nearest) after.add(nearest.at);
    nearest?.job.cancel();
    // The page's clock may be ahead of this machine's.
    const job = inMs(at - now, () => {
      nearest = undefined;
      run();
    });
    nearest = job ? { at, job } : undefined;
    if (!job) run(); // it has just passed
  }

  function run(): void {
    wanted = true;
    running ??= (async () => {
      while (wanted && !stopped) {
        wanted = false;
        for (const show of await bot.due(clock(), await own())) {
          // What one room is slow to take holds up no other.
          hold(deliver(show));
        }
        sender.wake();
      }
    })()
      .catch((err) => log.error({ err }, "what was due was not done"))
      .finally(async () => {
        running = undefined;
        if (stopped) return;
        if (wanted) return run();
        const next = await bot.next(clock()).catch(() => undefined);
        wake(next ?? new Date(clock().getTime() + MINUTE));
        const others = [...after];
        after.clear();
        for (const at of others) wake(new Date(at));
      });
  }

  /** The platforms that are this process's to send on. One that is still starting takes nothing, and
   * what is not taken is given up after a few tries. */
  async function own(): Promise<string[]> {
    const names = adapters.filter(isThere).map(({ name }) => name);
    const ours = await Promise.all(names.map((name) => bot.sends(name, clock())));
    return names.filter((_, at) => ours[at]);
  }

  function hold(work: Promise<void>): void {
    void underWay.hold(work.catch((err) => log.error({ err }, "what was due was not shown")));
  }

  /** What was shown may bring about that something else is due. */
  async function settled(): Promise<void> {
    while (running || underWay.count() > 0) {
      await running;
      await underWay.settled();
    }
  }

  async function deliver(show: Show): Promise<void> {
    const { display, post } = show;
    const { team, key, room, address, tried } = display;
    const adapter = adapters.find(({ name }) => team.startsWith(`${name}:`));
    const seed = `${team} ${key}`;
    const send = { team, post, seed, ...(tried && { tried }) };
    const delivery = await ("kind" in room
      ? (adapter?.deliver({ ...send, to: room }, address) ?? LATER)
      : (adapter?.tell?.(room, post, seed, tried) ?? LATER));
    await bot.delivered(show, delivery, clock());
    wake(); // it may be to show something else by now
  }

  /** What is due now is done, shown and sent. */
  async function caughtUp(): Promise<void> {
    wake();
    await settled();
    await sender.idle();
  }

  bot.onDue(wake);
  for (const adapter of adapters) adapter.onMoved?.(caughtUp);
  wake();
  return {
    /** There may be something to do: a platform has just started. */
    wake: () => wake(),
    /** Nothing more is begun; what is under way is waited for, and left to the next process then. */
    async stop() {
      stopped = true;
      nearest?.job.cancel();
      const sent = sender.stop();
      await Promise.race([settled(), pause(PATIENCE_MS, undefined, { ref: false })]);
      await sent;
    },
  };
}
