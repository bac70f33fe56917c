/** A day as people write it in a form, and as they read it. */
import { DateTime } from "luxon";
import { dateFormat } from "../language/formats.ts";
import { type Desk, teamZone } from "./verb.ts";

/**
 * The beginning of the day that is written in full, "2026-12-31"; undefined if it is none. Less than
 * that ("2027") may be meant to begin or to end, and is nobody's to guess.
 */
export function dayNamed(typed: string, zone: string): DateTime<true> | undefined {
  const day = DateTime.fromFormat(typed.trim(), "yyyy-MM-dd", { zone });
  return day.isValid ? day : undefined;
}

/** "December 10, 2026": the team's day, whatever the reader's zone. */
export function dayIn(at: Date, desk: Pick<Desk, "voice" | "team" | "usualZone">): string {
  const timeZone = teamZone(desk);
  return dateFormat(desk.voice.language, { dateStyle: "long", timeZone }).format(at);
}
