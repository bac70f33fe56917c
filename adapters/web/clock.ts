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
const Shift = z.number().int().nonnegative();

export class PageClock {
  readonly zone: string;
  readonly #clock: () => Date;
  readonly #memory: Keyv | undefined;
  #shift = 0;
  /** Told when a morning has come. */
  moved: () => void = () => {};

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

  /** On to 8:00 of the next day. `from` is what the clock was thought to say: if its day has passed
   * already, as after a double click, the clock stays. */
  async toMorning(from?: Date): Promise<void> {
    const here = DateTime.fromJSDate(this.now(), { zone: this.zone });
    if (from && !here.hasSame(DateTime.fromJSDate(from, { zone: this.zone }), "day")) return;
    const morning = here.plus({ days: 1 }).startOf("day").set({ hour: HOUR });
    this.#shift += morning.toMillis() - here.toMillis();
    await this.#memory?.set(KEY, this.#shift);
    this.moved();
  }
}
