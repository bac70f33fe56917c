/** What the parts of the store's contract share: a store, and how one writes to it. */
import type { Member, Store } from "../../../src/index.ts";
import type { Grade, Review } from "../../../src/review/memory.ts";
import { next } from "../../../src/review/schedule.ts";
import type { Records } from "../../../src/store/store.ts";

export const NOW = new Date("2026-03-02T12:00:00Z");

export interface Shelf {
  /** There once the tests run. */
  store: Store;
  /** Does the work as the member, in an ask of its own, or of that id. */
  as<T>(who: Member, work: (records: Records) => Promise<T>, id?: string): Promise<T | undefined>;
}

export function review(card: string, n: number, grade: Grade = 3) {
  return { card, n, grade, at: NOW, retention: 0.9, sure: undefined };
}

/** Keeps the entry and what the memory becomes by it. */
export function keep(one: Review & { grade: Grade }) {
  return async (records: Records) => records.keep(one, next(await records.memory(one.card), one));
}
