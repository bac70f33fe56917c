/** A day as people write it in a form. */
import { DateTime } from "luxon";

/**
 * The beginning of the day that is written in full, "2026-12-31"; undefined if it is none. Less than
 * that ("2027") may be meant to begin or to end, and is nobody's to guess.
 */
export function dayNamed(typed: string, zone: string): DateTime<true> | undefined {
  const day = DateTime.fromFormat(typed.trim(), "yyyy-MM-dd", { zone });
  return day.isValid ? day : undefined;
}
