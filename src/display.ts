/** A message that moves on with what it shows. */
import type { Member, Room } from "./ask.ts";
import type { Delivery } from "./delivery.ts";

/** A message that moves on: it is to show `shows`, in words of whoever draws it. */
export interface Display {
  team: string;
  key: string;
  /** A member: said to them directly, wherever their platform has that. */
  room: Room | Member;
  shows: string;
  /** When it was to show it. */
  since: Date;
  /** The platform's own, once it was sent. */
  address?: string;
  tries: number;
  /** Nobody knows what came of a try to send it, which began then. */
  tried?: Date;
}

/** What is said to a member is tried for so long, in ms: a day. */
const PATIENCE = 86_400_000;
/** Between two of those tries, in ms. */
const SOONEST = 5000;
const LATEST = 10 * 60_000;

/**
 * How long what a platform did not take waits for its next try, in ms: as the platform says. What is
 * said to a member outlives an outage, and waits half as long as it has; a room's is over before.
 * Undefined: that was one of its few tries.
 */
export function wait({ room, since }: Display, delivery: Delivery, now: Date): number | undefined {
  if (delivery.ok || delivery.why === "gone") return undefined;
  if (delivery.why === "later" && delivery.after !== undefined) return delivery.after;
  const late = now.getTime() - since.getTime();
  if ("kind" in room || late > PATIENCE) return undefined;
  return Math.min(Math.max(late / 2, SOONEST), LATEST);
}
