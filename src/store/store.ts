/** What the house keeps, and how it is reached: one transaction an ask, one member a transaction. */

import type { Member } from "../ask.ts";
import type { Appointments } from "./appointments.ts";
import type { Displays, ToDisplay } from "./displays.ts";
import type { Appointment } from "./engine.ts";
import type { Holding } from "./holding.ts";
import type { Homes } from "./homes.ts";
import type { Inquiries } from "./inquiries.ts";
import type { Installations } from "./installations.ts";
import type { Learning } from "./learning.ts";
import type { Outbox, ToPush } from "./outbox.ts";
import type { People } from "./people.ts";
import type { Picks } from "./picks.ts";
import type { Policies } from "./policies.ts";
import type { Rebuilt } from "./rebuild.ts";
import type { Reports } from "./reports.ts";
import type { Rounds } from "./rounds.ts";
import type { Spend } from "./spend.ts";
import type { Standings } from "./standings.ts";
import type { Talk } from "./talk.ts";

/** What one member of one team holds. No query can leave the team: it is bound into every one. */
export interface Records
  extends Appointments,
    ToDisplay,
    ToPush,
    Picks,
    Rounds,
    Standings,
    Policies,
    Inquiries,
    People,
    Learning,
    Talk,
    Homes,
    Reports,
    Holding {
  /** The same team's records, as another member's. */
  of(member: string): Records;
}

export interface Store {
  installations: Installations;
  displays: Displays;
  outbox: Outbox;
  spend: Spend;
  /**
   * Does what is due, each appointment in a transaction of its own that takes it off the book; if
   * that is much, a part of it: `nextDue` says that it is not all. What throws stays booked, and
   * comes through when the others are done.
   */
  keepAppointments(
    now: Date,
    work: (appointment: Appointment, records: Records) => Promise<void>,
  ): Promise<void>;
  /**
   * Whether this process is the one of all on this database that sends unasked on the platform.
   * Once true it stays so until the process, or its hold on the database, ends.
   */
  sole(platform: string, now: Date): Promise<boolean>;
  /** When appointments are next to be kept: when one is due, or may be for all that is known. */
  nextDue(now: Date): Promise<Date | undefined>;
  /** Every team's of those kinds that are booked after then. */
  bookedAfter(then: Date, kinds: readonly string[]): Promise<Appointment[]>;
  /** Reads or writes a team's records with nothing to claim. */
  inTeam<T>(team: string, work: (records: Records) => Promise<T>): Promise<T>;
  /** `hear` is told of every due time that is booked, once it is. */
  onBooked(hear: (due: Date) => void): void;
  /**
   * Does the work in one transaction that also marks the ask as done; undefined, and nothing
   * done, if it was done before. If the work throws, nothing is kept and the error comes through.
   */
  once<T>(
    ask: { id: string; who: Member; at: Date },
    work: (records: Records) => Promise<T>,
  ): Promise<T | undefined>;
  /** The team that the person chose to speak for where no team is. */
  home(solo: Member): Promise<string | undefined>;
  /** A team has the bot: true the first time, and again after it was erased. */
  join(team: string, at: Date, name?: string): Promise<boolean>;
  /** The team has it still, or again; nothing changes of one that never left. */
  stays(team: string): Promise<void>;
  /** Nothing is due, pending or shown of a team that is away. */
  leave(team: string, at: Date): Promise<void>;
  /** The teams that have the bot, as far as was told: a platform's, or all. */
  present(platform?: string): Promise<string[]>;
  /** Forgets what is too old to matter, and teams that left a month ago. */
  housekeep(now: Date): Promise<void>;
  /** Resolves if the database gives and takes: of one whose disk is full, reading alone says nothing. */
  answers(now: Date): Promise<void>;
  /** Folds every log again and puts right what differs, in one transaction. */
  rebuild(): Promise<Rebuilt>;
  close(): Promise<void>;
}
