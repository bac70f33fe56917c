/** What the house keeps, and how it is reached: one transaction an ask, one member a transaction. */
import type { Member } from "../ask.ts";
import type { Language } from "../language/language.ts";
import type { Memory, Review } from "../review/memory.ts";

/** What one member of one team holds. No query can leave them: they are bound into every one. */
export interface Records {
  language(): Promise<Language | undefined>;
  /** Undefined follows the platform again. */
  chooseLanguage(language: Language | undefined): Promise<void>;
  /** Every card the member has reviewed. */
  memories(): Promise<Memory[]>;
  memory(card: string): Promise<Memory | undefined>;
  /**
   * Keeps a review and what the memory has become, together. False, and nothing kept, if the
   * card's review of that number is already there: the ticket was stale.
   */
  keep(review: Review, memory: Memory): Promise<boolean>;
  /** How many cards had their first review since then. */
  newSince(since: Date): Promise<number>;
}

export interface Store {
  /**
   * Does the work in one transaction that also marks the ask as done; undefined, and nothing
   * done, if it was done before. If the work throws, nothing is kept and the error comes through.
   */
  once<T>(
    ask: { id: string; who: Member; at: Date },
    work: (records: Records) => Promise<T>,
  ): Promise<T | undefined>;
  /** Forgets the asks and the cached values that are too old to matter. */
  housekeep(now: Date): Promise<void>;
  close(): Promise<void>;
}
