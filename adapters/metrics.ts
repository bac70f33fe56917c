/** What Prometheus reads: the asks that came by, and the store as it stands when it is read. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { type Adapter, type Ask, type Bot, isSorry, type Send, type Store } from "../src/index.ts";

/** Of acknowledging, in s: Slack and Discord wait 3. */
const ACK_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
/** Of handling an ask, in s: from a read to a model's whole patience. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10, 30];
/** A reading that takes longer is left out, in ms: Prometheus itself waits 10 s. */
const PATIENCE_MS = 2000;
/** Pushes are shown as they stand of the last day, in ms. */
const DAY = 86_400_000;

interface Means {
  adapters: readonly Adapter[];
  store: Store;
  log: Logger;
  clock: () => Date;
}

export interface Metrics {
  /** The same bot, whose asks are counted and logged as the platform's. */
  counted(bot: Bot, platform: string): Bot;
  /** Adds to the reviews. */
  reviewed(reviews: number): void;
  type: string;
  /** What there is to read now. What the database does not answer is left out. */
  text(): Promise<string>;
}

/** No label holds a team, a member or anything typed: platforms, verbs, states and outcomes alone. */
export function createMetrics({ adapters, store, log, clock }: Means): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  let spent = () => 0;

  const asks = new Counter({
    name: "rappel_asks_total",
    help: "Asks, by what came of them: answered, sorry (refused, or a fault), or silent",
    labelNames: ["platform", "verb", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "rappel_ask_seconds",
    help: "From an ask that was read to what is to be sent; a model's time is in it",
    labelNames: ["platform"],
    buckets: SECONDS,
    registers,
  });
  const acks = new Histogram({
    name: "rappel_ack_seconds",
    help: "From an event that came to its acknowledgement, which the platform has",
    labelNames: ["platform"],
    buckets: ACK_SECONDS,
    registers,
  });
  const lookups = new Counter({
    name: "rappel_lookups_total",
    help: "Questions: answered, or refused since neither the team nor the course says",
    labelNames: ["outcome"],
    registers,
  });
  const reviews = new Counter({
    name: "rappel_reviews_total",
    help: "Reviews that this process kept",
    registers,
  });
  new Counter({
    name: "rappel_model_tokens_total",
    help: "Tokens that the model cost this process",
    registers,
    collect() {
      this.reset();
      this.inc(spent());
    },
  });

  /** A gauge by platform, set by one reading each; what cannot be read is not there. */
  function byPlatform(
    name: string,
    help: string,
    read: (adapter: Adapter, gauge: Gauge) => void | Promise<void>,
    labelNames: string[] = [],
  ): void {
    new Gauge({
      ...{ name, help, labelNames: ["platform", ...labelNames], registers },
      async collect() {
        this.reset();
        const readings = adapters.map((adapter) => Promise.race([read(adapter, this), late()]));
        for (const reading of await Promise.allSettled(readings))
          if (reading.status === "rejected")
            log.warn({ metric: name, err: reading.reason }, "not to be read now");
      },
    });
  }
  byPlatform("rappel_up", "1 where the platform is up", (adapter, gauge) =>
    gauge.set({ platform: adapter.name }, adapter.state().state === "up" ? 1 : 0),
  );
  byPlatform(
    "rappel_heartbeat_age_seconds",
    "Since the platform last gave a sign of life, where its connection brings one",
    (adapter, gauge) => {
      const heard = adapter.heard?.();
      if (heard) gauge.set({ platform: adapter.name }, age(heard, clock()));
    },
  );
  byPlatform(
    "rappel_outbox_age_seconds",
    "How long the oldest push that may be sent has been due; 0 where there is none",
    async ({ name: platform }, gauge) => {
      const [oldest] = await store.outbox.pending(platform, clock(), undefined, 1);
      gauge.set({ platform }, oldest ? age(oldest.due, clock()) : 0);
    },
  );
  byPlatform(
    "rappel_pushes",
    "Pushes of the last day, over all processes, by how they stand",
    async ({ name: platform }, gauge) => {
      const counts = await store.outbox.count(platform, new Date(clock().getTime() - DAY));
      for (const [state, count] of Object.entries(counts)) gauge.set({ platform, state }, count);
    },
    ["state"],
  );

  return {
    counted(bot, platform) {
      spent = bot.spent;
      return {
        ...bot,
        acknowledged: (ms) => acks.observe({ platform }, ms / 1000),
        async handle(ask) {
          const verb = bot.verbOf(ask) ?? "none";
          const took = seconds.startTimer({ platform });
          const sends = await bot.handle(ask);
          const ms = Math.round(took() * 1000);
          const outcome = outcomeOf(sends);
          asks.inc({ platform, verb, outcome });
          const found = lookupOf(ask, sends);
          if (found) lookups.inc({ outcome: found });
          log.info({ ask: ask.id, platform, verb, outcome, ms }, "handled");
          return sends;
        },
      };
    },
    reviewed: (count) => reviews.inc(count),
    type: registry.contentType,
    text: () => registry.metrics(),
  };
}

async function late(): Promise<never> {
  await sleep(PATIENCE_MS, undefined, { ref: false });
  throw new Error("the database did not answer");
}

/** In s; a clock that was put back makes nothing younger than now. */
function age(since: Date, now: Date): number {
  return Math.max(0, now.getTime() - since.getTime()) / 1000;
}

function outcomeOf(sends: readonly Send[]): "answered" | "sorry" | "silent" {
  const [first] = sends;
  if (!first) return "silent";
  return isSorry(first.post) ? "sorry" : "answered";
}

/**
 * What a question came to: an answer has its source. Of presses one alone asks something new: the form
 * with a field for a question. That a policy is shown when it was saved is no answer.
 */
function lookupOf(ask: Ask, sends: readonly Send[]): "answered" | "refused" | undefined {
  if (ask.kind === "press" && ask.typed?.question === undefined) return undefined;
  const post = sends.map((send) => send.post).find(({ kind }) => kind === "policy");
  if (post?.kind !== "policy") return undefined;
  return post.team || post.source ? "answered" : "refused";
}
