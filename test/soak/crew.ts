/** All who are at work on a page, until they are told to stop. */
import { randomUUID } from "node:crypto";
import { setImmediate, setTimeout as sleep } from "node:timers/promises";
import { seeded } from "../../src/random.ts";
import type { Page } from "../support/product.ts";
import type { Ledger } from "./ledger.ts";
import { type Desk, DRILLERS, drills, PLAYERS, plays, writes } from "./writers.ts";

interface Crew {
  /** Rejects where somebody finds on the page what should not be there. */
  working: Promise<unknown>;
  /** What was asked is answered, and nothing more asked until that is done. */
  rest<T>(meanwhile: () => Promise<T>): Promise<T>;
  /** What was begun is ended. */
  stop(): Promise<void>;
}

interface Place {
  seed: number;
  ledger: Ledger;
  /** The page that is there now, or the next one. */
  page(): Promise<Page>;
  /** Somebody was told that it could not be done: they ask again, unless it had been all the same. */
  sorry(): "done" | undefined;
}

/** How long they wait before they ask again, in ms. */
const AGAIN = 20;

export function crewOn({ seed, ledger, page, sorry }: Place): Crew {
  let over = false;
  let resting = Promise.resolve();
  const underWay = new Set<Promise<string>>();

  const ask: Desk["ask"] = async (what) => {
    await resting;
    const answer = insist(what);
    underWay.add(answer);
    return answer.finally(() => underWay.delete(answer));
  };

  const insist: Desk["ask"] = async (what) => {
    const asked = { id: `web:${randomUUID()}`, ...what };
    ledger.asks += 1;
    for (;;) {
      const there = await page();
      try {
        const said = await there.ask(asked);
        if (!said.includes("Something went wrong on my side")) return said;
        if (sorry() === "done") return "";
      } catch (error) {
        if (!(error instanceof TypeError)) throw error; // what fetch throws on a broken wire
      }
      ledger.again += 1;
      await sleep(AGAIN);
    }
  };

  const desk = (name: string): Desk => ({
    ask,
    async fetch(path, init) {
      const { address } = await page();
      return fetch(`${address}${path}`, init).catch(() => new Response());
    },
    ledger,
    random: seeded(`${name} ${seed}`),
    over: () => over,
  });

  const working = Promise.all([
    ...DRILLERS.map((member) => drills(member, desk(member))),
    ...PLAYERS.map((member) => plays(member, desk(`${member} plays`))),
    writes(desk("writer")),
  ]);
  working.catch(() => {}); // met by whoever waits for them
  return {
    working,
    async rest(meanwhile) {
      const { promise, resolve } = Promise.withResolvers<void>();
      resting = promise;
      await Promise.allSettled(underWay);
      await setImmediate(); // and whoever asked has heard it
      return meanwhile().finally(resolve);
    },
    async stop() {
      over = true;
      await working;
    },
  };
}
