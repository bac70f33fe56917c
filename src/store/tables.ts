/** The database's tables as the queries see them. Moments are milliseconds since 1970, UTC. */

export interface Tables {
  members: MembersTable;
  reviews: ReviewsTable;
  memories: MemoriesTable;
  asks: AsksTable;
  cache: CacheTable;
}

interface MembersTable {
  team: string;
  member: string;
  /** The member's own choice; null follows the platform, then the team. */
  language: string | null;
}

/** Append-only: the truth about what was learnt. */
interface ReviewsTable {
  team: string;
  member: string;
  card: string;
  /** The member's n-th review of the card, from 1. */
  n: number;
  /** 1 again, 2 hard, 3 good, 4 easy. */
  grade: number;
  at: number;
}

/** What a member's reviews of a card add up to: FSRS's own words. */
interface MemoriesTable {
  team: string;
  member: string;
  card: string;
  /** How many reviews are folded in. */
  n: number;
  stability: number;
  difficulty: number;
  state: number;
  learning_step: number;
  lapses: number;
  scheduled_days: number;
  due: number;
  reviewed: number;
}

/** Every ask that was carried out, so that none is twice. */
interface AsksTable {
  id: string;
  at: number;
}

/** What may be lost: Keyv's. */
interface CacheTable {
  key: string;
  value: string;
  /** Null never expires. */
  expires: number | null;
}
