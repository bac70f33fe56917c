/** The IDENTIFYs that Discord allows a bot a day, 1,000 for most: read before one is spent. With
 * none left it resets the token (discord.com/developers/docs/events/gateway, rate limiting). */
import { setTimeout as pause } from "node:timers/promises";
import type { APIGatewaySessionStartLimit } from "discord.js";
import type { Logger } from "pino";
import { told } from "./fault.ts";

/** Left to whoever starts the bot by hand. */
const RESERVE = 10;
/** What was read is believed so long, in ms: Discord takes one IDENTIFY in 5 s. */
const FRESH_MS = 5000;
/** Before it is read again when it could not be: ms. */
const RETRY_MS = 5000;

export interface Budget {
  /** Resolves once `count` are left. Rejects if `signal` ends the wait. */
  enough(count: number, signal: AbortSignal): Promise<void>;
  /** Takes one, once there is one. Rejects if `signal` ends the wait. */
  spend(signal: AbortSignal): Promise<void>;
}

interface Means {
  read(): Promise<APIGatewaySessionStartLimit>;
  /** Told why nothing is opened for now. */
  short(why: string): void;
  log: Logger;
}

export function openBudget({ read, short, log }: Means): Budget {
  let last = { remaining: 0, reset_after: 0, at: Number.NEGATIVE_INFINITY };

  async function current() {
    if (performance.now() - last.at >= FRESH_MS)
      last = { ...(await read()), at: performance.now() };
    return last;
  }

  async function enough(count: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      const { remaining, reset_after } = await current();
      if (remaining >= count + RESERVE) return;
      const minutes = Math.ceil(reset_after / 60_000);
      short(
        `Discord allows ${remaining} more connections and ${count} are needed; ${RESERVE} are kept. ` +
          `It allows more in ${minutes} min; the bot connects then.`,
      );
      last.at = Number.NEGATIVE_INFINITY;
      await pause(reset_after, undefined, { signal });
    }
  }

  return {
    enough,
    async spend(signal) {
      for (;;) {
        try {
          await enough(1, signal);
          last.remaining--;
          return;
        } catch (fault) {
          if (signal.aborted) throw fault;
          log.warn(told(fault), "how many connections Discord allows could not be read");
          await pause(RETRY_MS, undefined, { signal });
        }
      }
    },
  };
}
