/** When a card comes back: FSRS-6, through ts-fsrs. */
import { type Card, createEmptyCard, type FSRS, type Grade as FsrsGrade, fsrs } from "ts-fsrs";
import { GRADES, type Grade, type Memory, type Review, State, TAKEN_BACK } from "./memory.ts";

const schedulers = new Map<number, FSRS>();

/** No fuzz: the same log must fold to the same memory, today and in a rebuild. */
function schedulerFor(retention: number): FSRS {
  const known = schedulers.get(retention);
  if (known) return known;
  const scheduler = fsrs({ request_retention: retention, enable_fuzz: false });
  schedulers.set(retention, scheduler);
  return scheduler;
}

/**
 * What a memory becomes by one more grade. `memory` is undefined for a card never graded. Where the
 * clock was put back since its last grade, no time has passed: FSRS knows none that is negative.
 */
export function next(memory: Memory | undefined, review: Review & { grade: Grade }): Memory {
  const before = memory?.state === State.fresh ? undefined : memory;
  const at = before && before.reviewed > review.at ? before.reviewed : review.at;
  const scheduler = schedulerFor(review.retention);
  const held = before ? cardOf(before) : createEmptyCard(at);
  const { card } = scheduler.next(held, at, review.grade as FsrsGrade);
  return {
    card: review.card,
    n: review.n,
    stability: card.stability,
    difficulty: card.difficulty,
    state: card.state,
    learningStep: card.learning_steps,
    lapses: card.lapses,
    scheduledDays: card.scheduled_days,
    due: card.due,
    reviewed: at,
    begun: before?.begun ?? at,
    misjudged: review.sure === true && review.grade === 1,
  };
}

/** A card's whole log, in its order, as the memory it adds up to. */
export function fold(log: readonly Review[]): Memory | undefined {
  const past: Memory[] = [];
  let n = 0;
  let last: Review | undefined;
  for (const entry of log) {
    n = entry.n;
    last = entry;
    if (entry.grade === TAKEN_BACK) past.pop();
    else past.push(next(past.at(-1), { ...entry, grade: entry.grade }));
  }
  if (!last) return undefined;
  return { ...(past.at(-1) ?? freshAgain(last)), n };
}

/** A card whose only grade was taken back. */
function freshAgain({ card, n, at }: Review): Memory {
  const empty = { stability: 0, difficulty: 0, learningStep: 0, lapses: 0, scheduledDays: 0 };
  return {
    ...empty,
    card,
    n,
    state: State.fresh,
    due: at,
    reviewed: at,
    begun: undefined,
    misjudged: false,
  };
}

/** When the card would come back for each grade. */
export function preview(
  memory: Memory | undefined,
  review: Pick<Review, "card" | "at" | "retention">,
): Record<Grade, Date> {
  const n = (memory?.n ?? 0) + 1;
  const due = (grade: Grade) => next(memory, { ...review, n, grade, sure: undefined }).due;
  return Object.fromEntries(GRADES.map((grade) => [grade, due(grade)])) as Record<Grade, Date>;
}

function cardOf(memory: Memory): Card {
  return {
    due: memory.due,
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningStep,
    reps: memory.n,
    lapses: memory.lapses,
    state: memory.state,
    last_review: memory.reviewed,
  };
}
