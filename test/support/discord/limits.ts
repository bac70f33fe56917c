/** How many calls Discord takes: of a bot's token in any second, and of each bucket, which its
 * headers tell of (discord.com/developers/docs/topics/rate-limits). */
import { createHash } from "node:crypto";
import { type Fault, rateLimited } from "./faults.ts";

export interface Limit {
  calls: number;
  ms: number;
}

/** Absent: as many as one likes. `room`: messages in one channel. */
export interface Limits {
  token?: Limit;
  room?: Limit;
}

interface Call {
  method: string;
  path: string;
  authorization: string | undefined;
  /** When it arrived, in ms. */
  at: number;
}

interface Counted {
  /** It came too soon. */
  fault?: Fault;
  headers: Record<string, string>;
}

export function openLimits({ token, room }: Limits): (call: Call) => Counted {
  /** When the last ones came that were taken. */
  const taken: number[] = [];
  const rooms = new Map<string, { left: number; until: number }>();

  /** In any second, wherever it begins: the hardest that a second can be meant. */
  function ofToken({ calls, ms }: Limit, at: number): number {
    while (taken.length > 0 && at - (taken[0] as number) >= ms) taken.shift();
    if (taken.length >= calls) return (taken[0] as number) + ms - at;
    taken.push(at);
    return 0;
  }

  function ofRoom({ calls, ms }: Limit, channel: string, at: number): Counted {
    let bucket = rooms.get(channel);
    if (!bucket || bucket.until <= at) bucket = { left: calls, until: at + ms };
    rooms.set(channel, bucket);
    const seconds = (bucket.until - at) / 1000;
    const headers = {
      "x-ratelimit-limit": String(calls),
      "x-ratelimit-remaining": String(Math.max(bucket.left - 1, 0)),
      "x-ratelimit-reset-after": seconds.toFixed(3),
      "x-ratelimit-bucket": createHash("md5").update("POST messages").digest("hex"),
    };
    if (bucket.left-- > 0) return { headers };
    const { headers: theirs, ...fault } = rateLimited(seconds);
    return { fault: { ...fault, headers: { ...theirs, ...headers } }, headers };
  }

  return ({ method, path, authorization, at }) => {
    const wait = token && authorization ? ofToken(token, at) : 0;
    if (wait > 0) return { fault: rateLimited(wait / 1000, "global"), headers: {} };
    const [, channel] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
    return room && channel && method === "POST" ? ofRoom(room, channel, at) : { headers: {} };
  };
}
