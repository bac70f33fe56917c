/** The database's tables as the queries see them. Moments are milliseconds since 1970, UTC. */

import type { PicksTable, PushesTable } from "./outbox-tables.ts";
import type { InquirersTable, InquiriesTable, PoliciesTable } from "./policies-tables.ts";

export interface Tables {
  teams: TeamsTable;
  members: MembersTable;
  reviews: ReviewsTable;
  memories: MemoriesTable;
  reports: ReportsTable;
  turns: TurnsTable;
  feedback: FeedbackTable;
  homes: HomesTable;
  installations: InstallationsTable;
  appointments: AppointmentsTable;
  displays: DisplaysTable;
  rounds: RoundsTable;
  questions: QuestionsTable;
  answers: AnswersTable;
  standings: StandingsTable;
  policies: PoliciesTable;
  inquiries: InquiriesTable;
  inquirers: InquirersTable;
  pushes: PushesTable;
  picks: PicksTable;
  spend: SpendTable;
  asks: AsksTable;
  cache: CacheTable;
}

interface TeamsTable {
  team: string;
  /** Null follows the configuration. */
  language: string | null;
  zone: string | null;
  welcomed: number | null;
  /** As the platform last called it. */
  name: string | null;
  /** When the bot was removed; a month later the team is erased. */
  left: number | null;
  /** Weekdays, Monday is 1: "12345"; null is these. */
  workdays: string | null;
  /** A country or region whose public holidays are days off: "CA-QC". */
  holidays: string | null;
  /** More days off, each ISO: "2026-12-24 2026-12-31". */
  days_off: string | null;
  /** JSON: where the team's daily card goes; null for none. */
  card_room: string | null;
  card_hour: number | null;
  /** Why it is not sent for now. */
  card_paused: string | null;
  /** JSON: the room where owners are asked; null asks each directly. */
  inquiry_room: string | null;
}

/** What a member chose; null is the default, or what the team has. */
interface MembersTable {
  team: string;
  member: string;
  language: string | null;
  new_a_day: number | null;
  retention: number | null;
  zone: string | null;
  hour: number | null;
  /** From when until when the learner is away. */
  paused_from: number | null;
  paused_until: number | null;
  /** 1: asks how sure one is before the answer. */
  confidence: number;
  /** 1: the platform last said that they administer the team. */
  admin: number;
  /** 1: named by a lead. */
  lead: number;
  /** When a direct message to them was refused for good, and when they were told. */
  refused: number | null;
  refusal_told: number | null;
  /** The language that the platform last gave for them. */
  spoken: string | null;
  /** As the platform last called them, and as they want to be called on boards. */
  name: string | null;
  alias: string | null;
  /** 1: on no board. */
  hidden: number;
  /** Hours, local, between which nothing is sent unasked. */
  quiet_from: number | null;
  quiet_until: number | null;
  /** Weekdays with less to review: "67". */
  easy_days: string | null;
  /** Why the daily card is not sent for now. */
  push_paused: string | null;
}

/** Append-only: the truth about what was learnt. */
interface ReviewsTable {
  team: string;
  member: string;
  card: string;
  /** The card's n-th entry for the member, from 1. */
  n: number;
  /** 1 again, 2 hard, 3 good, 4 easy; 0 takes the one before back. */
  grade: number;
  at: number;
  /** The desired retention of the day. */
  retention: number;
  /** 1 sure, 0 not, null not asked. */
  sure: number | null;
}

/** What a member's reviews of a card add up to: FSRS's own words. */
interface MemoriesTable {
  team: string;
  member: string;
  card: string;
  /** How many entries are folded in. */
  n: number;
  stability: number;
  difficulty: number;
  state: number;
  learning_step: number;
  lapses: number;
  scheduled_days: number;
  due: number;
  reviewed: number;
  begun: number | null;
  misjudged: number;
}

/** A card that a member finds wrong, for the leads. */
interface ReportsTable {
  team: string;
  member: string;
  card: string;
  at: number;
  reason: string;
}

/** One question that was answered, for what is asked after it. */
interface TurnsTable {
  team: string;
  member: string;
  id: string;
  /** The conversation: a thread, or one person in one room. */
  talk: string;
  question: string;
  /** What answered; null where the course does not say. */
  card: string | null;
  /** The team's own policy that answered before it. */
  policy: string | null;
  at: number;
}

/** What a member thought of an answer. */
interface FeedbackTable {
  team: string;
  member: string;
  turn: string;
  helpful: number;
  at: number;
}

/** The team that a person speaks for where no team is: `team` is their team of one. */
interface HomesTable {
  team: string;
  member: string;
  home: string;
}

/** How a platform let the bot into a team. */
interface InstallationsTable {
  team: string;
  /** Sealed by the adapter: the store never sees what is in it. */
  secret: string;
  /** Until when one process alone may renew it. */
  leased: number | null;
}

/** What is to happen later: taken off the book by the transaction that does it. */
interface AppointmentsTable {
  team: string;
  key: string;
  kind: string;
  due: number;
  /** JSON, of the kind's own. */
  body: string;
  /** Whose it is, if one member's. */
  member: string | null;
}

/** A message that moves on: `shows` is what it is to show. */
interface DisplaysTable {
  team: string;
  key: string;
  /** JSON. */
  room: string;
  shows: string;
  /** 1: it does not show it yet. */
  stale: number;
  /** When it was last to move on. */
  at: number;
  /** The platform's own, once it was sent. */
  address: string | null;
  /** Until when one process alone may put it right. */
  leased: number | null;
  tries: number;
  /** Since when it may be there, of what has no address: null where it is not. */
  tried: number | null;
}

/** A round of the team's quiz; one at a time in a room. */
interface RoundsTable {
  team: string;
  id: string;
  room: string;
  thread: string | null;
  host: string;
  language: string;
  mode: string;
  /** For each question, or for the whole where it stays open. */
  seconds: number;
  /** The question that is asked; -1 before the first. */
  current: number;
  begun: number;
  ended: number | null;
  /** Counts the locks taken on it. */
  touched: number;
}

interface QuestionsTable {
  team: string;
  round: string;
  i: number;
  card: string;
  /** JSON: the question as it was made. */
  body: string;
  opened: number | null;
  /** When the platform had it. */
  shown: number | null;
  deadline: number | null;
  revealed: number | null;
}

interface AnswersTable {
  team: string;
  round: string;
  i: number;
  member: string;
  choice: number;
  at: number;
  /** 1: it is in the member's memory. */
  graded: number;
}

/** What a member earned in a period; "all" is one. */
interface StandingsTable {
  team: string;
  period: string;
  member: string;
  points: number;
  right: number;
  offered: number;
  /** As the member's: here too, so that the best are found by the index alone. */
  hidden: number;
}

/** What a team spent on a day, in tokens. */
interface SpendTable {
  team: string;
  /** "2026-03-02", UTC. */
  day: string;
  tokens: number;
}

/** Every ask that was carried out, so that none is twice. */
interface AsksTable {
  /** A digest. */
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
