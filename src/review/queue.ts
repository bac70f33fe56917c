/** Which card is next: what is due, then what is new, then what was just missed. */
import type { Card } from "../course/deck.ts";
import type { DayLeft } from "./day.ts";
import { type Held, State } from "./memory.ts";

/**
 * A card in its learning steps is shown this much before its time when nothing else is left, so
 * that a lapse comes back in the same drill: ms. Anki's "learn ahead limit" has the same 20 min.
 */
const LEARN_AHEAD = 20 * 60_000;

/** What a drill is made of. `cards` is the course, or the topic alone, in course order. */
export interface Drill {
  cards: readonly Card[];
  memories: readonly Held[];
  left: DayLeft;
  now: Date;
}

export interface Queue extends Pick<Drill, "left"> {
  next?: { card: Card; memory: Held | undefined };
  /** How many cards are left now: due or about to come back, and new within the day's limit. */
  due: number;
  fresh: number;
  /** New cards beyond the day's limit, and due ones: while any of these wait, nothing is begun. */
  beyond: number;
  waiting: number;
  /** Cards that were begun, the soonest due first. */
  begun: { card: Card; memory: Held }[];
}

export function queueOf({ cards, memories, left, now }: Drill): Queue {
  // A memory whose card has left the course is kept, and never shown.
  const known = new Map(memories.map((memory) => [memory.card, memory]));
  const begun: Queue["begun"] = [];
  const fresh: Card[] = [];
  for (const card of cards) {
    const memory = known.get(card.id);
    if (memory?.begun) begun.push({ card, memory });
    else fresh.push(card);
  }
  begun.sort((a, b) => a.memory.due.getTime() - b.memory.due.getTime());
  const wait = ({ memory }: Queue["begun"][number]) => memory.due.getTime() - now.getTime();
  const allDue = begun.filter((one) => wait(one) <= 0);
  // What was learnt or missed today is gone on with, whatever the day's limit.
  const today = left.began.getTime();
  const old = allDue.filter(({ memory }) => memory.reviewed.getTime() < today);
  const waiting = new Set(old.slice(Math.max(0, left.reviewsLeft)));
  const due = allDue.filter((one) => !waiting.has(one));
  const soon = begun
    .slice(allDue.length)
    .filter((one) => one.memory.state !== State.review && wait(one) <= LEARN_AHEAD);
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
