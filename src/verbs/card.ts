/** The team's daily card: one question for all, answered in private, revealed with the next. */
import { DateTime } from "luxon";
import { z } from "zod";
import type { Card } from "../course/deck.ts";
import { LANGUAGES } from "../language/language.ts";
import { type Voice, voiceOf } from "../language/speak.ts";
import { letterOf, type Post, type RoundPost } from "../post.ts";
import { comeBy, endOf, nextPush, pushesUntil } from "../push/rhythm.ts";
import { weakestFirst } from "../push/weakest.ts";
import { worksOf } from "../push/workdays.ts";
import type { Day, KeptPush, Push } from "../push.ts";
import { QuizQuestion } from "../quiz/made.ts";
import { needOf } from "../quiz/need.ts";
import { makeQuestion } from "../quiz/question.ts";
import { seeded } from "../random.ts";
import { localDate } from "../review/progress.ts";
import { cardPost } from "./answered.ts";
import { voiceFor } from "./away.ts";
import { notice, sorry } from "./notice.ts";
import { teamPress } from "./press.ts";
import { GRADED_AT_ONCE, remember } from "./round.ts";
import {
  beside,
  type Desk,
  type Duty,
  openToAll,
  type PushKind,
  type Screen,
  type Shop,
  type Step,
} from "./verb.ts";
import { answerOf, sourceOf } from "./words.ts";

/** What was asked within so many days comes after all that was not. */
const LATELY_DAYS = 60;

const Asked = z.object({
  language: z.enum(LANGUAGES),
  question: QuizQuestion,
  /** The day of the card that this one reveals. */
  before: z.string().optional(),
});
const Of = z.object({ day: z.string() });

/** When the team's comes, and which days were had; undefined where none is wanted. */
async function rhythmOf({ records, team, zone, now }: Shop) {
  if (!team.card || team.cardPaused) return undefined;
  const pushes = await records.pushes("card", "", localDate(now, zone));
  const had = new Set(pushes.map(({ day }) => day));
  const { room, hour } = team.card;
  return {
    ...{ room, rhythm: { zone, hour, works: await worksOf(team) } },
    taken: (day: Day) => had.has(day),
  };
}

/** Books the next card, or none where none is wanted. `was`: the day of which it was to come, see
 * `planDue`. */
async function planFrom(was: Day | undefined, shop: Shop): Promise<void> {
  const { records, now, zone } = shop;
  const of = await rhythmOf(shop);
  const late = was !== undefined && was <= localDate(now, zone);
  const next = of && nextPush(of.rhythm, now, { taken: of.taken, late });
  if (next)
    await records.book({ key: "card", kind: "card", due: next.due, body: { day: next.day } });
  else await records.cancel("card");
}

/** Again, after what it follows has changed. */
export async function planCard(shop: Shop): Promise<void> {
  const booked = await shop.records.booked("card");
  await planFrom(booked && Of.parse(booked.body).day, shop);
}

export const cardRebooks: Record<string, Duty> = {
  async card(_, shop) {
    await shop.records.unpush("card", "", shop.now);
    await planCard(shop);
  },
};

export const cardDuties: Record<string, Duty> = {
  async card(body, shop) {
    const { day } = Of.parse(body);
    const { records, zone, now } = shop;
    const of = await rhythmOf(shop);
    const come = of && comeBy(of.rhythm, day, now);
    if (!of || !come) return planFrom(day, shop);
    const asked = await ask(day, shop);
    // Of nothing that can be asked there is no card today: the next day is tried.
    if (!asked) return planFrom(undefined, shop);
    const push = { kind: "card", to: of.room, body: asked };
    // Whoever answers the card before at this moment is in time, or is told that it is over.
    if (asked.before) await records.lockPush(`card:${asked.before}`);
    for (const { day, due } of come.missed)
      await records.push({ ...push, key: `card:${day}`, day, due, until: due }, now, "dropped");
    if (come.today) {
      const until = endOf(day, zone);
      await records.push({ ...push, key: `card:${day}`, day, due: come.today, until }, now);
    }
    if (asked.before) await bookGrades(asked.before, shop);
    await planFrom(day, shop);
  },

  async picked(body, shop) {
    const { day } = Of.parse(body);
    const { records, now } = shop;
    const question = (await cardOf(day, shop))?.asked.question;
    const picks = question ? await records.takePicks(day, GRADED_AT_ONCE) : [];
    for (const { member, choice } of picks) {
      if (question) await remember(question, choice, now, records.of(member));
    }
    if (picks.length === GRADED_AT_ONCE) await bookGrades(day, shop);
  },
};

function bookGrades(day: Day, { records, now }: Shop): Promise<void> {
  return records.book({ key: `picked:${day}`, kind: "picked", due: now, body: { day } });
}

/** The question that the team needs most, and which day's it reveals. */
async function ask(day: Day, shop: Shop): Promise<z.infer<typeof Asked> | undefined> {
  const { records, course, team, language, now } = shop;
  const since = DateTime.fromISO(day).minus({ days: LATELY_DAYS }).toFormat("yyyy-MM-dd");
  const cards = (await records.pushes("card", "", since)).filter((one) => one.day < day);
  const lately = new Set(cards.map((push) => askedIn(push).question.card));
  const forgotten = await records.forgotten(now);
  const need = (card: Card) => needOf(card, forgotten);
  const random = seeded(`${shop.who.team} ${day}`);
  const before = cards.filter(wasSeen).at(-1)?.day;
  for (const card of weakestFirst(course.cards, need, ({ id }) => lately.has(id), random)) {
    const question = makeQuestion(card, course, random);
    if (question) return { language: team.language ?? language, question, before };
  }
  return undefined;
}

