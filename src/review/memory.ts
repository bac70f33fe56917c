/** What a learner remembers of a card, in FSRS's words. */

/** 1 again (a lapse, once the card was known), 2 hard, 3 good, 4 easy. */
export const GRADES = [1, 2, 3, 4] as const;
export type Grade = (typeof GRADES)[number];

/** Takes the grade before it back. An entry of its own, since the log only grows. */
export const TAKEN_BACK = 0 as const;

/** One entry of the log: a card graded, or the last grade taken back. */
export interface Review {
  card: string;
  /** The card's n-th entry for this member, from 1. */
  n: number;
  grade: Grade | typeof TAKEN_BACK;
  at: Date;
  /** The desired retention that the interval was chosen for, .8 to .97. */
  retention: number;
  /** Whether the learner was sure before seeing the answer, if they said. */
  sure: boolean | undefined;
}

/** What a drill's order and a standing are made of: as many at a time as the member has cards. */
export interface Held {
  card: string;
  /** How many entries are folded in: the state that a ticket is drawn at. */
  n: number;
  /** See `State`. */
  state: number;
  due: Date;
  reviewed: Date;
  /** When the card was first graded; undefined for one that is new again. */
  begun: Date | undefined;
  /** The last answer was wrong and sure: such a card comes back first. */
  misjudged: boolean;
}

/** The fold of a card's entries. */
export interface Memory extends Held {
  /** Days until retrievability falls to .9. */
  stability: number;
  /** From 1 (easy) to 10 (hard); 0 for a card that is new again. */
  difficulty: number;
  /** Which of the learning steps comes next. */
  learningStep: number;
  lapses: number;
  scheduledDays: number;
}

/** Where a card stands: ts-fsrs's own numbers. */
export const State = { fresh: 0, learning: 1, review: 2, relearning: 3 } as const;
