/** A platform at the far end of a bad line: it has what arrived, whatever was told of it. */
import type { Adapter, Delivery, Post, Pushing } from "../../src/index.ts";
import type { Life } from "./crash.ts";

export interface Arrival {
  seed: string;
  team: string;
  to: Pushing["to"];
  post: Post;
  at: Date;
}

/** How likely what goes wrong is. */
export interface Faults {
  /** It arrives, and the answer is lost. */
  lost: number;
  /** It does not arrive, and nobody can say so. */
  vanished: number;
  /** Not now. */
  busy: number;
  /** Never again. */
  gone: number;
}

/** What the platform lets the bot find out afterwards, as Slack, Discord and neither do. */
export type Memory = "history" | "nonce" | "none";

/** A repeated nonce is the first message within this, in ms. */
const NONCE = 180_000;
/** Beyond this the adapter does not trust in it any more. */
const TRUSTED = 120_000;

export class Platform {
  readonly arrivals: Arrival[] = [];
  faults: Faults = { lost: 0, vanished: 0, busy: 0, gone: 0 };
  readonly #random: () => number;
  readonly #clock: () => Date;
  readonly memory: Memory;

  constructor(memory: Memory, random: () => number, clock: () => Date) {
    this.memory = memory;
    this.#random = random;
    this.#clock = clock;
  }

  #receive(push: Pushing): void {
    const at = this.#clock();
    const same = this.arrivals.find(
      ({ seed, at: first }) => seed === push.seed && Math.abs(+at - +first) < NONCE,
    );
    if (this.memory === "nonce" && same) return;
    this.arrivals.push({ ...push, at });
  }

  adapter(name: string, life: Life): Adapter {
    const push = async (one: Pushing): Promise<Delivery> => {
      await life.step();
      const dice = this.#random();
      const { lost, vanished, busy, gone } = this.faults;
      if (dice < busy) return { ok: false, why: "later", after: 60_000 };
      if (dice < busy + gone) return { ok: false, why: "gone", says: "archived" };
      if (dice < busy + gone + vanished) return { ok: false, why: "unknown" };
      this.#receive(one);
      await life.step();
      return dice < busy + gone + vanished + lost
        ? { ok: false, why: "unknown" }
        : { ok: true, at: one.seed };
    };
    return {
      name,
      start: async () => {},
      stop: async () => {},
      state: () => ({ state: "up" }),
      deliver: async () => ({ ok: true, at: "" }),
      turn: () => life.step(),
      push,
      reconcile: async (one, since) => {
        await life.step();
        if (this.memory === "none") return { ok: false, why: "unknown" };
        if (this.memory === "history") {
          const there = this.arrivals.some(({ seed }) => seed === one.seed);
          return there ? { ok: true, at: one.seed } : { ok: false, why: "later" };
        }
        const ago = this.#clock().getTime() - since.getTime();
        // A clock that was turned back says nothing of how long ago it was.
        if (ago < 0 || ago > TRUSTED) return { ok: false, why: "unknown" };
        // Refused the second time it may have been taken the first.
        const again = await push(one);
        return again.ok ? again : { ok: false, why: "unknown" };
      },
    };
  }
}
