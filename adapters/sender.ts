/** Sends unasked what the core has ready: each once, when its turn comes, by one process of all. */
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import type { Adapter, Bot, Delivery, Parcel, Pushing } from "../src/index.ts";

interface Means {
  bot: Bot;
  adapters: readonly Adapter[];
  log: Logger;
  clock: () => Date;
}

type Marked = Awaited<ReturnType<Bot["pushes"]>>[number];

/** What waits for its turn at once, of one platform; what is beyond is read again later. */
const WAITING = 20_000;
/** A stop waits so long, in ms: Docker kills 10 s after it asks a container to end. What has not
 * arrived by then is looked into by the next process. */
const PATIENCE_MS = 8000;

export interface Sender {
  /** There may be something to send. */
  wake(): void;
  /** Nothing more is taken, and what is on its way arrives. */
  stop(): Promise<void>;
}

export function createSender({ bot, adapters, log, clock }: Means): Sender {
  const lines = adapters.map((adapter) => createLine(adapter, { bot, log, clock }));
  return {
    wake() {
      for (const line of lines) line.wake();
    },
    async stop() {
      await Promise.all(lines.map((line) => line.stop()));
    },
  };
}

/** One platform's: what it is slow to take holds up no other. */
function createLine(adapter: Adapter, { bot, log, clock }: Omit<Means, "adapters">): Sender {
  const { name } = adapter;
  /** What waits for its turn or is on its way, by team and key; and what is on its way alone. */
  const underWay = new Set<string>();
  const sending = new Set<Promise<void>>();
  /** What came of some could not be kept yet. */
  const unkept: [Parcel, Delivery][] = [];
  let running: Promise<void> | undefined;
  let wanted = false;
  let begun = false;
  let stopped = false;

  function wake(): void {
    wanted = true;
    running ??= run()
      .catch((err) => log.error({ adapter: name, err }, "pushes were not sent"))
      .finally(() => {
        running = undefined;
      });
  }

  async function run(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      if (adapter.state().state !== "up" || !(await bot.sends(name))) return;
      if (!begun) await reconcile();
      begun = true;
      for (const [parcel, delivery] of unkept.splice(0)) await keep(parcel, delivery);
      await sweep();
    }
  }

  /** Whoever sent before may have been cut off in the middle. */
  async function reconcile(): Promise<void> {
    for (const parcel of await bot.orphans(name, clock())) await lookInto(parcel);
  }

  async function sweep(): Promise<void> {
    let after: Marked | undefined;
    do {
      const marks = await bot.pushes(name, clock(), after);
      for (const mark of marks) start(mark);
      after = marks.at(-1);
    } while (after && underWay.size < WAITING && !stopped);
  }

  function start(mark: Marked): void {
    const id = `${mark.team} ${mark.key}`;
    if (underWay.has(id)) return;
    underWay.add(id);
    void (async () => {
      await adapter.turn?.(mark);
      if (stopped) return;
      const work = carry(mark);
      sending.add(work);
      await work.finally(() => sending.delete(work));
    })()
      .catch((err) => log.error({ team: mark.team, push: mark.key, err }, "a push was not sent"))
      .finally(() => underWay.delete(id));
  }

  async function carry(mark: Marked): Promise<void> {
    const parcel = await bot.take(mark, clock());
    if (!parcel) return;
    const delivery = await adapter.push(pushing(parcel));
    if (!delivery.ok && delivery.why === "unknown") await lookInto(parcel);
    else await keep(parcel, delivery);
  }

  async function lookInto(parcel: Parcel): Promise<void> {
    const found = await adapter.reconcile?.(pushing(parcel), parcel.since);
    await keep(parcel, found ?? { ok: false, why: "unknown" });
  }

  async function keep(parcel: Parcel, delivery: Delivery): Promise<void> {
    const { team, key } = parcel.push;
    try {
      for (const { to, post } of await bot.sent(parcel, delivery, clock()))
        await adapter.tell?.(to, post);
    } catch (err) {
      log.error({ team, push: key, err }, "what came of a push was not kept; it is tried again");
      unkept.push([parcel, delivery]);
    }
  }

  return {
    wake,
    async stop() {
      stopped = true;
      const arrived = running?.then(() => Promise.all(sending)) ?? Promise.all(sending);
      await Promise.race([arrived, pause(PATIENCE_MS, undefined, { ref: false })]);
      for (const [parcel, delivery] of unkept.splice(0)) await keep(parcel, delivery);
    },
  };
}

function pushing({ push: { team, key, to }, post }: Parcel): Pushing {
  return { team, to, post, seed: `${team} ${key}` };
}
