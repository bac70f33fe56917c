/** Asking the bot, and keeping its last answers for those whose copy was lost on the way. */
import { setImmediate } from "node:timers/promises";
import type { Ask, Bot, Send } from "../../src/index.ts";
import { ANSWERS_KEPT } from "./limits.ts";
import type { Placed } from "./place.ts";

/** Puts what the bot sends where it belongs. */
type Place = (sends: Send[]) => Placed[];

export class Answers {
  readonly #bot: Bot;
  readonly #kept = new Map<string, Promise<Placed[]>>();
  readonly #underWay = new Set<Promise<Placed[]>>();

  constructor(bot: Bot) {
    this.#bot = bot;
  }

  /** The bot decides whether it has done this already; if so, what it said then is said again. */
  async to(ask: Ask, place: Place): Promise<Placed[]> {
    const key = `${ask.who.id} ${ask.id}`;
    const before = this.#kept.get(key);
    const asking = this.#ask(ask, place);
    if (!before) this.#keep(key, asking);
    const placed = await asking;
    if (placed.length === 0) return before ?? placed;
    if (before) this.#keep(key, asking); // what failed then has been done now
    return placed;
  }

  /** Resolves once nothing is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  #ask(ask: Ask, place: Place): Promise<Placed[]> {
    // The acknowledgement leaves first, whatever the core does with the thread.
    const asking = setImmediate().then(async () => place(await this.#bot.handle(ask)));
    this.#underWay.add(asking);
    asking.catch(() => {}).finally(() => this.#underWay.delete(asking));
    return asking;
  }

  #keep(key: string, answer: Promise<Placed[]>): void {
    this.#kept.set(key, answer);
    answer.catch(() => this.#kept.delete(key)); // a fault is no answer: the next try asks anew
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > ANSWERS_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
