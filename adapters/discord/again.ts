/** A call whose answer may have been lost, tried again where that cannot appear twice. */
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { isRefusal, told } from "./fault.ts";

/** Before the second try and the third, in ms: an interaction waits 3 s for its first answer. */
const PAUSES = [100, 400];

/** `signal` ends the tries. @throws what Discord refuses, at once; else what the last try threw. */
export async function again<Result>(
  log: Logger,
  call: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (const ms of PAUSES) {
    try {
      return await call();
    } catch (fault) {
      if (isRefusal(fault) || signal?.aborted) throw fault;
      log.warn(told(fault), "Discord may not have heard; trying again");
      await pause(ms);
    }
  }
  return call();
}
