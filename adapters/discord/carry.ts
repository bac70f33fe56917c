/** What is under way: none of it rejects unhandled, and a stop waits for it. */
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { isLate, told } from "./fault.ts";

/** A stop waits so long, in ms: Docker kills 10 s after it asks a container to end. */
const PATIENCE_MS = 8000;

export interface Carry {
  /** Does the work; what goes wrong in it is a line in the log. */
  carry(id: string, work: () => Promise<unknown>): void;
  /** Resolves once nothing is under way, or nothing more is waited for. */
  settled(): Promise<void>;
}

export function openCarry(log: Logger): Carry {
  const underWay = new Set<Promise<void>>();

  async function attempt(id: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (fault) {
      if (isLate(fault)) log.warn({ ask: id, ...told(fault) }, "Discord no longer waited");
      else log.error({ ask: id, ...told(fault) }, "an ask was not answered");
    }
  }

  /** What is under way may begin something else. */
  async function emptied(): Promise<void> {
    while (underWay.size > 0) await Promise.all(underWay);
  }

  return {
    carry(id, work) {
      const done = attempt(id, work).finally(() => underWay.delete(done));
      underWay.add(done);
    },
    async settled() {
      await Promise.race([emptied(), pause(PATIENCE_MS, undefined, { ref: false })]);
      if (underWay.size > 0) log.warn({ asks: underWay.size }, "stopped before all was answered");
    },
  };
}
