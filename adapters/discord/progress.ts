/** A learner's progress in rows of squares, each beside its numbers and their words. */
import { dateFormat, type Language, type ProgressPost } from "../../src/index.ts";
import { inert, line } from "./markdown.ts";
import type { Piece } from "./pages.ts";
import { buttons, heading, lines, small } from "./pieces.ts";

const KNOWN = "🟩";
const LEARNING = "🟨";
const FRESH = "⬜";
const DUE = "🟦";
/** Squares in a bar: a phone shows as many, and some words, on one line. */
const WIDTH = 10;
const WEEK = 7;

export function progress(post: ProgressPost): Piece[] {
  const { title, legend, steps, week, facts, calendar, language, presses } = post;
  const key = [
    `${KNOWN} ${legend.known}`,
    `${LEARNING} ${legend.learning}`,
    `${FRESH} ${legend.fresh}`,
  ];
  return [
    ...heading(title),
    ...lines(facts.map(({ label, value }) => `${line(label)}: **${line(value)}**`)),
    ...(steps.length > 0 ? ["rule" as const, ...small(key.join(" · "))] : []),
    ...lines(steps.map((step) => stepLine(step, legend))),
    ...titled(week.title, weekLines(week.days)),
    ...titled(calendar.title, calendarLines(calendar.days, language)),
    ...buttons(presses),
  ];
}

function titled(title: string, all: string[]): Piece[] {
  return all.length === 0 ? [] : ["rule", ...lines([`**${line(title)}**`, ...all])];
}

type Step = ProgressPost["steps"][number];

function stepLine({ label, known, learning, fresh }: Step, legend: ProgressPost["legend"]): string {
  const [green = 0, yellow = 0, white = 0] = squares([known, learning, fresh], WIDTH);
  const bar = KNOWN.repeat(green) + LEARNING.repeat(yellow) + FRESH.repeat(white);
  const counts = [
    `${known} ${line(legend.known)}`,
    `${learning} ${line(legend.learning)}`,
    `${fresh} ${line(legend.fresh)}`,
  ];
  return `**${line(label)}**\n${bar} ${counts.join(" · ")}`.replace("\n ", "\n");
}

/** `width` squares shared out in proportion. Of what there is, each gets one at least. */
export function squares(counts: number[], width: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const due = counts.map((count) => (count * width) / total);
  const shares = due.map((exact) => (exact > 0 ? Math.max(1, Math.floor(exact)) : 0));
  const owed = due.map((exact, at) => exact - (shares[at] ?? 0));
  const left = () => width - shares.reduce((sum, share) => sum + share, 0);
  // What flooring left over goes to whom it is owed most, once each.
  for (; left() > 0; owed[highest(owed)] = 0) give(shares, highest(owed), 1);
  while (left() < 0) give(shares, highest(shares), -1);
  return shares;
}

function give(shares: number[], at: number, count: number): void {
  shares[at] = (shares[at] ?? 0) + count;
}

function highest(numbers: number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}

function weekLines(days: ProgressPost["week"]["days"]): string[] {
  const most = Math.max(1, ...days.map(({ due }) => due));
  return days.map(({ day, due }) =>
    `${line(day)}: **${due}** ${DUE.repeat(Math.ceil((due / most) * WIDTH))}`.trimEnd(),
  );
}

/** A row a week, from the day that the first one was: a square a day, then what was done. */
function calendarLines(days: ProgressPost["calendar"]["days"], language: Language): string[] {
  const day = dateFormat(language, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const count = Math.ceil(days.length / WEEK);
  return Array.from({ length: count }, (_, at) => days.slice(at * WEEK, (at + 1) * WEEK)).map(
    (week) => {
      const row = week.map(({ reviews }) => (reviews > 0 ? KNOWN : FRESH)).join("");
      const first = day.format(new Date(week[0]?.date ?? ""));
      return `${row} ${inert(first)}: ${week.map(({ reviews }) => reviews).join(", ")}`;
    },
  );
}
