/** How what is due finds who does it: two engines, one for one process and one for many. */
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** What is to happen later. A second of the same key takes the first one's place. */
export interface Appointment {
  team: string;
  key: string;
  kind: string;
  due: Date;
  /** JSON, of the kind's own. */
  body: unknown;
  /** Whose it is, if one member's: it is forgotten with them. */
  member?: string;
}

/** What names an appointment. */
export type Booked = Pick<Appointment, "team" | "key">;

/** The same as one word. */
export function idOf({ team, key }: Booked): string {
  return `${team} ${key}`;
}

export interface Engine {
  /** How many appointments one process does at once. */
  atOnce: number;
  /** Somebody is to be called when it is due. In the transaction that books it, and before the
   * row is touched: everybody locks the call first, and then the row. */
  call(transaction: Kysely<Tables>, booked: Booked & { due: Date }): Promise<void>;
  /** Nobody is to be called any more. In the transaction that takes them off the book, before. */
  recall(transaction: Kysely<Tables>, booked: readonly Booked[]): Promise<void>;
  /** Begins to do what is due now. */
  begin(now: Date): Promise<Shift>;
  /** When it is time to begin again, as far as is known now. */
  next(now: Date): Promise<Date | undefined>;
  close(): Promise<void>;
}

export interface Shift {
  /** Takes the next off the book, in the transaction that is to do it; undefined: none is left. */
  take(transaction: Kysely<Tables>): Promise<Appointment | undefined>;
  /** The transaction that took it did not end well: it is still booked, and tried again later. */
  failed(booked: Booked): Promise<void>;
}
