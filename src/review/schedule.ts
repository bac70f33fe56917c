/** When a card comes back: FSRS-6, through ts-fsrs. */
import { type Card, createEmptyCard, type Grade as FsrsGrade, fsrs } from "ts-fsrs";
import { GRADES, type Grade, type Memory, type Review } from "./memory.ts";

/** The share of due cards that a learner should still know: FSRS's default. */
const DESIRED_RETENTION = 0.9;

// No fuzz: the same reviews must fold to the same memory, today and in a rebuild.
const scheduler = fsrs({ request_retention: DESIRED_RETENTION, enable_fuzz: false });

/** What a memory becomes by one more review. `memory` is undefined for a new card. */
export function next(memory: Memory | undefined, review: Review): Memory {
  const { card } = scheduler.next(cardOf(memory, review.at), review.at, review.grade as FsrsGrade);
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
    reviewed: review.at,
  };
}

/** A card's reviews, in their order, as the memory they add up to. */
export function fold(reviews: readonly Review[]): Memory | undefined {
  return reviews.reduce<Memory | undefined>(next, undefined);
}

/** When the card would come back for each grade. */
export function preview(memory: Memory | undefined, card: string, at: Date): Record<Grade, Date> {
  const due = (grade: Grade) => next(memory, { card, n: (memory?.n ?? 0) + 1, grade, at }).due;
  return Object.fromEntries(GRADES.map((grade) => [grade, due(grade)])) as Record<Grade, Date>;
}

function cardOf(memory: Memory | undefined, at: Date): Card {
  if (!memory) return createEmptyCard(at);
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
