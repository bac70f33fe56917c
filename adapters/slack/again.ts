/** The waits between tries at what should come back by itself. */
import { setTimeout as sleep } from "node:timers/promises";

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 30_000;

/** Nothing before the first try, then ever longer. */
export async function pause(tries: number): Promise<void> {
  if (tries === 0) return;
  await sleep(Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS), undefined, {
    ref: false,
  });
}