function wasSeen({ state }: KeptPush): boolean {
  return state === "sent" || state === "unknown" || state === "sending";
}

function askedIn({ body }: Pick<Push, "body">) {
  return Asked.parse(body);
}

async function cardOf(day: Day, { records, team }: Pick<Shop, "records" | "team">) {
  const pushes = await records.pushes("card", "", day);
  const push = pushes.find((one) => one.day === day);
  // From the next card on, or what would be it, the answer is known.
  const closed = !team.card || pushes.some((one) => one.day > day);
  return push && { push, closed, asked: askedIn(push) };
}

export const cardPushes: Record<string, PushKind> = {
  card: {
    async draw(push, shop): Promise<Post | undefined> {
      const { language, question, before } = askedIn(push);
      if (!shop.team.card || shop.team.cardPaused) return undefined;
      const voice = voiceOf(language);
      const past = before === undefined ? undefined : await revealed(before, voice, shop);
      return {
        kind: "round",
        language,
        title: voice.say("daily.title"),
        ...(past && { before: past }),
        prompt: voice.pick(question.prompt),
        options: question.options.map((option) => ({ text: voice.pick(option) })),
        tally: voice.say("daily.rules"),
        presses: question.options.map((_, at) =>
          teamPress(letterOf(at), { team: push.team, voice }, "daily", "pick", push.day, at),
        ),
      };
    },

    async ahead(shop, until) {
      const [of, booked] = [await rhythmOf(shop), await shop.records.booked("card")];
      if (!of || !booked) return [];
      const { room, rhythm } = of;
      // What is booked is next: today's may be over, and was not wanted then.
      const { day: first } = Of.parse(booked.body);
      const taken = (day: Day) => day < first || of.taken(day);
      return [...pushesUntil(rhythm, shop.now, until, taken)].map(({ day, due: at }) => ({
        ...{ kind: "card", to: room, day, at, zone: rhythm.zone },
      }));
    },

    async lost({ to }, { records, who, now }, says) {
      const team = await records.team({ toChange: true });
      // What a room refuses says nothing of the one that was chosen since.
      if (team.cardPaused || team.card?.room.id !== to.id) return;
      await records.chooseForTeam({ cardPaused: says });
      await records.cancel("card");
      for (const id of await records.leads())
        await records.display(`cardPaused:${now.getTime()}:${id}`, { ...who, id }, says, now);
    },
  },
};

export const cardScreens: Record<string, Screen> = {
  cardPaused: {
    async draw([, member = ""], shop) {
      const { cardPaused } = shop.team;
      if (!cardPaused) return undefined;
      const voice = await voiceFor(member, shop);
      const why = voice.say(`daily.refusal.${cardPaused}`);
      return sorry(voice.say("daily.teamPaused", { why }), { voice });
    },
  },
};

/** What came of that day's card: the answer with its source, and how many were right. No names. */
async function revealed(
  day: Day,
  voice: Voice,
  shop: Shop,
): Promise<RoundPost["before"] | undefined> {
  const found = await cardOf(day, shop);
  if (!found) return undefined;
  const { question } = found.asked;
  const picks = await shop.records.picks(day);
  const right = picks.filter(({ choice }) => choice === question.right).length;
  const share = picks.length > 0 ? Math.round((100 * right) / picks.length) : 0;
  const card = shop.course.card(question.card);
  return {
    title: voice.say("daily.before"),
    prompt: voice.pick(question.prompt),
    right: rightIn(question, voice),
    share: voice.say("daily.share", { count: picks.length, share }),
    // Of a card that is gone there is what was asked, and no more.
    answer: card ? answerOf(card, voice) : { text: [], notes: [] },
    source: card ? sourceOf(card, voice) : { label: voice.say("daily.gone") },
  };
}

function rightIn(
  { options, right }: Pick<QuizQuestion, "options" | "right">,
  voice: Voice,
): string {
  const option = options[right];
  return `${letterOf(right)}. ${option ? voice.pick(option) : ""}`;
}

export const cardSteps: Record<string, Step> = {
  pick: openToAll(
    beside(async ({ args: [day = "", choice = ""] }, desk) => {
      const { voice, records, now } = desk;
      await records.lockPush(`card:${day}`);
      const found = await cardOf(day, desk);
      const option = found?.asked.question.options[Number(choice)];
      if (!found || !option) return sorry(voice.say("sorry.ticket"), desk);
      if (found.closed) return tooLate(found.asked.question, desk);
      await records.pick(day, Number(choice), now);
      const answer = `${letterOf(Number(choice))}. ${voice.pick(option)}`;
      return notice(voice.say("daily.noted", { answer }), desk);
    }),
  ),
};

/** The answer is known by now: it is given at once. */
function tooLate(question: QuizQuestion, desk: Desk): Post {
  const { voice, course } = desk;
  const card = course.card(question.card);
  const closed = voice.say("daily.closed");
  if (card) return { ...cardPost(card, desk), about: closed };
  const lines = [closed, { strong: rightIn(question, voice) }, voice.say("daily.gone")];
  return notice(
    lines.map((line) => ({ p: [line] })),
    desk,
  );
}
