/** Weekdays as people write them, and in words. Monday is 1. */
import { bare } from "../language/bare.ts";
import { dateFormat } from "../language/formats.ts";
import type { Language } from "../language/language.ts";

/** How each begins, in French and English; two letters are enough to tell them apart. */
const NAMES = [
  ["lu", "mo"],
  ["ma", "tu"],
  ["me", "we"],
  ["je", "th"],
  ["ve", "fr"],
  ["sa", "sa"],
  ["di", "su"],
] as const;

/** Those named, in order; undefined where a word is none of them. */
export function weekdaysIn(typed: string): number[] | undefined {
  const words = bare(typed)
    .split(" ")
    .filter((word) => word !== "" && word !== "et" && word !== "and");
  const days = words.map((word) => NAMES.findIndex((names) => isOne(word, names)) + 1);
  return days.includes(0) ? undefined : [...new Set(days)].sort();
}

function isOne(word: string, names: readonly string[]): boolean {
  return names.some((name) => word.startsWith(name));
}

/** As a ticket carries them: "67". What is no weekday is none. */
export function weekdaysOf(digits: string): number[] {
  return [...digits].map(Number).filter((day) => day >= 1 && day <= 7);
}

/** 5 January 1970 was a Monday. */
export function dayName(
  weekday: number,
  language: Language,
  length: "long" | "short" = "long",
): string {
  const day = new Date(Date.UTC(1970, 0, 4 + weekday));
  return dateFormat(language, { weekday: length, timeZone: "UTC" }).format(day);
}

/** "Mon, Tue" */
export function dayNames(weekdays: readonly number[], language: Language): string {
  return weekdays.map((day) => dayName(day, language, "short")).join(", ");
}
