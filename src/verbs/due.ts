/** A member's daily card: how many are due and the first of them, by direct message. */
import { z } from "zod";
import { LANGUAGES, type Language } from "../language/language.ts";
import type { Post } from "../post.ts";
import { isQuiet, quietEnds, usefulUntil } from "../push/quiet.ts";
import { endOf, momentOf, nextPush, pushesUntil } from "../push/rhythm.ts";
import { worksOf } from "../push/workdays.ts";
import type { Ahead, Day, Push } from "../push.ts";
import { localDate } from "../review/progress.ts";
import { isSolo } from "../solo.ts";
import type { Records } from "../store/store.ts";
import { deskIn } from "./desk.ts";
import { present, queueFor } from "./drill.ts";
import { notice, sorry } from "./notice.ts";
import { unreached } from "./unreached.ts";
import {
  type Desk,
  type Duty,
  inPlace,
  type PushKind,
  type Shop,
  type Step,
  teamZone,
} from "./verb.ts";

/** How long one is put off by a press, in ms: an hour. */
const SNOOZE = 3_600_000;

const Body = z.object({
  member: z.string(),
  day: z.string(),
  /** What they were last spoken to in. */
  language: z.enum(LANGUAGES),
});
type Body = z.infer<typeof Body>;

const bookingOf = (member: string) => `due:${member}`;
const again = (member: string) => `again:${member}`;

interface Plan {
  member: string;
  language: Language;
  /** The member's own. */
  records: Records;
  /** Of the team, where the member chose none. */
  zone: string;
  now: Date;
  /** Today counts although its hour is over. */
  late: boolean;
}

/** When the member's comes, from when on, and which days were had; undefined where none is wanted. */
async function rhythmOf({ member, records, now, ...of }: Omit<Plan, "language" | "late">) {
  const { hour, pausedUntil, pushPaused, zone: own } = await records.choices();
  if (hour === undefined || pushPaused) return undefined;
  const zone = own ?? of.zone;
  const works = await worksOf(await records.team());
  const from = pausedUntil && pausedUntil > now ? pausedUntil : now;
  const pushes = await records.pushes("due", member, localDate(now, zone));
  const had = new Set(pushes.map(({ day }) => day));
  return { rhythm: { zone, hour, works }, from, taken: (day: Day) => had.has(day) };
}

/** Books the next, or none where none is wanted. Returns when it comes. */
export async function planDue(plan: Plan): Promise<Date | undefined> {
  const { member, language, records, late } = plan;
  const of = await rhythmOf(plan);
  const next = of && nextPush(of.rhythm, of.from, { taken: of.taken, late });
  if (!next) {
    await records.cancel(bookingOf(member));
    return undefined;
  }
  const body: Body = { member, day: next.day, language };
  await records.book({ key: bookingOf(member), kind: "due", due: next.due, body, member });
  return next.due;
}

/** The next one of the member at the desk, as their settings are now. */
export function planFor(desk: Desk, late = true): Promise<Date | undefined> {
  const { who, voice, records, now } = desk;
  const { language } = voice;
  return planDue({ member: who.id, language, records, zone: teamZone(desk), now, late });
}

/** When it comes next, as it is booked. */
export async function nextDue(desk: Desk): Promise<Date | undefined> {
  return (await desk.records.booked(bookingOf(desk.who.id)))?.due;
}

export const dueDuties: Record<string, Duty> = {
  async due(body, shop) {
    const { member, day, language } = Body.parse(body);
    const records = shop.records.of(member);
    const choices = await records.choices();
    const zone = choices.zone ?? shop.zone;
    const { now } = shop;
    const plan = { member, language, records, zone: shop.zone, now, late: true };
    const { hour, quiet } = choices;
    const away = choices.pausedUntil && choices.pausedUntil > now;
    const hourOf = hour === undefined ? undefined : momentOf(day, hour, zone);
    const works = await worksOf(shop.team);
    const wanted = !away && !choices.pushPaused && works(day);
    if (hour === undefined || !hourOf || !wanted || now < hourOf) return void (await planDue(plan));
    const today = localDate(now, zone) === day;
    const at = today ? quietEnds(now, day, quiet, zone) : undefined;
    if (at && at > now) {
      await records.book({ key: bookingOf(member), kind: "due", due: at, body, member });
      return;
    }
    const until = usefulUntil(now, day, quiet, zone);
    await records.push(
      {
        ...{ key: `due:${member}:${day}`, kind: "due", to: { team: shop.who.team, id: member } },
        ...{ day, due: hourOf, until, body: { language } },
      },
      now,
      at ? "pending" : "dropped",
    );
    await planDue(plan);
  },

  async again(body, shop) {
    const { member, day, language } = Body.parse(body);
    const records = shop.records.of(member);
    const { zone = shop.zone, quiet } = await records.choices();
    const { now } = shop;
    const of = localDate(now, zone) === day && quietEnds(now, day, quiet, zone) === now;
    await records.push(
      {
        ...{
          key: `again:${member}:${day}`,
          kind: "again",
          to: { team: shop.who.team, id: member },
        },
        ...{ day, due: now, until: endOf(day, zone), body: { language } },
      },
      now,
      of ? "pending" : "dropped",
    );
  },
};

