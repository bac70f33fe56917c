/** What members chose for themselves, and who leads for the team. */
import type { Room } from "../ask.ts";
import type { Language } from "../language/language.ts";
import type { Day } from "../push.ts";
import type { Refusal } from "../refusal.ts";

/** What a member chose. Undefined is the default, or what the team has. */
export interface Choices {
  language: Language | undefined;
  /** New cards a day, 0 to 50. */
  newADay: number | undefined;
  /** Desired retention, .8 to .97. */
  retention: number | undefined;
  /** IANA name. */
  zone: string | undefined;
  /** Of the daily card, 0 to 23, local. */
  hour: number | undefined;
  /** The learner is away from then until then. */
  pausedFrom: Date | undefined;
  pausedUntil: Date | undefined;
  /** Asks how sure one is before the answer. */
  confidence: boolean;
  /** Local hours, 0 to 23, between which nothing is sent unasked. */
  quiet: { from: number; until: number } | undefined;
  /** Weekdays with less to review; Monday is 1. */
  easyDays: number[];
  /** Why the daily card is not sent for now: a platform's refusal. */
  pushPaused: Refusal | undefined;
}

export interface TeamChoices {
  /** As the platform last called it. */
  name: string | undefined;
  /** It has the bot. */
  here: boolean;
  language: Language | undefined;
  zone: string | undefined;
  /** Weekdays that are worked; Monday is 1. Undefined: Monday to Friday. */
  workdays: number[] | undefined;
  /** A country, or one of its regions, whose public holidays are days off: "CA-QC". */
  holidays: string | undefined;
  /** More days off. */
  daysOff: Day[];
  /** Where and at which local hour the team's daily card is sent. */
  card: { room: Room; hour: number } | undefined;
  /** Why it is not sent for now. */
  cardPaused: Refusal | undefined;
}
