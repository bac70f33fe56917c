/** What comes every week by itself: booked on the team's clock, and ended where its room is shut. */
import { z } from "zod";
import type { Ahead } from "../push.ts";
import { nextWeekly } from "../quiz/period.ts";
import type { Refusal } from "../refusal.ts";
import { localDate } from "../review/progress.ts";
import { Channel } from "../store/room.ts";
import type { Records } from "../store/store.ts";
import { voiceFor } from "./away.ts";
import { sorry } from "./notice.ts";
import type { Screen, Shop } from "./verb.ts";

const Weekly = z.object({
  room: Channel,
  /** Monday is 1. */
  weekday: z.number().int().min(1).max(7),
  hour: z.number().int().min(0).max(23),
});
export type Weekly = z.infer<typeof Weekly>;

export const KINDS = ["weeklyRound", "weeklyBoard"] as const;
export type Kind = (typeof KINDS)[number];

/** Whose clock, and what time it is there. */
type On = Pick<Shop, "records" | "zone" | "now">;

export async function setOf(kind: Kind, records: Records): Promise<Weekly | undefined> {
  const booked = await records.booked(kind);
  return booked && Weekly.parse(booked.body);
}

/** False, and nothing booked, if `weekly` is no hour of the week. */
export async function bookWeekly(kind: Kind, weekly: unknown, on: On): Promise<boolean> {
  const { data } = Weekly.safeParse(weekly);
  if (!data) return false;
  const { weekday, hour } = data;
  const due = nextWeekly(on.now, { weekday, hour, zone: on.zone });
  await on.records.book({ key: kind, kind, due, body: data });
  return true;
}

/** The next one is booked first, so that a week without players does not end them all. */
export async function again(kind: Kind, body: unknown, on: On): Promise<Weekly> {
  const weekly = Weekly.parse(body);
  await bookWeekly(kind, weekly, on);
  return weekly;
}

/** The clock is another, or the team's is: what is booked by then keeps its hour on it. */
export async function rebook(on: On): Promise<void> {
  await on.records.team({ toChange: true });
  for (const kind of KINDS) {
    const set = await setOf(kind, on.records);
    if (set) await bookWeekly(kind, set, on);
  }
}

/**
 * Nobody began it, so those who lead are told that it was not shown. Where that is for good, nothing
 * of the room comes any more: they are told once, whatever else was to come there.
 */
export async function unshown(room: string, shop: Shop, why: Refusal | "later"): Promise<void> {
  const { records, who, now } = shop;
  if (why !== "later") {
    await records.team({ toChange: true });
    const shut = await Promise.all(KINDS.map((kind) => endIn(room, kind, records)));
    if (!shut.some(Boolean)) return;
  }
  for (const id of await records.leads())
    await records.display(`weekLost:${now.getTime()}:${id}`, { ...who, id }, why, now);
}

export const weekLost: Screen = {
  async draw([, member = ""], shop, shows) {
    const voice = await voiceFor(member, shop);
    return sorry(voice.say(shows === "later" ? "weekly.unshown" : "weekly.shut"), { voice });
  },
};

async function endIn(room: string, kind: Kind, records: Records): Promise<boolean> {
  const set = await setOf(kind, records);
  if (set?.room.id !== room) return false;
  await records.cancel(kind);
  return true;
}

/** What comes of it until then. */
export async function weeklyAhead({ records, zone, now }: Shop, until: Date): Promise<Ahead[]> {
  const found: Ahead[] = [];
  for (const kind of KINDS) {
    const set = await setOf(kind, records);
    if (!set) continue;
    const next = (after: Date) => nextWeekly(after, { ...set, zone });
    for (let at = next(now); at <= until; at = next(at))
      found.push({ kind, to: set.room, day: localDate(at, zone), at, zone });
  }
  return found;
}
