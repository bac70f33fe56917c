/** Keeps calls back once too many were refused: at 10,000 answers of 401, 403 or 429 in ten
 * minutes Discord blocks the address (discord.com/developers/docs/topics/rate-limits). */
import {
  DefaultRestOptions,
  type InvalidRequestWarningData,
  type RESTOptions,
  Routes,
} from "discord.js";
import type { Logger } from "pino";
import { KeptBack } from "./fault.ts";

/** From here on only what is pressed and commanded is answered, and the connection kept. */
export const MANY = 1000;
/** From here on nothing leaves. A multiple of the above. */
const TOO_MANY = 5000;

type Request = RESTOptions["makeRequest"];

export interface Breaker {
  /** Told at every `MANY` of refusals; discord.js counts them for the whole process. */
  warned(data: InvalidRequestWarningData): void;
  /** Makes a request. @throws KeptBack if it may not leave. */
  request: Request;
  /** Why calls are kept back, if they are. */
  why(): string | undefined;
}

export function openBreaker(log: Logger, clock: () => Date): Breaker {
  let refusals = 0;
  let until = new Date(0);

  function why(): string | undefined {
    if (clock() >= until) return undefined;
    const what = refusals < TOO_MANY ? "only commands and buttons are" : "nothing is";
    return `Discord refused ${refusals} calls: ${what} answered until ${until.toISOString()}.`;
  }

  /** What answers an interaction bears its token, and not the bot's. */
  function isSpared(...[url, { headers }]: Parameters<Request>): boolean {
    const asked = !("Authorization" in (headers as object)) || url.endsWith(Routes.gatewayBot());
    return asked && refusals < TOO_MANY;
  }

  return {
    why,
    warned({ count, remainingTime }) {
      refusals = count;
      until = new Date(clock().getTime() + remainingTime);
      log.error({ why: why() }, "Discord refuses many calls: others are kept back");
    },
    async request(url, init) {
      const closed = why();
      if (closed !== undefined && !isSpared(url, init)) throw new KeptBack(closed);
      return DefaultRestOptions.makeRequest(url, init);
    },
  };
}
