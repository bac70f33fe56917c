/** Puts the bot together: reads an ask, finds its verb, and answers once, or says why not. */
import type { Keyv } from "keyv";
import { type Ask, LONGEST_TEXT, type Member, type PressAsk } from "./ask.ts";
import type { Bot } from "./bot.ts";
import type { Course } from "./course/deck.ts";
import { topicsOf } from "./course/topic.ts";
import { type Language, languageOf } from "./language/language.ts";
import { voiceOf } from "./language/speak.ts";
import { caught, type Log } from "./log.ts";
import { languagesOf } from "./policy/detect.ts";
import { createLookup, type Lookup } from "./policy/lookup.ts";
import { modelOf, type Server } from "./policy/phrase.ts";
import type { First, Send } from "./post.ts";
import type { Known } from "./store/people.ts";
import type { Records, Store } from "./store/store.ts";
import { Uncertain } from "./store/transaction.ts";
import { holder, type Sealed, teamHolder, unseal } from "./ticket.ts";
import { timeOf } from "./time.ts";
import { command } from "./verbs/command.ts";
import { daily } from "./verbs/daily.ts";
import { deskFor } from "./verbs/desk.ts";
import { flashcard } from "./verbs/flashcard.ts";
import { help } from "./verbs/help.ts";
import { leaderboard } from "./verbs/leaderboard.ts";
import { legible, straight } from "./verbs/legible.ts";
import { sorry } from "./verbs/notice.ts";
import { houseOf } from "./verbs/own.ts";
import { phrasingOf } from "./verbs/phrasing.ts";
import { policy } from "./verbs/policy.ts";
import { progress } from "./verbs/progress.ts";
import { quiz } from "./verbs/quiz.ts";
import { withReturned } from "./verbs/returned.ts";
import { settings } from "./verbs/settings.ts";
import { unreached } from "./verbs/unreached.ts";
import type { Desk, Drafted, House, Said, Step, Verb } from "./verbs/verb.ts";
import { welcome } from "./verbs/welcome.ts";

interface BotOptions {
  course: Course;
  store: Store;
  log: Log;
  /** What is spoken where neither the member nor the platform says. */
  language: Language;
  /** IANA name of the zone whose days count. */
  zone: string;
  /** The model that puts answers into words. Without one the course's own words answer. */
  words?: Words | undefined;
  /** Verbs beside its own. */
  verbs?: readonly Verb[];
}

export interface Words extends Server {
  /** Where what it said is kept. */
  cache: Keyv;
  /** Tokens a day and a team; undefined is no cap. */
  most: number | undefined;
  /** Begun with each question: aborts when the model's time is up. */
  deadline(): AbortSignal;
}

