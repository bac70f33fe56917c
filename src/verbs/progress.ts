/** /progress: where a learner stands. */
import { OWN_TOPIC } from "../policy/team.ts";
import type { ProgressPost } from "../post.ts";
import {
  countsOf,
  dueByDay,
  localDays,
  retentionOf,
  reviewsByDate,
  withoutTakenBack,
} from "../review/progress.ts";
import { queueFor } from "./drill.ts";
import { streakIn } from "./streak.ts";
import { apart, beside, type Desk, openToAll, type Verb } from "./verb.ts";

/** How far back the calendar goes, and what retention is measured over. */
const CALENDAR_DAYS = 12 * 7;
const RETENTION_DAYS = 30;
/** How far back the streak is looked for, in days: a year and a half. */
const STREAK_DAYS = 550;

export const progress: Verb = {
  name: "progress",
  french: "progrès",
  also: ["progres", "progression"],
  says: { fr: "Où vous en êtes dans le cours", en: "Where you stand in the course" },
  args: [],
  first: apart,
  run: (_, desk) => progressPost(desk),
  steps: { show: openToAll(beside((_, desk) => progressPost(desk))) },
};

async function progressPost(desk: Desk): Promise<ProgressPost> {
  const { voice, records, course, now, zone, ticket } = desk;
  const memories = await records.memories();
  const back = localDays(now, zone, 0, 1)[0]?.minus({ days: STREAK_DAYS }).toJSDate() ?? now;
  const log = withoutTakenBack(await records.logSince(back));
  const byDate = reviewsByDate(log, zone);
  const due = dueByDay(
    memories.filter(({ card }) => course.card(card)),
    now,
    zone,
  );
  return {
    kind: "progress",
    language: voice.language,
    title: voice.say("progress.title"),
    legend: {
      fresh: voice.say("progress.fresh"),
      learning: voice.say("progress.learning"),
      known: voice.say("progress.known"),
    },
    steps: desk.topics
      .filter(({ id }) => /^\d+$/.test(id) || id === OWN_TOPIC.id)
      .map(({ title, cards }) => ({ label: voice.pick(title), ...countsOf(cards, memories) })),
    week: {
      title: voice.say("progress.week"),
      days: localDays(now, zone, 0, 7).map((day, at) => ({
        day: day.setLocale(voice.language).toFormat("ccc d"),
        due: due[at] ?? 0,
      })),
    },
    facts: [
      await nowFact(desk),
      retentionFact(desk, log),
      ...(await streakFacts(desk, [...byDate.keys()])),
    ],
    calendar: {
      title: voice.say("progress.calendar"),
      days: localDays(now, zone, 1 - CALENDAR_DAYS, CALENDAR_DAYS).map((day) => {
        const date = day.toFormat("yyyy-MM-dd");
        return { date, reviews: byDate.get(date) ?? 0 };
      }),
    },
    presses: [
      { label: voice.say("help.start"), ticket: ticket("flashcard", "start"), weight: "main" },
    ],
  };
}

async function nowFact(desk: Desk) {
  const { voice } = desk;
  const { due, fresh } = await queueFor({ topic: "", extra: 0 }, desk);
  return {
    label: voice.say("progress.now"),
    value: voice.say("progress.nowValue", { due, fresh }),
  };
}

function retentionFact({ voice, now, retention }: Desk, log: Parameters<typeof retentionOf>[0]) {
  const since = now.getTime() - RETENTION_DAYS * 86_400_000;
  const { asked, known } = retentionOf(log, new Date(since));
  const desired = Math.round(retention * 100);
  return {
    label: voice.say("progress.retention"),
    value:
      asked === 0
        ? voice.say("progress.retentionNone", { desired })
        : voice.say("progress.retentionValue", {
            known: Math.round((known / asked) * 100),
            asked,
            desired,
          }),
  };
}

async function streakFacts(desk: Desk, dates: string[]) {
  const { voice, choices } = desk;
  const { days, freezes } = await streakIn(dates, choices, desk);
  return [
    {
      label: voice.say("progress.streak"),
      value: voice.say("progress.streakValue", { count: days }),
    },
    {
      label: voice.say("progress.freezes"),
      value: voice.say("progress.freezesValue", { count: freezes }),
    },
  ];
}