const kind: PushKind = {
  async draw(push, shop) {
    const desk = await deskOf(push, shop);
    return (await unwanted(desk)) ? undefined : firstCard(push, desk);
  },

  async ahead(shop, until) {
    const { records, zone, now } = shop;
    const found: Ahead[] = [];
    for (const member of await records.daily()) {
      const own = records.of(member);
      const of = await rhythmOf({ member, records: own, zone, now });
      const booked = await own.booked(bookingOf(member));
      if (!of || !booked) continue;
      // What is booked is next: today's may be over, and was not wanted then.
      const { day: first } = Body.parse(booked.body);
      const taken = (day: Day) => day < first || of.taken(day);
      const memories = (await own.memories()).filter(({ card }) => shop.course.card(card));
      for (const { day, due: at } of pushesUntil(of.rhythm, of.from, until, taken)) {
        const due = memories.filter((memory) => memory.due <= at).length;
        const to = { team: shop.who.team, id: member };
        found.push({ kind: "due", to, day, at, zone: of.rhythm.zone, due });
      }
    }
    return found;
  },

  async lost(push, shop, says) {
    const { records } = await deskOf(push, shop);
    await records.choose({ pushPaused: says });
    await records.cancel(bookingOf(memberOf(push)));
    await records.refuse(shop.now);
    await unreached(memberOf(push), shop);
    return [];
  },
};
/** What is put off by a press cannot be known before. */
const snoozed: PushKind = { ...kind, ahead: async () => [] };
export const duePushes: Record<string, PushKind> = { due: kind, again: snoozed };

export const dueSteps: Record<string, Step> = {
  later: inPlace(async ({ args: [day = ""] }, desk) => {
    const { who, voice, records, zone, choices, now } = desk;
    const at = new Date(now.getTime() + SNOOZE);
    const { language } = voice;
    const had = await records.pushes("again", who.id, day);
    const free = localDate(at, zone) === day && quietEnds(at, day, choices.quiet, zone) === at;
    if (had.length > 0 || !free)
      return sorry(voice.say(free ? "daily.onceMore" : "daily.noMore"), desk);
    const body: Body = { member: who.id, day, language };
    await records.book({ key: again(who.id), kind: "again", due: at, body, member: who.id });
    return {
      ...notice("", desk),
      text: [{ p: [voice.say("daily.later"), " ", { date: at, as: "time" }] }],
      presses: [
        { label: voice.say("help.start"), ticket: desk.ticket("daily", "now"), weight: "main" },
      ],
    };
  }),
  now: inPlace(async (_, desk) => {
    await desk.records.cancel(again(desk.who.id));
    return present({ topic: "", extra: 0 }, desk);
  }),
};

function memberOf({ to }: Push): string {
  return to.id;
}

function deskOf(push: Push, shop: Shop): Promise<Desk> {
  const { language } = Body.pick({ language: true }).parse(push.body);
  return deskIn(shop, memberOf(push), language);
}

/** It was turned off meanwhile, or it is quiet, or direct messages are another team's by now. */
async function unwanted({ choices, records, who, zone, now }: Desk): Promise<boolean> {
  const away = choices.pausedUntil && choices.pausedUntil > now;
  if (choices.hour === undefined || away || isQuiet(now, choices.quiet, zone)) return true;
  return !isSolo(who.team) && (await records.home()) !== who.team;
}

/** Nothing to do: nothing to say. */
async function firstCard(push: Push, desk: Desk): Promise<Post | undefined> {
  const scope = { topic: "", extra: 0 };
  const queue = await queueFor(scope, desk);
  if (!queue.next || queue.due + queue.fresh === 0) return undefined;
  const post = await present(scope, desk);
  if (post.kind !== "question") return undefined;
  const { voice, ticket } = desk;
  const left = voice.say("daily.left", { due: queue.due, fresh: queue.fresh });
  const later = { label: voice.say("daily.snooze"), ticket: ticket("daily", "later", push.day) };
  return { ...post, left, presses: [...post.presses, { ...later, weight: "plain" }] };
}
