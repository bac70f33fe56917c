/** What the clock sets off, whoever asks or not. */
import { type Job, scheduleJob } from "node-schedule";
import type { Logger } from "pino";
import type { Adapter, Bot, Show } from "../src/index.ts";
import { createSender } from "./sender.ts";

interface Time {
  bot: Bot;
  adapters: readonly Adapter[];
  log: Logger;
  clock: () => Date;
}

/** Once an hour, and caught: a rejected job would end the process. */
export function housekeeping({ bot, log, clock }: Omit<Time, "adapters">): Job {
  const run = async () => {
    try {
      await bot.housekeep(clock());
    } catch (err) {
      log.error({ err }, "housekeeping failed");
    }
  };
  const job = scheduleJob({ minute: 0 }, run);
  if (!job) throw new Error("node-schedule took no hourly rule");
  void run();
  return job;
}

const LATER = { ok: false, why: "later" } as const;

/** The nearest that is due within this long is waited for by itself, in ms. */
const MINUTE = 60_000;

/**
 * Does what is due: at the start, once a minute, and at the moment of whatever is due within it.
 * One run at a time; what becomes due meanwhile is another's.
 */
export function appointments({ bot, adapters, log, clock }: Time) {
  const sender = createSender({ bot, adapters, log, clock });
  let running: Promise<void> | undefined;
  let wanted = false;
  let nearest: { at: number; job: Job } | undefined;
  let stopped = false;
  const underWay = new Set<Promise<void>>();

  function wake(due?: Date): void {
    if (stopped) return;
    const now = clock().getTime();
    const at = due?.getTime() ?? now;
    if (at <= now) {
      run();
      return;
    }
    if (at - now > MINUTE || (nearest && nearest.at <= at)) return;
    nearest?.job.cancel();
    // The page's clock may be ahead of this machine's.
    const job = scheduleJob(new Date(Date.now() + at - now), () => run());
    nearest = job ? { at, job } : undefined;
    if (!job) run(); // it has just passed
  }

  function run(): void {
    wanted = true;
    running ??= (async () => {
      while (wanted && !stopped) {
        wanted = false;
        nearest?.job.cancel();
        nearest = undefined;
        for (const show of await bot.due(clock(), await own())) {
          // What one room is slow to take holds up no other.
          const work = deliver(show)
            .catch((err) => log.error({ err }, "what was due was not shown"))
            .finally(() => underWay.delete(work));
          underWay.add(work);
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
        if (next) wake(next);
      });
  }

  /** The platforms that are this process's to send on. */
  async function own(): Promise<string[]> {
    const names = adapters.map(({ name }) => name);
    const ours = await Promise.all(names.map((name) => bot.sends(name, clock())));
    return names.filter((_, at) => ours[at]);
  }

  async function deliver(show: Show): Promise<void> {
    const { display, post } = show;
    const { team, key, room, address, tried } = display;
    const adapter = adapters.find(({ name }) => team.startsWith(`${name}:`));
    const seed = `${team} ${key}`;
    const send = { team, post, seed, ...(tried && { tried }) };
    const delivery = await ("kind" in room
      ? (adapter?.deliver({ ...send, to: room }, address) ?? LATER)
      : (adapter?.tell?.(room, post, seed) ?? LATER));
    for (const { to, post } of await bot.delivered(show, delivery, clock()))
      await adapter?.tell?.(to, post);
    wake(); // it may be to show something else by now
  }

  bot.onDue(wake);
  for (const adapter of adapters) adapter.onMoved?.(() => wake());
  const job = scheduleJob({ second: 0 }, () => wake());
  if (!job) throw new Error("node-schedule took no rule of a minute");
  wake();
  return {
    async stop() {
      stopped = true;
      job.cancel();
      nearest?.job.cancel();
      await running;
      await Promise.all(underWay);
      await sender.stop();
    },
  };
}
