/** What the bot does with nobody asking: what is due, and the messages that move on. */

import type { Bot, Show } from "./bot.ts";
import type { Delivery } from "./delivery.ts";
import { type Display, wait } from "./display.ts";
import { caught, type Log } from "./log.ts";
import { outboxOf } from "./outbox.ts";
import type { Records, Store } from "./store/store.ts";
import { houseOf } from "./verbs/own.ts";
import type { Duty, House, Screen, Shop, Verb } from "./verbs/verb.ts";

/** Work for a team in a transaction of its own. */
type InShop = <T>(team: string, now: Date, work: (shop: Shop) => Promise<T>) => Promise<T>;

/**
 * What comes again and again and is booked further ahead than this, in ms, was booked by a clock
 * that ran ahead, or waits for somebody who is away: a week and a day, over the longest rhythm.
 */
const FAR = 8 * 86_400_000;

/** Messages that are put right at once. */
const AT_ONCE = 50;

type Timely =
  | "due"
  | "delivered"
  | "next"
  | "onDue"
  | "sends"
  | "pushes"
  | "take"
  | "orphans"
  | "sent"
  | "preview"
  | "housekeep";

interface Options {
  house: House;
  verbs: readonly Verb[];
  store: Store;
  /** IANA name of the zone whose days count, for a team without one. */
  zone: string;
  log: Log;
}

export function timeOf({
  house,
  verbs,
  store,
  zone,
  log,
}: Options): Pick<Bot, Timely> & { inShop: InShop } {
  const duties: Record<string, Duty> = merged(verbs.map((verb) => verb.duties ?? {}));
  const rebooks: Record<string, Duty> = merged(verbs.map((verb) => verb.rebooks ?? {}));
  const screens: Record<string, Screen> = merged(verbs.map((verb) => verb.screens ?? {}));

  async function shopOf(team: string, records: Records, now: Date): Promise<Shop> {
    const chosen = await records.team();
    const who = { team, id: "" };
    const own = await houseOf(house, records);
    return { ...own, who, records, team: chosen, zone: chosen.zone ?? zone, now };
  }

  const inShop: InShop = (team, now, work) =>
    store.inTeam(team, async (records) => work(await shopOf(team, records, now)));

  const screenOf = ({ key }: Display) => {
    const [name = "", ...args] = key.split(":");
    return { screen: screens[name], args };
  };

  async function drawn(display: Display, now: Date): Promise<Show | undefined> {
    const { screen, args } = screenOf(display);
    const post = await inShop(display.team, now, async (shop) =>
      screen?.draw(args, shop, display.shows),
    );
    if (post) return { display, post };
    // Nothing to show any more: it is as it should be.
    await store.displays.shown(display, display.address ?? "");
    return undefined;
  }

  const keepAppointments = (now: Date) =>
    store.keepAppointments(now, async ({ team, kind, body, due }, records) => {
      await duties[kind]?.(body, await shopOf(team, records, now), due);
    });

  async function stale(now: Date, on: readonly string[] | undefined): Promise<Show[]> {
    const shows: Show[] = [];
    for (const display of await store.displays.stale(now, AT_ONCE, on)) {
      const show = await drawn(display, now);
      if (show) shows.push(show);
    }
    return shows;
  }

  async function settled(display: Display, delivery: Delivery, now: Date): Promise<void> {
    const { screen, args } = screenOf(display);
    const { team, room, shows } = display;
    if (delivery.ok) {
      await store.displays.shown(display, delivery.at);
      return inShop(team, now, async (shop) => screen?.shown?.(args, shop, shows));
    }
    const forGood = delivery.why === "gone";
    const why = forGood ? (delivery.says ?? "missing") : "later";
    const after = wait(display, delivery, now);
    const surely = delivery.why !== "unknown";
    const givenUp = await store.displays.failed(display, now, { forGood, after, surely });
    // What is there and could not be edited is late, and not lost.
    if (givenUp && (forGood || display.address === undefined))
      await inShop(team, now, async (shop) => screen?.lost?.(args, shop, why, room));
  }

  return {
    inShop,

    async due(now, on) {
      const undone = "what was due was not done; it is tried again";
      await caught(() => keepAppointments(now), undefined, { log, message: undone });
      const undrawn = "messages that move on were not drawn";
      return caught(() => stale(now, on), [], { log, message: undrawn });
    },

    delivered({ display }, delivery, now) {
      const message = "that a message was delivered was not kept";
      const { team } = display;
      return caught(() => settled(display, delivery, now), undefined, { log, message, team });
    },

    async housekeep(now) {
      await store.housekeep(now);
      const far = new Date(now.getTime() + FAR);
      for (const { team, kind, body, due } of await store.bookedAfter(far, Object.keys(rebooks))) {
        const rebooked = () => inShop(team, now, async (shop) => rebooks[kind]?.(body, shop, due));
        // What one team's is not planned by holds up no other's.
        const message = "what comes again was not planned anew";
        await caught(rebooked, undefined, { log, message, team, kind });
      }
    },

    ...outboxOf({ verbs, store, log, shopOf, inShop }),

    next: (now) => store.nextDue(now),
    onDue: (hear) => store.onBooked(hear),
  };
}

function merged<T>(records: Record<string, T>[]): Record<string, T> {
  return Object.assign({}, ...records);
}
