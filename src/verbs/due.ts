/** A member's daily card: how many are due and the first of them, by direct message. */
import { z } from "zod";
import { LANGUAGES, type Language } from "../language/language.ts";
import type { Post } from "../post.ts";
import { isQuiet, quietEnds, usefulUntil } from "../push/quiet.ts";
import { comeBy, endOf, nextPush, pushesUntil } from "../push/rhythm.ts";
import { worksOf } from "../push/workdays.ts";
import type { Ahead, Day, Push } from "../push.ts";
import type { Refusal } from "../refusal.ts";
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
}

/** What is booked of a member's. */
async function bookedOf(member: string, records: Records): Promise<Body | undefined> {
  const booked = await records.booked(bookingOf(member));
  return booked && Body.parse(booked.body);
}

/** When the member's comes, from when on, and which days were had; undefined where none is wanted. */
async function rhythmOf({ member, records, now, ...of }: Omit<Plan, "language">) {
  const { hour, quiet, pausedUntil, pushPaused, zone: own } = await records.choices();
  if (hour === undefined || pushPaused) return undefined;
  const zone = own ?? of.zone;
  const works = await worksOf(await records.team());
  const from = pausedUntil && pausedUntil > now ? pausedUntil : now;
  const pushes = await records.pushes("due", member, localDate(now, zone));
  const had = new Set(pushes.map(({ day }) => day));
  return { rhythm: { zone, hour, works }, from, quiet, taken: (day: Day) => had.has(day) };
}

/**
 * Books the next, or none where none is wanted. `was`: the day of which it was to come. Where that is
 * today, today counts although its hour is over: moving the hour loses no day, and brings none that
 * was not wanted.
 */
async function planDue(was: Day | undefined, plan: Plan): Promise<void> {
  const { member, language, records, now } = plan;
  const of = await rhythmOf(plan);
  const late = of && was !== undefined ? was <= localDate(now, of.rhythm.zone) : false;
  const next = of && nextPush(of.rhythm, of.from, { taken: of.taken, late });
  if (!next) return records.cancel(bookingOf(member));
  const body: Body = { member, day: next.day, language };
  await records.book({ key: bookingOf(member), kind: "due", due: next.due, body, member });
}

/** Again, after what it follows has changed: in the language that they were last spoken to in. */
export async function replanDue(plan: Plan): Promise<void> {
  const booked = await bookedOf(plan.member, plan.records);
  await planDue(booked?.day, { ...plan, language: booked?.language ?? plan.language });
}

/** The next one of the member at the desk, as their settings are now. */
export async function planFor(desk: Desk): Promise<void> {
  const { who, voice, records, now } = desk;
  const booked = await bookedOf(who.id, records);
  const { language } = voice;
  await planDue(booked?.day, { member: who.id, language, records, zone: teamZone(desk), now });
}

/** When it comes next, as it is booked. */
export async function nextDue(desk: Desk): Promise<Date | undefined> {
  return (await desk.records.booked(bookingOf(desk.who.id)))?.due;
}

/** Nothing written to them directly arrives: none comes until they try again. */
export async function parkDue(member: string, shop: Shop, says: Refusal): Promise<void> {
  const records = shop.records.of(member);
  await records.choose({ pushPaused: says });
  await records.cancel(bookingOf(member));
  await records.refuse(shop.now);
  await unreached(member, shop);
}

export const dueRebooks: Record<string, Duty> = {
  async due(body, shop) {
    const { member, language } = Body.parse(body);
    const { zone, now } = shop;
    const records = shop.records.of(member);
    await records.unpush("due", member, now);
    await replanDue({ member, language, records, zone, now });
  },
};

export const dueDuties: Record<string, Duty> = {
  async due(body, shop) {
    const { member, day, language } = Body.parse(body);
    const { now } = shop;
    const records = shop.records.of(member);
    const plan = { member, language, records, zone: shop.zone, now };
    const of = await rhythmOf(plan);
    const away = of && of.from > now;
    const come = of && !away ? comeBy(of.rhythm, day, now) : undefined;
    if (!of || !come) return planDue(day, plan);
    const push = { kind: "due", to: { team: shop.who.team, id: member }, body: { language } };
    const keyOf = (of: Day) => `due:${member}:${of}`;
    for (const { day, due } of come.missed)
      await records.push({ ...push, key: keyOf(day), day, due, until: due }, now, "dropped");
    if (come.today) {
      const { quiet, rhythm } = of;
      const at = quietEnds(now, day, quiet, rhythm.zone);
      if (at && at > now)
        return records.book({ key: bookingOf(member), kind: "due", due: at, body, member });
      const until = usefulUntil(now, day, quiet, rhythm.zone);
      const state = at ? "pending" : "dropped";
      await records.push({ ...push, key: keyOf(day), day, due: come.today, until }, now, state);
    }
    await planDue(day, plan);
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
      const booked = await bookedOf(member, own);
      if (!of || !booked) continue;
      // What is booked is next: today's may be over, and was not wanted then.
      const taken = (day: Day) => day < booked.day || of.taken(day);
      const memories = (await own.memories()).filter(({ card }) => shop.course.card(card));
      for (const { day, due: at } of pushesUntil(of.rhythm, of.from, until, taken)) {
        const due = memories.filter((memory) => memory.due <= at).length;
        const to = { team: shop.who.team, id: member };
        found.push({ kind: "due", to, day, at, zone: of.rhythm.zone, due });
      }
    }
    return found;
  },

  lost: (push, shop, says) => parkDue(memberOf(push), shop, says),
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
    return notice([{ p: [voice.say("daily.later"), " ", { date: at, as: "time" }] }], desk, [
      { label: voice.say("help.start"), ticket: desk.ticket("daily", "now"), weight: "main" },
    ]);
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
