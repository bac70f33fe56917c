/** The calls that Discord takes of a bot's token: what people ask for goes first, and what is sent
 * unasked has the rest. */
import PQueue from "p-queue";
import type { Breaker } from "./breaker.ts";
import { KeptBack } from "./fault.ts";

/** At most so many calls begin in any so many ms. */
export interface Limit {
  calls: number;
  ms: number;
}

/** Discord takes 50 a second, and counts them when they arrive
 * (discord.com/developers/docs/topics/rate-limits). What arrives in a second begins in 1,030 ms,
 * even if some is 30 ms longer on its way: no more than 50 then, and still 97 % of what is taken. */
const LIMIT: Limit = { calls: 50, ms: 1030 };

/** What nobody asked for is spread over that time, a part in each tenth of it and a little faster,
 * so that none is left unused: whoever asks meanwhile never finds all calls of a second taken. As
 * many may wait after their turn. */
const TENTH = 10;
const FASTER = 0.9;
/** With so many of which it is not known what came of them, no other is begun. A few may be
 * something about their own rooms. */
const DOUBTED = 5;

/** discord.js waits so much longer than Discord says. */
const LONGER_MS = 50;

const [FIRST, LAST] = [1, 0];

type Request = Breaker["request"];
type Signal = AbortSignal | undefined;

export interface Pace {
  /** Make each request at its moment: as soon as there is one, or after all that people asked. */
  asked(request: Request): Request;
  unasked(request: Request): Request;
  /** Resolves when there is room for one more that nobody asked for. */
  turn(): Promise<void>;
  /** While `work` finds out what came of one. */
  doubting<Result>(work: () => Promise<Result>): Promise<Result>;
}

export function openPace({ calls, ms }: Limit = LIMIT): Pace {
  const few = Math.ceil(calls / TENTH);
  const begin = openMeter({ calls, ms });
  const spread = openMeter({ calls: few, ms: (ms / TENTH) * FASTER });
  // Twice as fast as calls begin: who has its turn is not there at once.
  const admit = openMeter({ calls: 2 * few, ms: ms / TENTH });
  /** In each, the first waits for its moment, and the others for theirs to come first. */
  const line = new PQueue({ concurrency: 1 });
  const pushes = new PQueue({ concurrency: 1 });
  const turns = new PQueue({ concurrency: 1 });
  let doubted = 0;

  const first = (signal: Signal) => line.add(() => begin.moment(), { priority: FIRST, signal });
  const last = (signal: Signal) =>
    pushes.add(
      async () => {
        await spread.moment();
        await line.add(() => begin.moment(), { priority: LAST, signal });
      },
      { signal },
    );

  function paced(request: Request, moment: (signal: Signal) => Promise<void>): Request {
    return async (url, init) => {
      try {
        await moment(init.signal as Signal);
      } catch (cause) {
        throw new KeptBack("Discord's limits left no room in time", { cause });
      }
      const response = await request(url, init);
      if (response.status === 429 && response.headers.has("x-ratelimit-global")) {
        const ms = Number(response.headers.get("retry-after")) * 1000 + LONGER_MS;
        for (const meter of [begin, admit]) meter.shut(ms);
      }
      return response;
    };
  }

  return {
    asked: (request) => paced(request, first),
    unasked: (request) => paced(request, last),
    turn: () =>
      turns.add(async () => {
        await admit.moment();
        await pushes.onSizeLessThan(few);
      }),
    async doubting(work) {
      if (++doubted === DOUBTED) turns.pause();
      try {
        return await work();
      } finally {
        if (doubted-- === DOUBTED) turns.start();
      }
    },
  };
}

/** By a clock that nobody sets. */
function openMeter({ calls, ms }: Limit) {
  const begun: number[] = [];
  let opens = Number.NEGATIVE_INFINITY;
  return {
    /** Resolves when one more may begin: asked for one at a time. */
    async moment(): Promise<void> {
      for (;;) {
        const free = begun.length < calls ? opens : Math.max(opens, (begun[0] as number) + ms);
        const wait = free - performance.now();
        if (wait <= 0) break;
        await new Promise((resolve) => setTimeout(resolve, Math.ceil(wait)));
      }
      begun.push(performance.now());
      if (begun.length > calls) begun.shift();
    },
    shut(ms: number): void {
      opens = Math.max(opens, performance.now() + ms);
    },
  };
}
