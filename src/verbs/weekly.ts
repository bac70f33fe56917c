/** What starts by itself every week: a round, and the board of the week. */
import { z } from "zod";
import type { Room } from "../ask.ts";
import { voiceOf } from "../language/speak.ts";
import type { Field, Form, NoticePost, Post } from "../post.ts";
import { localDate } from "../review/progress.ts";
import { type Sealed, seal } from "../ticket.ts";
import { begin, DAY_S } from "./begin.ts";
import { weekBoard } from "./boards.ts";
import { hourChoices } from "./choices.ts";
import { notLead } from "./leading.ts";
import { notice } from "./notice.ts";
import {
  again,
  bookWeekly,
  KINDS,
  rebook,
  setOf,
  unshown,
  type Weekly,
  weekLost,
} from "./timetable.ts";
import {
  beside,
  type Desk,
  type Duty,
  type Screen,
  type Shop,
  type Step,
  teamZone,
} from "./verb.ts";
import { dayName } from "./weekdays.ts";

/** The questions of a weekly round, which stays open for a day. */
const QUESTIONS = 5;
/** Where another round is on at its hour, it is tried again so much later, in ms. */
const LATER = 3_600_000;
const Late = z.object({ room: z.string() });
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What is set, and the press that opens the form: its words cannot wait for the database. */
export async function weeklyForm(desk: Desk): Promise<Post> {
  const { voice, records, lead, ticket } = desk;
  if (!lead) return notLead(desk);
  const set = await Promise.all(KINDS.map(async (kind) => setOf(kind, records)));
  const args = set.flatMap((one) => [one?.weekday ?? 0, one?.hour ?? 10]);
  return notice(
    KINDS.map((kind, at) => ({
      p: [{ strong: `${voice.say(`weekly.${kind}`)} ` }, saidOf(set[at], desk)],
    })),
    desk,
    [
      {
        label: voice.say("weekly.edit"),
        ticket: ticket("quiz", "weekly", ...args),
        weight: "main",
      },
    ],
  );
}

function saidOf(set: Weekly | undefined, { voice }: Pick<Desk, "voice">): string {
  if (!set) return voice.say("weekly.never");
  return voice.say("weekly.at", { day: dayName(set.weekday, voice.language), hour: set.hour });
}

export const weeklySteps: Record<string, Step> = {
  weekly: {
    first: (pressed) => ({ how: "form", form: formOf(pressed) }),
    run: (_, desk) => weeklyForm(desk), // a form goes no further
  },
  weeklied: beside(async (_, desk, ask): Promise<NoticePost> => {
    const { voice, records, lead } = desk;
    if (!lead) return notLead(desk);
    await records.team({ toChange: true });
    for (const kind of KINDS) {
      const weekday = Number(ask.typed?.[`${kind}Day`]);
      const hour = Number(ask.typed?.[`${kind}Hour`]);
      const weekly = { room: ask.room, weekday, hour };
      if (!(await bookWeekly(kind, weekly, { ...desk, zone: teamZone(desk) })))
        await records.cancel(kind);
    }
    return notice(voice.say("weekly.saved"), desk);
  }),
};

function formOf({ language, args, ...pressed }: Sealed): Form {
  const voice = voiceOf(language);
  const days = [
    { value: "0", label: voice.say("weekly.never") },
    ...DAYS.map((day) => ({ value: String(day), label: dayName(day, language) })),
  ];
  const fields = KINDS.flatMap((kind, at): Field[] => [
    {
      ...{ name: `${kind}Day`, label: voice.say(`weekly.${kind}Day`), kind: "choice" as const },
      ...{ choices: days, value: args[2 * at] ?? "0", optional: false },
    },
    {
      ...{ name: `${kind}Hour`, label: voice.say(`weekly.${kind}Hour`), kind: "choice" as const },
      ...{ choices: hourChoices, value: args[2 * at + 1] ?? "10", optional: false },
    },
  ]);
  return {
    title: voice.say("weekly.title"),
    intro: [],
    fields,
    submit: voice.say("form.save"),
    cancel: voice.say("form.cancel"),
    send: seal({ ...pressed, language, step: "weeklied", args: [] }),
  };
}

/** As with the cards of a day: after it, it is not made up for. */
function isOver(due: Date, { zone, now }: Shop): boolean {
  return localDate(due, zone) !== localDate(now, zone);
}

/** Now, or once the round that is on there is over. */
async function beginIn(room: Room, due: Date, shop: Shop): Promise<void> {
  const { records, now } = shop;
  const language = shop.team.language ?? shop.language;
  const begun = await begin(
    {
      ...{ id: `w${due.getTime().toString(36)}`, room, host: "", language, mode: "day" },
      ...{ seconds: DAY_S, current: -1, begun: now, ended: undefined },
    },
    { questions: QUESTIONS, topic: undefined },
    shop,
  );
  if (begun !== "already") return;
  const late = { key: "weeklyLate", kind: "weeklyLate", body: { room: room.id } };
  await records.book({ ...late, due: new Date(now.getTime() + LATER) });
}

export const weeklyRebooks: Record<string, Duty> = {
  weeklyRound: (_, shop) => rebook(shop),
  weeklyBoard: (_, shop) => rebook(shop),
};

export const weeklyDuties: Record<string, Duty> = {
  async weeklyRound(body, shop, due) {
    const { room } = await again("weeklyRound", body, shop);
    if (!isOver(due, shop)) await beginIn(room, due, shop);
  },
  async weeklyLate(body, shop, due) {
    const set = await setOf("weeklyRound", shop.records);
    if (set?.room.id === Late.parse(body).room && !isOver(due, shop))
      await beginIn(set.room, due, shop);
  },
  async weeklyBoard(body, shop, due) {
    const { room } = await again("weeklyBoard", body, shop);
    if (isOver(due, shop)) return;
    await shop.records.display(
      `week:${due.getTime().toString(36)}:${room.id}`,
      room,
      "posted",
      shop.now,
    );
  },
};

export const weeklyScreens: Record<string, Screen> = {
  weekLost,
  week: {
    draw: ([due = ""], shop) => {
      const voice = voiceOf(shop.team.language ?? shop.language);
      return weekBoard(new Date(Number.parseInt(due, 36)), voice, shop);
    },
    lost: ([, room = ""], shop, why) => unshown(room, shop, why),
  },
};
