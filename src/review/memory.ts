/** What a learner remembers of a card, in FSRS's words. */

/** 1 again (a lapse, once the card was known), 2 hard, 3 good, 4 easy. */
export const GRADES = [1, 2, 3, 4] as const;
export type Grade = (typeof GRADES)[number];

/** One answer to one card. */
export interface Review {
  card: string;
  /** The member's n-th review of the card, from 1. */
  n: number;
  grade: Grade;
  at: Date;
}

/** The fold of a card's reviews. */
export interface Memory {
  card: string;
  /** How many reviews are folded in: the state that a ticket is drawn at. */
  n: number;
  /** Days until retrievability falls to .9. */
  stability: number;
  /** From 1 (easy) to 10 (hard). */
  difficulty: number;
  /** ts-fsrs's State: 0 new, 1 learning, 2 review, 3 relearning. */
  state: number;
  /** Which of the learning steps comes next. */
  learningStep: number;
  lapses: number;
  scheduledDays: number;
  due: Date;
  reviewed: Date;
}
