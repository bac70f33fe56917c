/** What the house keeps, and how it is reached: one transaction an ask, one member a transaction. */

import type { Ask, Member } from "../ask.ts";
import type { Language } from "../language/language.ts";
import type { Held, Memory, Review } from "../review/memory.ts";
import type { Appointments } from "./appointments.ts";
import type { Choices, TeamChoices } from "./choices.ts";
import type { Displays, ToDisplay } from "./displays.ts";
import type { Appointment } from "./engine.ts";
import type { Inquiries } from "./inquiries.ts";
import type { Outbox, ToPush } from "./outbox.ts";
import type { Picks } from "./picks.ts";
import type { Policies } from "./policies.ts";
import type { Rounds } from "./rounds.ts";
import type { Spend } from "./spend.ts";
import type { Standings } from "./standings.ts";

/** A card that a member finds wrong. */
export interface Report {
  member: string;
  card: string;
  at: Date;
  reason: string;
}

/** One question that was answered. `talk` is the conversation that it belongs to. */
export interface Turn {
  id: string;
  talk: string;
  question: string;
  /** Undefined where the course does not say. */
  card: string | undefined;
  /** The team's own policy that answered before it. */
  policy?: string;
  at: Date;
}

/** What is known of a member. */
export interface Known {
  choices: Choices;
  /** They lead the team, by the platform's word or by name. A guest never does. */
  lead: boolean;
  /** A direct message to them was refused, and none has reached them since. */
  refused: boolean;
  /** Of that they were not told yet. */
  untold: boolean;
}

/** A team, and what it calls itself. */
export interface Named {
  team: string;
  name: string | undefined;
}

/** Everything held of one member, table by table, as it is stored. */
export type Holdings = Record<string, object[]>;

/** What one member of one team holds. No query can leave the team: it is bound into every one. */
export interface Records
  extends Appointments,
    ToDisplay,
    ToPush,
    Picks,
    Rounds,
    Standings,
    Policies,
    Inquiries {
  choices(): Promise<Choices>;
  choose(choices: Partial<Choices>): Promise<void>;
  /** Until the end of the transaction nobody else has them so where `toChange`. */
  team(how?: { toChange: boolean }): Promise<TeamChoices>;
  chooseForTeam(choices: Partial<Omit<TeamChoices, "name" | "here">>): Promise<void>;

  /** Keeps what the platform says of the member, and gives what is known of them. A guest is named
   * lead no more. */
  seen(said: Pick<Ask, "admin" | "guest" | "name" | "locale">): Promise<Known>;
  /** What the member chose to be spoken to in, else what the platform last gave for them. */
  spoken(): Promise<Language | undefined>;
  /** The ids of those who lead, as far as they were ever seen. */
  leads(): Promise<string[]>;
  /** The ids of those who have a daily card of their own, in order: all, or some after the one named. */
  daily(some?: { after: string; most: number }): Promise<string[]>;
  /** Whether the platform said that they administer the team, and whether a lead named them. */
  leading(member: string): Promise<{ admin: boolean; named: boolean }>;
  nameLead(member: string, lead: boolean): Promise<void>;

  /** Of every card the member has graded. */
  memories(): Promise<Held[]>;
  memory(card: string): Promise<Memory | undefined>;
  /** A card's whole log, in order. */
  log(card: string): Promise<Review[]>;
  /** The whole log since then, in order of time. */
  logSince(since: Date): Promise<Review[]>;
  /**
   * Keeps an entry and what the memory has become, together. False, and nothing kept, if the
   * card's entry of that number is already there: the ticket was stale.
   */
  keep(review: Review, memory: Memory): Promise<boolean>;

  report(card: string, at: Date, reason: string): Promise<void>;
  /** The team's open reports, oldest first. */
  reports(): Promise<Report[]>;
  /** Closes the reports of a card. */
  settle(card: string): Promise<void>;

  keepTurn(turn: Turn): Promise<void>;
  turn(id: string): Promise<Turn | undefined>;
  /** The newest of a conversation since then, whoever of the team asked. */
  lastTurn(talk: string, since: Date): Promise<Turn | undefined>;
  /** Keeps what the member thinks of an answer; the last word counts. */
  judge(turn: string, helpful: boolean, at: Date): Promise<void>;

  /** The platform's teams in which the person was ever seen. */
  teams(): Promise<Named[]>;
  /** For whom the person speaks where no team is. Undefined: for themselves. */
  chooseHome(team: string | undefined): Promise<void>;

  /** The team that they chose to speak for where no team is. */
  home(): Promise<string | undefined>;

  /** Direct messages do not reach the member. False, and nothing kept, of whom the team has neither
   * seen nor written to, as of who was erased. */
  refuse(at: Date): Promise<boolean>;
  /** True once after each refusal of a direct message to the member. */
  toldOfRefusal(at: Date): Promise<boolean>;
  /** Direct messages reach the member again. */
  reached(): Promise<void>;

  /** The same team's records, as another member's. */
  of(member: string): Records;

  holdings(): Promise<Holdings>;
  /** Forgets the member, or another of the team: no table holds them after. */
  erase(member?: string): Promise<void>;
}

/** What a check of the memories against the log found. */
export interface Rebuilt {
  reviews: number;
  memories: number;
  /** How many differed from the fold of their log, and were put right. */
  mended: number;
}

/** How a platform let the bot into its teams. What is secret comes sealed, and leaves so. */
export interface Installations {
  find(team: string): Promise<string | undefined>;
  save(team: string, secret: string): Promise<void>;
  /** The same of one that is there still: who removed the bot meanwhile stays gone. */
  renew(team: string, secret: string): Promise<void>;
  remove(team: string): Promise<void>;
  /** Every team of which there is one. */
  teams(): Promise<string[]>;
  /**
   * True if nobody else is renewing it: until then, or it is saved or renewed, one caller alone may,
   * over all processes.
   */
  lease(team: string, now: Date, until: Date): Promise<boolean>;
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
