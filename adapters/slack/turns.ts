/** Posts in their turn: those that people asked for first, pushes in what Slack's limits leave. */
import { webApi } from "@slack/bolt";
import type { Buckets, Leave, Spot } from "./buckets.ts";

/** For a push whose turn has come room is kept so long, in ms: it is read from the database then. */
const KEPT_MS = 30_000;
/** What people asked for waits so long at most, in s. */
const LONGEST_WAIT_S = 30;

const PRIORITY = { waiting: 0, taken: 1, people: 2, again: 3 };

export interface Turns {
  /**
   * Makes a call for people, before any push; once more if Slack refuses it for coming too soon.
   * @throws WebAPIRateLimitedError if that is longer than `longest` s, and what the call throws
   */
  ask<T>(spot: Spot, call: () => Promise<T>, longest?: number): Promise<T>;
  /** Resolves when there is room for a push, and keeps it for that, unless people need it. */
  turn(spot: Spot): Promise<void>;
  /** Makes a push's call, once, in the room kept for it or else when there is some. */
  push<T>(spot: Spot, call: () => Promise<T>): Promise<T>;
}

export function createTurns(buckets: Buckets): Turns {
  const kept = new Map<string, { leave: Leave; timer: NodeJS.Timeout }>();
  const keyOf = ({ team, channel }: Spot) => `${team} ${channel}`;

  function taken(spot: Spot): Leave | undefined {
    const room = kept.get(keyOf(spot));
    if (!room) return undefined;
    kept.delete(keyOf(spot));
    clearTimeout(room.timer);
    if (buckets.closed(spot) === 0) return room.leave;
    room.leave(0);
    return undefined;
  }

  async function within<T>(spot: Spot, leave: Leave, call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      if (tooSoon(error)) buckets.limit(spot, error.retryAfter * 1000);
      throw error;
    } finally {
      leave();
    }
  }

  /** Why it cannot be in time for `last`, of performance.now(). */
  function late(spot: Spot, last: number): Error | undefined {
    const closed = buckets.closed(spot);
    if (performance.now() + closed <= last) return undefined;
    return new webApi.WebAPIRateLimitedError(Math.ceil(closed / 1000));
  }

  async function once<T>(spot: Spot, priority: number, last: number, call: () => Promise<T>) {
    const hopeless = late(spot, last);
    if (hopeless) throw hopeless;
    const leave = taken(spot) ?? (await buckets.enter(spot, priority));
    const over = late(spot, last);
    if (!over) return within(spot, leave, call);
    leave(0);
    throw over;
  }

  return {
    async ask(spot, call, longest = LONGEST_WAIT_S) {
      const last = performance.now() + longest * 1000;
      return once(spot, PRIORITY.people, last, call).catch((error) => {
        if (!tooSoon(error)) throw error;
        return once(spot, PRIORITY.again, last, call);
      });
    },
    async turn(spot) {
      const leave = await buckets.enter(spot, PRIORITY.waiting);
      const timer = setTimeout(() => taken(spot)?.(0), KEPT_MS).unref();
      kept.set(keyOf(spot), { leave, timer });
    },
    async push(spot, call) {
      return within(spot, taken(spot) ?? (await buckets.enter(spot, PRIORITY.taken)), call);
    },
  };
}

function tooSoon(error: unknown): error is webApi.WebAPIRateLimitedError {
  return error instanceof webApi.WebAPIRateLimitedError;
}
