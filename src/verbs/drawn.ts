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
  /** How many entries the member's log had of it. */
  n: number;
  /** Whether the learner was sure before the answer, if they said. */
  sure: boolean | undefined;
}

/** A count as a ticket carries it. */
const Count = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number);
const Scoped = z.tuple([z.string().max(3), Count]).rest(z.string());
const OfCard = z.tuple([z.string(), Count, z.string(), Count]).rest(z.string());
const Graded = z.enum(["1", "2", "3", "4"]).transform((grade) => Number(grade) as Grade);

/** The whole course where the ticket says nothing else. */
export function scopeOf({ args }: Sealed): Scope {
  const read = Scoped.safeParse(args);
  return read.success ? { topic: read.data[0], extra: read.data[1] } : { topic: "", extra: 0 };
}

/** Undefined where the ticket names no card, or one that has left the course. */
export function drawnOf(pressed: Sealed, { course }: { course: Course }): Drawn | undefined {
  const read = OfCard.safeParse(pressed.args);
  const card = read.success ? course.card(read.data[2]) : undefined;
  if (!card || !read.success) return undefined;
  const said = pressed.args[4];
  const sure = said === "1" ? true : said === "0" ? false : undefined;
  return { ...scopeOf(pressed), card, n: read.data[3], sure };
}

/** The arguments that `drawnOf` reads, and what a step adds to them. */
export function argsOf({ topic, extra, card, n, sure }: Drawn, ...more: (string | number)[]) {
  return [topic, extra, card.id, n, sure === undefined ? "" : Number(sure), ...more];
}

export function gradeOf({ args }: Sealed): Grade | undefined {
  return Graded.safeParse(args[5]).data;
}

/** What a step added to the card's own arguments. */
export function addedOf({ args }: Sealed): string {
  return args[5] ?? "";
}
