/** Sends unasked what the core has ready: each once, when its turn comes, by one process of all. */
import { setTimeout as pause } from "node:timers/promises";
import PQueue from "p-queue";
import type { Logger } from "pino";
import type { Adapter, Bot, Delivery, Parcel, Pushing } from "../src/index.ts";
import { openUnderWay } from "./underway.ts";

interface Means {
  bot: Bot;
  adapters: readonly Adapter[];
  log: Logger;
  clock: () => Date;
}

interface Line extends Omit<Means, "adapters"> {
  database: PQueue;
}

type Marked = Awaited<ReturnType<Bot["pushes"]>>[number];

/** What waits for its turn at once, of one platform; what is beyond is read again later. */
const WAITING = 20_000;
/** A stop waits so long for what is under way, in ms: Docker kills 10 s after it asks a container to
 * end, and the connections are to be closed before. What has not arrived by then is looked into by the
 * next process. */
export const PATIENCE_MS = 6000;

/** How long after it became the one that sends it is looked for what the one before left, in ms:
 * what that one had just begun may be on its way for a while. */
const LEFT_BEHIND = 60_000;

/** How many ask the database at once: it is there for people first, however fast pushes may go. */
const AT_ONCE = 4;

export interface Sender {
  /** There may be something to send. */
  wake(): void;
  /** Resolves when nothing is on its way, nor waits for its turn. */
  idle(): Promise<void>;
  /** From now on nothing more is begun; what is on its way arrives. */
  stop(): Promise<void>;
}

/** Was taken as the stop came, and never left. */
const UNSENT: Delivery = { ok: false, why: "later", after: 0 };

export function createSender({ bot, adapters, log, clock }: Means): Sender {
  const database = new PQueue({ concurrency: AT_ONCE });
  const lines = adapters.map((adapter) => createLine(adapter, { bot, log, clock, database }));
  return {
    wake() {
      for (const line of lines) line.wake();
    },
    async idle() {
      await Promise.all(lines.map((line) => line.idle()));
    },
    async stop() {
      await Promise.all(lines.map((line) => line.stop()));
    },
  };
}

/** One platform's: what it is slow to take holds up no other. */
function createLine(adapter: Adapter, { bot, log, clock, database }: Line): Sender {
  const { name } = adapter;
  /** What waits for its turn or is on its way, by team and key; and what is on its way alone. */
  const begun = new Map<string, Promise<void>>();
  const sending = openUnderWay();
  /** What came of some could not be kept yet. */
  const unkept = new Map<string, [Parcel, Delivery]>();
  let running: Promise<void> | undefined;
  let wanted = false;
  /** Since when this process is the one that sends. */
  let since: Date | undefined;
  let stopped = false;

  function wake(): void {
    wanted = true;
    running ??= run()
      .catch((err) => log.error({ adapter: name, err }, "pushes were not sent"))
      .finally(() => {
        running = undefined;
        if (wanted && !stopped) wake();
      });
  }

  async function run(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      if (adapter.state().state !== "up" || !(await mine())) return;
      await reconcile();
      await keepAll();
      await sweep();
    }
  }

  async function mine(): Promise<boolean> {
    if (await bot.sends(name, clock())) return true;
    since = undefined;
    return false;
  }

  /** Whoever sent before may have been cut off in the middle. */
  async function reconcile(): Promise<void> {
    since ??= clock();
    if (clock().getTime() - since.getTime() > LEFT_BEHIND) return;
    const ours = new Set([...begun.keys(), ...unkept.keys()]);
    for (const parcel of await bot.orphans(name, clock()))
      if (!stopped && !ours.has(idOf(parcel.push))) await lookInto(parcel);
  }

  async function keepAll(): Promise<void> {
    const all = [...unkept.values()];
    unkept.clear();
    for (const [parcel, delivery] of all) await keep(parcel, delivery);
  }

  async function sweep(): Promise<void> {
    let after: Marked | undefined;
    do {
      const marks = await bot.pushes(name, clock(), after);
      for (const mark of marks) start(mark);
      after = marks.at(-1);
    } while (after && begun.size < WAITING && !stopped);
  }

  function start(mark: Marked): void {
    const id = idOf(mark);
    if (begun.has(id)) return;
    const work = (async () => {
      await adapter.turn?.(mark);
      if (stopped || !(await mine())) return;
      await sending.hold(carry(mark));
    })()
      .catch((err) => log.error({ team: mark.team, push: mark.key, err }, "a push was not sent"))
      .finally(() => begun.delete(id));
    begun.set(id, work);
  }

  async function arrived(): Promise<void> {
    await running;
    await sending.settled();
  }

  async function carry(mark: Marked): Promise<void> {
    const take = async () => (stopped ? undefined : bot.take(mark, clock()));
    const parcel = await database.add(take);
    if (!parcel) return;
    const delivery = stopped ? UNSENT : await adapter.push(pushing(parcel));
    if (!delivery.ok && delivery.why === "unknown") await lookInto(parcel);
    else await keep(parcel, delivery);
  }

  async function lookInto(parcel: Parcel): Promise<void> {
    const found = await adapter.reconcile?.(pushing(parcel), parcel.since);
    const delivery = found ?? ({ ok: false, why: "unknown" } as const);
    if (!delivery.ok && delivery.why === "unknown")
      log.warn({ push: idOf(parcel.push) }, "whether a push arrived is not known: not sent again");
    await keep(parcel, delivery);
  }

  async function keep(parcel: Parcel, delivery: Delivery): Promise<void> {
    const { team, key } = parcel.push;
    try {
      // What is over is kept before anything else is begun.
      await database.add(() => bot.sent(parcel, delivery, clock()), { priority: 1 });
    } catch (err) {
      log.error({ team, push: key, err }, "what came of a push was not kept; it is tried again");
      unkept.set(idOf(parcel.push), [parcel, delivery]);
    }
  }

  return {
    wake,
    async idle() {
      while (running || begun.size > 0) {
        await running;
        await Promise.all(begun.values());
      }
    },
    async stop() {
      stopped = true;
      await Promise.race([arrived(), pause(PATIENCE_MS, undefined, { ref: false })]);
      await keepAll();
    },
  };
}

function idOf({ team, key }: Pick<Marked, "team" | "key">): string {
  return `${team} ${key}`;
}

function pushing({ push, post }: Parcel): Pushing {
  return { team: push.team, to: push.to, post, seed: idOf(push) };
}
