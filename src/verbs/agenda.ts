/** What comes by itself: a member's own daily card and the team's, as they are set. */
import { dateFormat } from "../language/formats.ts";
import type { Press, SettingsPost } from "../post.ts";
import { isSolo } from "../solo.ts";
import { nextDue } from "./due.ts";
import { type Desk, teamZone } from "./verb.ts";
import { dayNames } from "./weekdays.ts";

/** Monday to Friday. */
const WEEK = "12345";
/** What was sent unasked is counted over so long, in ms: 30 days. */
const COUNTED = 30 * 86_400_000;

type Row = SettingsPost["rows"][number];

/** What comes by itself, and what can be changed of it. */
export async function agenda(desk: Desk): Promise<SettingsPost> {
  const { voice, who, lead } = desk;
  const team = !isSolo(who.team);
  return {
    kind: "settings",
    language: voice.language,
    title: voice.say("daily.name"),
    rows: [...(await ownRows(desk)), ...(team ? await teamRows(desk) : [])],
    presses: [...ownPresses(desk), ...(team && lead ? teamPresses(desk) : [])],
  };
}

/** What is said of both in the settings. */
export async function dailyRows(desk: Desk): Promise<Row[]> {
  const [own] = await ownRows(desk);
  const [team] = isSolo(desk.who.team) ? [] : await teamRows(desk);
  return [own, team].flatMap((row) => (row ? [row] : []));
}

async function ownRows(desk: Desk): Promise<Row[]> {
  const { who, voice, records, choices, zone } = desk;
  const { say } = voice;
  const { hour, quiet, easyDays, pushPaused } = choices;
  const none = say("settings.none");
  const next = await nextDue(desk);
  const when = hour === undefined ? none : `${hour}:00 · ${zone}`;
  const elsewhere = hour !== undefined && !isSolo(who.team) && (await records.home()) !== who.team;
  return [
    {
      label: say("daily.own"),
      value: elsewhere
        ? say("daily.elsewhere")
        : pushPaused
          ? say("daily.paused", { why: say(`daily.refusal.${pushPaused}`) })
          : [when, ...(next ? [say("daily.next", { at: moment(next, desk) })] : [])].join(" · "),
      says: say("daily.ownSays"),
    },
    {
      label: say("daily.quiet"),
      value: quiet ? `${quiet.from}:00 – ${quiet.until}:00` : none,
      says: say("daily.quietFromSays"),
    },
    {
      label: say("daily.easy"),
      value: easyDays.length > 0 ? dayNames(easyDays, voice.language) : none,
      says: say("daily.easySays"),
    },
  ];
}

async function teamRows(desk: Desk): Promise<Row[]> {
  const { voice, lead, team, records } = desk;
  const { say } = voice;
  const none = say("settings.none");
  const booked = await records.booked("card");
  const next = booked ? [say("daily.next", { at: moment(booked.due, desk) })] : [];
  const value = team.card ? [`${team.card.hour}:00 · ${teamZone(desk)}`, ...next] : [none];
  const off = [...(team.holidays ? [team.holidays] : []), ...team.daysOff];
  return [
    {
      label: say("daily.teams"),
      value: team.cardPaused
        ? say("daily.paused", { why: say(`daily.refusal.${team.cardPaused}`) })
        : value.join(" · "),
      says: say("daily.teamsSays"),
    },
    {
      label: say("daily.week"),
      value: dayNames(team.workdays ?? [...WEEK].map(Number), voice.language),
      says: say("daily.weekSays"),
    },
    {
      label: say("daily.region"),
      value: off.length > 0 ? off.join(", ") : none,
      says: say("daily.regionSays"),
    },
    ...(lead ? [await countRow(desk)] : []),
  ];
}

/** What came of all that was sent unasked in the team. */
async function countRow({ voice, records, now }: Desk): Promise<Row> {
  const { say } = voice;
  const counts = await records.countPushes(new Date(now.getTime() - COUNTED));
  const states = ["sent", "dropped", "failed", "unknown"] as const;
  return {
    label: say("daily.counts"),
    value: states
      .map((state) => `${say(`daily.count.${state}`)} ${counts[state] ?? 0}`)
      .join(" · "),
    says: say("daily.countsSays"),
  };
}

/** Opens the form of a member's own. */
export function hoursPress({ voice, choices, ticket }: Desk): Press {
  const { hour, quiet, easyDays } = choices;
  const at = [hour, quiet?.from, quiet?.until].map((one) => String(one ?? ""));
  return {
    label: voice.say("daily.own"),
    ticket: ticket("daily", "hours", ...at, easyDays.join("")),
    weight: "main",
  };
}

function ownPresses(desk: Desk): Press[] {
  const { voice, choices, ticket } = desk;
  const retry = {
    label: voice.say("daily.retry"),
    ticket: ticket("daily", "retry"),
    weight: "plain" as const,
  };
  return [hoursPress(desk), ...(choices.pushPaused ? [retry] : [])];
}

function teamPresses({ voice, team, ticket }: Desk): Press[] {
  const { card, workdays, holidays } = team;
  const args = [String(card?.hour ?? ""), workdays?.join("") ?? WEEK, holidays ?? ""];
  return [
    {
      label: voice.say("daily.teams"),
      ticket: ticket("daily", "calendar", ...args),
      weight: "plain",
    },
  ];
}

/** On the clock of whom it is said to. */
export function moment(at: Date, { voice, zone }: Pick<Desk, "voice" | "zone">): string {
  const style = { weekday: "long", day: "numeric", month: "long" } as const;
  const clock = { hour: "numeric", minute: "2-digit" } as const;
  return dateFormat(voice.language, { ...style, ...clock, timeZone: zone }).format(at);
}