export function createBot(options: BotOptions): Bot {
  const { course, store, log, language, zone, words } = options;
  const topics = topicsOf(course);
  let index: Lookup | undefined;
  const prepared = (): Lookup => {
    index ??= createLookup(course);
    return index;
  };
  const lookup: Lookup = (question, hint) => prepared()(question, hint);
  const verbs: readonly Verb[] = [
    ...[flashcard(topics), policy(lookup), quiz(topics), leaderboard],
    ...[daily, progress, settings, ...(options.verbs ?? []), help],
  ];
  const house: House = { course, topics, lookup, verbs, language, usualZone: zone };
  let spent = 0;
  const phrase =
    words &&
    phrasingOf({
      ...{ ...words, model: modelOf(words), name: words.model, spend: store.spend },
      failed: (team, why) => log.error({ team, why: String(why) }, "an answer was not phrased"),
      counted: (tokens) => {
        spent += tokens;
      },
    });
  const { inShop, ...time } = timeOf({ house, verbs, store, zone, log });

  const verbOf = (name: string) => verbs.find((verb) => verb.name === name);
  const stepOf = (sealed: Sealed) => {
    const steps = verbOf(sealed.verb)?.steps ?? {};
    return Object.hasOwn(steps, sealed.step) ? steps[sealed.step] : undefined;
  };

  /** A ticket that we never wrote may hold what no form can be made of: `handle` answers it. */
  function first(ask: Ask): First {
    try {
      return firstOf(legible(ask));
    } catch (err) {
      log.error({ ask: ask.id, err }, "no first answer could be made; the ask goes on");
      return { how: "private" };
    }
  }

  function firstOf(ask: Ask): First {
    if (ask.kind === "verb") {
      const read = command(ask, verbs);
      return verbOf(read.verb)?.first(read) ?? { how: "private" };
    }
    const pressed = pressedBy(ask);
    // For whom someone speaks apart is known to the database alone: `handle` checks the holder.
    const may = pressed && (ask.apart || holds(ask.who, pressed));
    return may ? pressed.step.first(pressed.sealed, house) : { how: "private" };
  }

  /** What a press means, if anything. */
  function pressedBy(ask: PressAsk): Pressed | undefined {
    const sealed = unseal(ask.ticket);
    const step = sealed && stepOf(sealed);
    return step && { sealed, step };
  }

  function holds(who: Member, { sealed, step }: Pressed): boolean {
    return (
      sealed.holder === holder(who) ||
      (step.open === true && sealed.holder === teamHolder(who.team))
    );
  }

  async function sendsFor(ask: Ask, records: Records): Promise<Drafted[]> {
    const known = await records.seen(ask);
    const desk = await deskOf(ask, records, known);
    const said = await answer(ask, desk);
    const sends: Drafted[] = Array.isArray(said) ? said : [{ to: "asker", post: said }];
    return [...withReturned(sends, ask, desk), ...(await refusal(ask, desk, known))];
  }

  /** What a model takes its time for is not waited for in a transaction. */
  async function finished({ otherwise, ...send }: Drafted): Promise<Send> {
    return phrase && otherwise ? { ...send, post: await otherwise(phrase) } : send;
  }

  async function answer(ask: Ask, desk: Desk): Promise<Said> {
    const long = tooLong(ask);
    if (long)
      return sorry(desk.voice.say("sorry.long", { length: long, most: LONGEST_TEXT }), desk);
    if (ask.kind === "press") {
      const pressed = pressedBy(ask);
      if (!pressed) return sorry(desk.voice.say("sorry.ticket"), desk);
      // What was written to them for a team may be pressed when they speak for that one no more.
      const notYours = ask.apart ? "sorry.notHere" : "sorry.notYours";
      if (!holds(ask.who, pressed)) return sorry(desk.voice.say(notYours), desk);
      return pressed.step.run(pressed.sealed, desk, ask);
    }
    const read = command(ask, verbs);
    const verb = verbOf(read.verb);
    return verb
      ? verb.run(read, desk)
      : sorry(desk.voice.say("sorry.verb", { verb: read.verb }), desk);
  }

  async function deskOf(ask: Ask, records: Records, { lead, choices }: Known): Promise<Desk> {
    const { who, at: now, apart = false } = ask;
    const own = await houseOf(house, records);
    return deskFor({ who, records, lead, choices, apart, now, spoken: spokenIn(ask) }, own);
  }

  return {
    verbs,
    first,
    verbOf: (ask) =>
      ask.kind === "verb" ? verbOf(command(ask, verbs).verb)?.name : pressedBy(ask)?.sealed.verb,
    async handle(asked) {
      const ask = legible(asked);
      try {
        const sends = await store.once(ask, (records) => sendsFor(ask, records));
        return await Promise.all((sends ?? []).map(finished));
      } catch (err) {
        log.error({ ask: ask.id, err }, "an ask failed");
        const voice = voiceOf(spokenIn(ask) ?? language);
        const why = err instanceof Uncertain ? "sorry.uncertain" : "sorry.fault";
        return withReturned([{ to: "asker", post: sorry(voice.say(why), { voice }) }], ask, {
          voice,
        });
      }
    },
    async home(solo, ticket) {
      const sealed = ticket === undefined ? undefined : unseal(ticket);
      const away = sealed && stepOf(sealed)?.away;
      return away ? sealed.args.at(-1) : store.home(solo);
    },
    refused({ team, id }, at) {
      const message = "that a direct message was refused was not kept";
      const kept = () =>
        inShop(team, at, async (shop) => {
          // Where the bot was removed, all are closed to it.
          if (shop.team.here && (await shop.records.of(id).refuse(at))) await unreached(id, shop);
        });
      return caught(kept, undefined, { log, message, team });
    },
    ...time,
    joined({ team, room, at, locale, name }) {
      const welcomed = async (): Promise<Send[]> => {
        if (!(await store.join(team, at, name && straight(name)))) return [];
        return [{ to: room, post: welcome(voiceOf(languageOf(locale) ?? language), team) }];
      };
      return caught(welcomed, [], { log, message: "a team was not welcomed", team });
    },
    stays(team) {
      const message = "that a team has the bot was not kept";
      return caught(() => store.stays(team), undefined, { log, message, team });
    },
    left(team, at) {
      const message = "that a team left was not kept";
      return caught(() => store.leave(team, at), undefined, { log, message, team });
    },
    teams(platform) {
      const message = "which teams have the bot is not known";
      return caught(() => store.present(platform), [], { log, message, platform });
    },
    prepare: () => void prepared(),
    spent: () => spent,
  };
}

interface Pressed {
  sealed: Sealed;
  step: Step;
}

/** Once after a direct message to them was refused: how to let the next one through. */
async function refusal(
  ask: Ask,
  { records, voice, now }: Desk,
  { refused, untold }: Known,
): Promise<Send[]> {
  // Who wrote directly is reached directly; a command there may be a stranger's room.
  if (ask.room.kind === "direct" && ask.heard === "room") {
    if (refused) await records.reached();
  } else if (ask.heard === "asker" && untold && (await records.toldOfRefusal(now)))
    return [{ to: "asker", post: sorry(voice.say("sorry.refused"), { voice }) }];
  return [];
}

/** The platform's language; a message may come without one, and is then heard for its own. */
function spokenIn(ask: Ask): Language | undefined {
  const told = languageOf(ask.locale);
  if (told) return told;
  const question = ask.kind === "verb" ? ask.args.question : undefined;
  const heard = question ? languagesOf(question) : [];
  return heard.length === 1 ? heard[0] : undefined;
}

/** The length of a text that is longer than is read. */
function tooLong(ask: Ask): number | undefined {
  const texts = Object.values(ask.kind === "verb" ? ask.args : (ask.typed ?? {}));
  return texts.map((text) => text.length).find((length) => length > LONGEST_TEXT);
}
