/** Which card is next: what is due, then what is new, then what was just missed. */
import type { Card } from "../course/deck.ts";
import type { DayLeft } from "./day.ts";
import { type Memory, State } from "./memory.ts";

/**
 * A card in its learning steps is shown this much before its time when nothing else is left, so
 * that a lapse comes back in the same drill: ms. Anki's "learn ahead limit" has the same 20 min.
 */
const LEARN_AHEAD = 20 * 60_000;

/** What a drill is made of. `cards` is the course, or the topic alone, in course order. */
export interface Drill {
  cards: readonly Card[];
  memories: readonly Memory[];
  left: DayLeft;
  now: Date;
}

export interface Queue extends Pick<Drill, "left"> {
  next?: { card: Card; memory: Memory | undefined };
  /** How many cards are left now: due or about to come back, and new within the day's limit. */
  due: number;
  fresh: number;
  /** New cards beyond the day's limit, and due ones: while any of these wait, nothing is begun. */
  beyond: number;
  waiting: number;
  /** Cards that were begun, the soonest due first. */
  begun: { card: Card; memory: Memory }[];
}

export function queueOf({ cards, memories, left, now }: Drill): Queue {
  // A memory whose card has left the course is kept, and never shown.
  const known = new Map(memories.map((memory) => [memory.card, memory]));
  const begun = cards.flatMap((card) => {
    const memory = known.get(card.id);
    return memory?.begun ? [{ card, memory }] : [];
  });
  begun.sort((a, b) => a.memory.due.getTime() - b.memory.due.getTime());
  const fresh = cards.filter((card) => !known.get(card.id)?.begun);
  const allDue = begun.filter(({ memory }) => memory.due <= now);
  // What was learnt or missed today is gone on with, whatever the day's limit.
  const old = allDue.filter(({ memory }) => memory.reviewed < left.began);
  const waiting = new Set(old.slice(Math.max(0, left.reviewsLeft)));
  const due = allDue.filter((one) => !waiting.has(one));
  const soon = begun.filter(({ memory }) => {
    const wait = memory.due.getTime() - now.getTime();
    return memory.state !== State.review && wait > 0 && wait <= LEARN_AHEAD;
  });
  const allowed = fresh.slice(0, waiting.size > 0 ? 0 : Math.max(0, left.newLeft));
  const [first] = allowed;
  const misjudged = due.find(({ memory }) => memory.misjudged);
  const begin = first && { card: first, memory: known.get(first.id) };
  const next = misjudged ?? due[0] ?? begin ?? soon[0];
  return {
    due: due.length + soon.length,
    fresh: allowed.length,
    left,
    beyond: fresh.length - allowed.length,
    waiting: waiting.size,
    begun,
    ...(next && { next }),
  };
}
