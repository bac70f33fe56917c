/** The page's clock: the house's own, moved on by the mornings that a visitor asked for. */
import type { Keyv } from "keyv";
import { DateTime } from "luxon";
import { z } from "zod";

interface ClockOptions {
  clock: () => Date;
  /** Where the mornings survive a restart; without it they do not. */
  memory: Keyv | undefined;
  /** IANA name of the zone whose mornings these are. */
  zone: string;
}

const KEY = "web:shift";
const HOUR = 8;
/** On the way to a morning no more moments than this are stopped at: what is due later is late. */
const MOMENTS = 200;
const Shift = z.number().int().nonnegative();

export class PageClock {
  readonly zone: string;
  readonly #clock: () => Date;
  readonly #memory: Keyv | undefined;
  #shift = 0;
  /** Mornings are gone to one after the other. */
  #going: Promise<void> = Promise.resolve();
  /** When something is due next. */
  next: () => Promise<Date | undefined> = async () => undefined;
  /** Told of each moment that it has come to; resolves once what is due by then is done. */
  moved: () => Promise<void> = async () => {};

  constructor({ clock, memory, zone }: ClockOptions) {
    this.#clock = clock;
    this.#memory = memory;
    this.zone = zone;
  }

  /** How far ahead of the house's clock it is, in ms. */
  get shift(): number {
    return this.#shift;
  }

  now(): Date {
    return new Date(this.#clock().getTime() + this.#shift);
  }

  async restore(): Promise<void> {
    this.#shift = Shift.safeParse(await this.#memory?.get(KEY)).data ?? 0;
  }

  /** On to 8:00 of the next day, through each moment at which something is due, so that it comes at
   * its own hour. `from` is what the clock was thought to say: if its day has passed already, as
   * after a double click, the clock stays. */
  toMorning(from?: Date): Promise<void> {
    const going = this.#going.then(() => this.#goToMorning(from));
    this.#going = going.catch(() => {});
    return going;
  }

  async #goToMorning(from?: Date): Promise<void> {
    const here = DateTime.fromJSDate(this.now(), { zone: this.zone });
    if (from && !here.hasSame(DateTime.fromJSDate(from, { zone: this.zone }), "day")) return;
    const morning = here.plus({ days: 1 }).startOf("day").set({ hour: HOUR });
    let reached = Number.NEGATIVE_INFINITY;
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      const due = (await this.next())?.getTime() ?? Number.POSITIVE_INFINITY;
      // What is still due after it was come to could not be done: it is tried again by itself.
      if (due <= reached || due >= morning.toMillis()) break;
      reached = due;
      await this.#goTo(due);
    }
    await this.#goTo(morning.toMillis());
  }

  async #goTo(at: number): Promise<void> {
    this.#shift += Math.max(0, at - this.now().getTime());
    await this.#memory?.set(KEY, this.#shift);
    await this.moved();
  }
}
