/** What the bot does with nobody asking: what is due, and the messages that move on. */

import type { Bot, Show } from "./bot.ts";
import type { Delivery } from "./delivery.ts";
import { type Display, wait } from "./display.ts";
import type { Log } from "./log.ts";
import { outboxOf } from "./outbox.ts";
import type { Records, Store } from "./store/store.ts";
import { houseOf } from "./verbs/own.ts";
import type { Duty, House, Screen, Shop, Verb } from "./verbs/verb.ts";

type ShopOf = (team: string, records: Records, now: Date) => Promise<Shop>;

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
}: Options): Pick<Bot, Timely> & { shopOf: ShopOf } {
  const duties: Record<string, Duty> = merged(verbs.map((verb) => verb.duties ?? {}));
  const rebooks: Record<string, Duty> = merged(verbs.map((verb) => verb.rebooks ?? {}));
  const screens: Record<string, Screen> = merged(verbs.map((verb) => verb.screens ?? {}));

  const shopOf: ShopOf = async (team, records, now) => {
    const chosen = await records.team();
    const who = { team, id: "" };
    const own = await houseOf(house, records);
    return { ...own, who, records, team: chosen, zone: chosen.zone ?? zone, now };
  };

  const screenOf = ({ key }: Display) => {
    const [name = "", ...args] = key.split(":");
    return { screen: screens[name], args };
  };

  async function drawn(display: Display, now: Date): Promise<Show | undefined> {
    const { screen, args } = screenOf(display);
    const post = await store.inTeam(display.team, async (records) =>
      screen?.draw(args, await shopOf(display.team, records, now), display.shows),
    );
    if (post) return { display, post };
    // Nothing to show any more: it is as it should be.
    await store.displays.shown(display, display.address ?? "");
    return undefined;
  }

  async function keepAppointments(now: Date): Promise<void> {
    try {
      await store.keepAppointments(now, async ({ team, kind, body, due }, records) => {
        await duties[kind]?.(body, await shopOf(team, records, now), due);
      });
    } catch (err) {
      log.error({ err }, "what was due was not done; it is tried again");
    }
  }

  return {
    shopOf,

    async due(now, on) {
      try {
        await keepAppointments(now);
        const shows: Show[] = [];
        for (const display of await store.displays.stale(now, AT_ONCE, on)) {
          const show = await drawn(display, now);
          if (show) shows.push(show);
        }
        return shows;
      } catch (err) {
        log.error({ err }, "messages that move on were not drawn");
        return [];
      }
    },

    async delivered({ display }: Show, delivery: Delivery, now: Date) {
      try {
        const { screen, args } = screenOf(display);
        const { team } = display;
        if (delivery.ok) {
          await store.displays.shown(display, delivery.at);
          await store.inTeam(team, async (records) =>
            screen?.shown?.(args, await shopOf(team, records, now), display.shows),
          );
        } else {
          const forGood = delivery.why === "gone";
          const why = forGood ? (delivery.says ?? "missing") : "later";
          const after = wait(display, delivery, now);
          const surely = delivery.why !== "unknown";
          const givenUp = await store.displays.failed(display, now, { forGood, after, surely });
          // What is there and could not be edited is late, and not lost.
          if (givenUp && (forGood || display.address === undefined))
            await store.inTeam(team, async (records) =>
              screen?.lost?.(args, await shopOf(team, records, now), why, display.room),
            );
        }
      } catch (err) {
        log.error({ team: display.team, err }, "that a message was delivered was not kept");
      }
    },

    async housekeep(now) {
      await store.housekeep(now);
      const far = new Date(now.getTime() + FAR);
      for (const { team, kind, body, due } of await store.bookedAfter(far, Object.keys(rebooks)))
        await store
          .inTeam(team, async (records) =>
            rebooks[kind]?.(body, await shopOf(team, records, now), due),
          )
          // What one team's is not planned by holds up no other's.
          .catch((err) => log.error({ team, kind, err }, "what comes again was not planned anew"));
    },

    ...outboxOf({ verbs, store, log, shopOf }),

    next: (now) => store.nextDue(now),
    onDue: (hear) => store.onBooked(hear),
  };
}

function merged<T>(records: Record<string, T>[]): Record<string, T> {
  return Object.assign({}, ...records);
}
