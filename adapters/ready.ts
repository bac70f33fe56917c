/** Whether this process can do its work now: what a load balancer or a container asks. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Adapter, Store } from "../src/index.ts";

/** The database has answered within this long, in ms. */
const ANSWERS_MS = 1000;
/** A sign of life is stale after this long, in ms: thrice the slowest, Discord's 41 s. */
const STALE_MS = 125_000;

interface Means {
  adapters: readonly Adapter[];
  store: Pick<Store, "answers">;
  log: Logger;
  clock: () => Date;
}

/** Resolves with why it is not ready, a sentence each; with none it is. Never rejects. */
export function readiness({ adapters, store, log, clock }: Means): () => Promise<string[]> {
  let asking: Promise<string | undefined> | undefined;

  /** Asked once at a time: what does not answer is not asked ever more. */
  function database(): Promise<string | undefined> {
    asking ??= store
      .answers(clock())
      .then(
        () => undefined,
        (err) => {
          log.error({ err }, "the database cannot be used");
          return "The database cannot be read and written: the log says why.";
        },
      )
      .finally(() => {
        asking = undefined;
      });
    const late = new AbortController();
    const slow = sleep(ANSWERS_MS, "The database does not answer within a second.", late);
    return Promise.race([asking, slow]).finally(() => late.abort());
  }

  return async () => {
    const why = [await database(), ...adapters.map((adapter) => ails(adapter, clock()))];
    return why.filter((one) => one !== undefined);
  };
}

function ails(adapter: Adapter, now: Date): string | undefined {
  const state = adapter.state();
  if (state.state !== "up")
    return state.state === "down"
      ? `${adapter.name} is down: ${state.why}`
      : `${adapter.name} is ${state.state}.`;
  const heard = adapter.heard?.();
  const silence = heard ? now.getTime() - heard.getTime() : 0;
  return silence > STALE_MS
    ? `${adapter.name} has given no sign of life for ${Math.round(silence / 1000)} s.`
    : undefined;
}
