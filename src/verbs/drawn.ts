/** What a drill's ticket says, checked. */
import { z } from "zod";
import type { Card, Course } from "../course/deck.ts";
import type { Grade } from "../review/memory.ts";
import type { Sealed } from "../ticket.ts";

/** What a drill carries on from card to card. */
export interface Scope {
  /** A topic's id, or "" for the whole course. */
  topic: string;
  /** New cards asked for today beyond the day's own. */
  extra: number;
}

/** A card as it was drawn: the ticket of a state that has passed changes nothing. */
export interface Drawn extends Scope {
  card: Card;
  /** How many reviews the member had of it. */
  n: number;
}

/** A count as a ticket carries it. */
const Count = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number);
const Scoped = z.tuple([z.string().max(3), Count]).rest(z.string());
const OfCard = z.tuple([z.string(), Count, z.string(), Count]).rest(z.string());
const Grade_ = z.enum(["1", "2", "3", "4"]).transform((grade) => Number(grade) as Grade);

/** The whole course where the ticket says nothing else. */
export function scopeOf({ args }: Sealed): Scope {
  const read = Scoped.safeParse(args);
  return read.success ? { topic: read.data[0], extra: read.data[1] } : { topic: "", extra: 0 };
}

/** Undefined where the ticket names no card, or one that has left the course. */
export function drawnOf(pressed: Sealed, { course }: { course: Course }): Drawn | undefined {
  const read = OfCard.safeParse(pressed.args);
  const card = read.success ? course.card(read.data[2]) : undefined;
  return card && read.success ? { ...scopeOf(pressed), card, n: read.data[3] } : undefined;
}

export function gradeOf({ args }: Sealed): Grade | undefined {
  return Grade_.safeParse(args[4]).data;
}
