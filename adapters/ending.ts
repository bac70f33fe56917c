/** The end: told to stop, whatever has begun ends, the last first, in the time that there is. */
import type { Logger } from "pino";

/** A stop takes no longer, in ms: Docker kills 10 s after it asks a container to end. */
const STOP_MS = 9500;

export interface Ending {
  /** Aborted as soon as it is told to stop. */
  signal: AbortSignal;
  /** Something has begun, and ends so. @throws if it was told to stop: nothing more is to begin. */
  begun(end: () => unknown): void;
}

/** From now on the process ends by this alone, however long its beginning takes. */
export function openEnding(log: Logger): Ending {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ends: (() => unknown)[] = [];

  async function stop(): Promise<void> {
    stopping.abort();
    setTimeout(() => {
      log.error("stopped before all was done: what is left is looked into at the next start");
      process.exit(1);
    }, STOP_MS).unref();
    for (const end of ends.toReversed()) await end();
    process.exit(0);
  }
  for (const told of ["SIGINT", "SIGTERM"] as const) process.once(told, () => void stop());

  return {
    signal,
    begun(end) {
      signal.throwIfAborted();
      ends.push(end);
    },
  };
}
