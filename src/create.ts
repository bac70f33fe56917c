/** Puts the bot together: reads an ask, finds its verb, and answers once, or says why not. */
import type { Ask } from "./ask.ts";
import type { Bot } from "./bot.ts";
import type { Course } from "./course/deck.ts";
import { topicsOf } from "./course/topic.ts";
import { type Language, languageOf } from "./language/language.ts";
import { voiceOf } from "./language/speak.ts";
import { languagesOf } from "./policy/detect.ts";
import { createLookup } from "./policy/lookup.ts";
import type { First, NoticePost, Post } from "./post.ts";
import { say } from "./prose.ts";
import type { Records, Store } from "./store/store.ts";
import { holder, type Sealed, seal, unseal } from "./ticket.ts";
import { command } from "./verbs/command.ts";
import { flashcard } from "./verbs/flashcard.ts";
import { help } from "./verbs/help.ts";
import { policy } from "./verbs/policy.ts";
import { settings } from "./verbs/settings.ts";
import type { Desk, House, Step, Verb } from "./verbs/verb.ts";

/** Where faults are told; pino's logger is one. */
interface Log {
  error(fields: { ask: string; err: unknown }, message: string): void;
}

interface BotOptions {
  course: Course;
  store: Store;
  log: Log;
  /** What is spoken where neither the member nor the platform says. */
  language: Language;
  /** IANA name of the zone whose days count. */
  zone: string;
}

/** The longest text that is read, in characters: Discord's longest message. */
const LONGEST = 2000;

export function createBot({ course, store, log, language, zone }: BotOptions): Bot {
  const topics = topicsOf(course);
  const verbs: readonly Verb[] = [flashcard(topics), policy, settings, help];
  const house: House = { course, topics, lookup: createLookup(course), zone, verbs };

  const verbOf = (name: string) => verbs.find((verb) => verb.name === name);
  const stepOf = (sealed: Sealed) => {
    const steps = verbOf(sealed.verb)?.steps ?? {};
    return Object.hasOwn(steps, sealed.step) ? steps[sealed.step] : undefined;
  };

  function first(ask: Ask): First {
    if (ask.kind === "verb") {
      const read = command(ask, verbs);
      return verbOf(read.verb)?.first(read) ?? { how: "private" };
    }
    const pressed = pressedBy(ask);
    return typeof pressed === "string"
      ? { how: "private" }
      : pressed.step.first(pressed.sealed, house);
  }

  /** What a press means, or why it means nothing. */
  function pressedBy(ask: Ask & { kind: "press" }): { sealed: Sealed; step: Step } | Refusal {
    const sealed = unseal(ask.ticket);
    const step = sealed && stepOf(sealed);
    if (!step) return "sorry.ticket";
    return sealed.holder === holder(ask.who) ? { sealed, step } : "sorry.notYours";
  }

  async function answer(ask: Ask, records: Records): Promise<Post> {
    const own = await records.language();
    const desk = deskOf(ask, records, own);
    const long = tooLong(ask);
    if (long) return sorry(desk.voice.say("sorry.long", { length: long, most: LONGEST }), desk);
    if (ask.kind === "press") {
      const pressed = pressedBy(ask);
      if (typeof pressed === "string") return sorry(desk.voice.say(pressed), desk);
      return pressed.step.run(pressed.sealed, desk, ask);
    }
    const read = command(ask, verbs);
    const verb = verbOf(read.verb);
    return verb
      ? verb.run(read, desk)
      : sorry(desk.voice.say("sorry.verb", { verb: read.verb }), desk);
  }

  function deskOf(ask: Ask, records: Records, own: Language | undefined): Desk {
    const platform = platformLanguage(ask);
    const voice = voiceOf(own ?? platform);
    return {
      ...house,
      records,
      voice,
      ownLanguage: own,
      platformLanguage: platform,
      now: ask.at,
      ticket: (verb, step, ...args) =>
        seal({
          verb,
          step,
          language: voice.language,
          holder: holder(ask.who),
          args: args.map(String),
        }),
    };
  }

  /** What is spoken where the member has not chosen; a message may come without a locale. */
  function platformLanguage(ask: Ask): Language {
    return languageOf(ask.locale) ?? heardIn(ask) ?? language;
  }

  return {
    verbs,
    first,
    async handle(ask) {
      try {
        const post = await store.once(ask, (records) => answer(ask, records));
        return post ? [{ to: "asker", post }] : [];
      } catch (err) {
        log.error({ ask: ask.id, err }, "an ask failed");
        const voice = voiceOf(platformLanguage(ask));
        return [{ to: "asker", post: sorry(voice.say("sorry.fault"), { voice }) }];
      }
    },
    housekeep: (now) => store.housekeep(now),
  };
}

type Refusal = "sorry.ticket" | "sorry.notYours";

/** The language of a question, where its words leave no doubt. */
function heardIn(ask: Ask): Language | undefined {
  const question = ask.kind === "verb" ? ask.args.question : undefined;
  const heard = question ? languagesOf(question) : [];
  return heard.length === 1 ? heard[0] : undefined;
}

/** The length of a text that is longer than is read. */
function tooLong(ask: Ask): number | undefined {
  const texts = Object.values(ask.kind === "verb" ? ask.args : (ask.typed ?? {}));
  return texts.map((text) => text.length).find((length) => length > LONGEST);
}

function sorry(text: string, { voice }: Pick<Desk, "voice">): NoticePost {
  return { kind: "notice", language: voice.language, tone: "sorry", text: say(text), presses: [] };
}
