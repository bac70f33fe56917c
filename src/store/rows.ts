/** Rows as the core's own values, and back. Postgres gives a bigint as a string. */
import { languageOf } from "../language/language.ts";
import { REFUSALS, type Refusal } from "../refusal.ts";
import type { Grade, Held, Memory, Review } from "../review/memory.ts";
import type { Choices, TeamChoices } from "./choices.ts";
import { Channel } from "./room.ts";
import type { Tables } from "./tables.ts";

type MemoryRow = Omit<Tables["memories"], "team" | "member">;
type HeldRow = Pick<MemoryRow, "card" | "n" | "state" | "due" | "reviewed" | "begun" | "misjudged">;
type ReviewRow = Omit<Tables["reviews"], "team" | "member">;
type MemberRow = Omit<
  Tables["members"],
  | "team"
  | "member"
  | "admin"
  | "lead"
  | "refused"
  | "refusal_told"
  | "spoken"
  | "name"
  | "alias"
  | "hidden"
>;
type TeamRow = Pick<
  Tables["teams"],
  | "language"
  | "zone"
  | "workdays"
  | "holidays"
  | "days_off"
  | "card_room"
  | "card_hour"
  | "card_paused"
>;

/** What a member is before anything was said or chosen. */
export const NOBODY = { confidence: 0, admin: 0, lead: 0, hidden: 0 };

/** Null in a row is undefined here. */
export const date = (at: number | null | undefined) =>
  at == null ? undefined : new Date(Number(at));

export function heldOf(row: HeldRow): Held {
  return {
    card: row.card,
    n: row.n,
    state: row.state,
    due: new Date(Number(row.due)),
    reviewed: new Date(Number(row.reviewed)),
    begun: date(row.begun),
    misjudged: row.misjudged === 1,
  };
}

export function memoryOf(row: MemoryRow): Memory {
  return {
    ...heldOf(row),
    stability: row.stability,
    difficulty: row.difficulty,
    learningStep: row.learning_step,
    lapses: row.lapses,
    scheduledDays: row.scheduled_days,
  };
}

export function memoryRow(memory: Memory): MemoryRow {
  return {
    card: memory.card,
    n: memory.n,
    stability: memory.stability,
    difficulty: memory.difficulty,
    state: memory.state,
    learning_step: memory.learningStep,
    lapses: memory.lapses,
    scheduled_days: memory.scheduledDays,
    due: memory.due.getTime(),
    reviewed: memory.reviewed.getTime(),
    begun: memory.begun?.getTime() ?? null,
    misjudged: memory.misjudged ? 1 : 0,
  };
}

export function reviewOf(row: ReviewRow): Review {
  return {
    card: row.card,
    n: row.n,
    grade: row.grade as Grade,
    at: new Date(Number(row.at)),
    retention: row.retention,
    sure: row.sure == null ? undefined : row.sure === 1,
  };
}

export function reviewRow(review: Review): ReviewRow {
  return {
    card: review.card,
    n: review.n,
    grade: review.grade,
    at: review.at.getTime(),
    retention: review.retention,
    sure: review.sure === undefined ? null : Number(review.sure),
  };
}

export function choicesOf(row: MemberRow | undefined): Choices {
  return {
    language: languageOf(row?.language ?? undefined),
    newADay: row?.new_a_day ?? undefined,
    retention: row?.retention ?? undefined,
    zone: row?.zone ?? undefined,
    hour: row?.hour ?? undefined,
    pausedFrom: date(row?.paused_from),
    pausedUntil: date(row?.paused_until),
    confidence: row?.confidence === 1,
    quiet:
      row?.quiet_from == null || row.quiet_until == null
        ? undefined
        : { from: row.quiet_from, until: row.quiet_until },
    easyDays: [...(row?.easy_days ?? "")].map(Number),
    pushPaused: refusalOf(row?.push_paused),
  };
}

function refusalOf(word: string | null | undefined): Refusal | undefined {
  return REFUSALS.find((known) => known === word);
}

/** Only what is given changes; undefined goes back to the default. */
export function choicesRow(choices: Partial<Choices>): Partial<MemberRow> {
  const row: Partial<MemberRow> = {};
  if ("language" in choices) row.language = choices.language ?? null;
  if ("newADay" in choices) row.new_a_day = choices.newADay ?? null;
  if ("retention" in choices) row.retention = choices.retention ?? null;
  if ("zone" in choices) row.zone = choices.zone ?? null;
  if ("hour" in choices) row.hour = choices.hour ?? null;
  if ("pausedFrom" in choices) row.paused_from = choices.pausedFrom?.getTime() ?? null;
  if ("pausedUntil" in choices) row.paused_until = choices.pausedUntil?.getTime() ?? null;
  if ("confidence" in choices) row.confidence = choices.confidence ? 1 : 0;
  if ("quiet" in choices) {
    row.quiet_from = choices.quiet?.from ?? null;
    row.quiet_until = choices.quiet?.until ?? null;
  }
  if ("easyDays" in choices) row.easy_days = choices.easyDays?.join("") || null;
  if ("pushPaused" in choices) row.push_paused = choices.pushPaused ?? null;
  return row;
}

export function teamChoicesOf(
  row: (TeamRow & Pick<Tables["teams"], "name" | "left">) | undefined,
): TeamChoices {
  const room = row?.card_room ? Channel.parse(JSON.parse(row.card_room)) : undefined;
  return {
    name: row?.name ?? undefined,
    here: row?.left == null,
    language: languageOf(row?.language ?? undefined),
    zone: row?.zone ?? undefined,
    workdays: row?.workdays ? [...row.workdays].map(Number) : undefined,
    holidays: row?.holidays ?? undefined,
    daysOff: row?.days_off ? row.days_off.split(" ") : [],
    card: room && row?.card_hour != null ? { room, hour: row.card_hour } : undefined,
    cardPaused: refusalOf(row?.card_paused),
  };
}

/** Only what is given changes; undefined goes back to the default. */
export function teamChoicesRow(choices: Partial<TeamChoices>): Partial<TeamRow> {
  const row: Partial<TeamRow> = {};
  if ("language" in choices) row.language = choices.language ?? null;
  if ("zone" in choices) row.zone = choices.zone ?? null;
  if ("workdays" in choices) row.workdays = choices.workdays?.join("") ?? null;
  if ("holidays" in choices) row.holidays = choices.holidays ?? null;
  if ("daysOff" in choices) row.days_off = choices.daysOff?.join(" ") || null;
  if ("card" in choices) {
    row.card_room = choices.card ? JSON.stringify(choices.card.room) : null;
    row.card_hour = choices.card?.hour ?? null;
  }
  if ("cardPaused" in choices) row.card_paused = choices.cardPaused ?? null;
  return row;
}
