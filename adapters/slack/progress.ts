/** Where a learner stands, as pictures of text with their numbers beside them. */
import { dateFormat, type ProgressPost } from "../../src/index.ts";
import { level, shares, square } from "./bars.ts";
import { type Blocks, buttons, facts, heading } from "./blocks.ts";
import { paragraph } from "./rich.ts";
import { type Bar, barred, sortable, table } from "./tables.ts";

/** `stepsOf` draws how the steps of the course stand. */
export function progress(post: ProgressPost, stepsOf: (post: ProgressPost) => Blocks): Blocks {
  return [
    ...heading(post.title),
    ...facts(post.facts),
    ...buttons(post.presses),
    ...stepsOf(post),
    ...paragraph([post.week.title], { bold: true }),
    ...table(week(post.week.days)),
    ...paragraph([post.calendar.title], { bold: true }),
    ...table(calendar(post)),
  ];
}

/** As bars, which everything shows. */
export function barredSteps({ steps, legend }: ProgressPost): Blocks {
  return barred(steps.map((step) => stepOf(step, legend)));
}

/** As a table; as bars where that would be too large. */
export function steps(post: ProgressPost): Blocks {
  const { title, legend } = post;
  const table = sortable({
    caption: title,
    headers: [title, legend.known, legend.learning, legend.fresh],
    rows: post.steps.map(({ label, known, learning, fresh }) => [label, known, learning, fresh]),
    named: 0,
  });
  return table ? [table] : barredSteps(post);
}

function stepOf(
  { label, known, learning, fresh }: ProgressPost["steps"][number],
  legend: ProgressPost["legend"],
): Bar {
  const says = [
    `${known} ${legend.known}`,
    `${learning} ${legend.learning}`,
    `${fresh} ${legend.fresh}`,
  ];
  return { label, bar: shares(known, learning, fresh), says: says.join(" · ") };
}

function week(days: ProgressPost["week"]["days"]): Bar[] {
  const most = Math.max(...days.map(({ due }) => due));
  return days.map(({ day, due }) => ({ label: day, bar: level(due, most), says: String(due) }));
}

/** A row a week from Monday on, under its first day, with the week's reviews in all. */
function calendar({ calendar: { days }, language }: ProgressPost): Bar[] {
  const best = Math.max(...days.map(({ reviews }) => reviews));
  const day = dateFormat(language, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  const weeks: (typeof days)[] = [];
  for (const one of days) {
    if (weeks.length === 0 || weekday(one.date) === 0) weeks.push([]);
    weeks.at(-1)?.push(one);
  }
  return weeks.flatMap((week) => {
    const [first] = week;
    if (!first) return [];
    const squares = week.map(({ reviews }) => square(reviews, best)).join("");
    return {
      label: day.format(new Date(first.date)),
      bar: squares.padStart(weekday(first.date) + squares.length).padEnd(7),
      says: String(week.reduce((sum, { reviews }) => sum + reviews, 0)),
    };
  });
}

/** Monday is 0. A date alone is read as of UTC. */
function weekday(date: string): number {
  return (new Date(date).getUTCDay() + 6) % 7;
}
