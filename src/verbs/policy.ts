/** /policy, and whatever is said to the bot: an answer from the course, with its source. */
import { createHash } from "node:crypto";
import type { Ask } from "../ask.ts";
import type { Language } from "../language/language.ts";
import { voiceOf } from "../language/speak.ts";
import { continued } from "../policy/followup.ts";
import type { Lookup } from "../policy/lookup.ts";
import type { Choice, Form, PolicyPost, Press } from "../post.ts";
import type { Turn } from "../store/store.ts";
import { type Sealed, seal, teamHolder } from "../ticket.ts";
import { policyPost } from "./answered.ts";
import { notice, sorry } from "./notice.ts";
import { drafted, quote } from "./phrased.ts";
import { aloud, beside, type Desk, openToAll, type Said, type Step, type Verb } from "./verb.ts";

/** How long a question can be gone on with, in ms: an hour. */
const TALKING = 3_600_000;
/** The longest label of a choice, in characters: Discord's limit. */
const LONGEST_CHOICE = 100;

export function policy(lookup: Lookup): Verb {
  return {
    name: "policy",
    french: "politique",
    also: ["politique", "question"],
    says: {
      fr: "Poser une question au cours : que dit-il, et où ?",
      en: "Ask the course a question: what does it say, and where?",
    },
    onMessage: { fr: "Que dit la politique ?", en: "What is our policy?" },
    args: [
      {
        name: "question",
        says: {
          fr: "Votre question, en français ou en anglais",
          en: "Your question, in French or English",
        },
        required: true,
        complete: (typed, language) => questionsLike(typed, lookup, language),
      },
    ],
    first: aloud,
    run: (ask, desk) => replyTo(ask.args.question ?? "", ask, desk),
    steps: {
      ask: openToAll({
        first: (pressed) => ({ how: "form", form: askForm(pressed) }),
        run: (_, desk, ask) => replyTo("", ask, desk), // a form goes no further
      }),
      asked: openToAll(beside((_, desk, ask) => replyTo(ask.typed?.question ?? "", ask, desk))),
      show: {
        first: () => ({ how: "public" }),
        run: ({ args: [id = ""] }, desk) => shown(id, desk),
      },
      quote,
      helpful: judged(true),
      unhelpful: judged(false),
    },
  };
}

/** The course's own questions nearest to what is typed. */
function questionsLike(typed: string, lookup: Lookup, language: Language): Choice[] {
  const { pick } = voiceOf(language);
  const questions = lookup(typed, language).cards.map((card) => pick((card.list ?? card).question));
  return [...new Set(questions)]
    .filter((question) => question.length <= LONGEST_CHOICE)
    .map((question) => ({ value: question, label: question }));
}

async function replyTo(question: string, ask: Ask, desk: Desk): Promise<Said> {
  const { voice, records, lookup, now } = desk;
  if (question.trim() === "") return notice(voice.say("policy.empty"), desk);
  const { talk = ask.id } = ask;
  const before = await records.lastTurn(talk, new Date(now.getTime() - TALKING));
  const found = continued(question, before?.question, { lookup, language: voice.language });
  const turn: Turn = {
    id: createHash("sha256").update(ask.id).digest("base64url").slice(0, 10),
    talk,
    question: found.leans ? `${before?.question} ${question}` : question,
    card: found.answered ? found.cards[0]?.id : undefined,
    at: now,
  };
  await records.keepTurn(turn);
  const alone = ask.heard === "asker" && ask.room.kind === "channel";
  const post = onTurn(turn, policyPost(found, desk), desk);
  const about = found.leans &&
    before && { about: voice.say("policy.about", { question: before.question }) };
  const presses = alone ? [showPress(turn, desk)] : [];
  return [drafted(turn, { ...post, ...about, presses }, desk)];
}

/** The answer, for whoever sees it to say whether it helped. */
function onTurn({ id }: Turn, post: PolicyPost, { voice, who }: Desk): PolicyPost {
  const holder = teamHolder(who.team);
  const press = (step: "helpful" | "unhelpful"): Press => ({
    label: voice.say(`policy.${step}`),
    ticket: seal({ verb: "policy", step, language: voice.language, holder, args: [id] }),
    weight: "plain",
  });
  const feedback = { helpful: press("helpful"), unhelpful: press("unhelpful") };
  return { ...post, feedback: { says: voice.say("policy.feedback"), ...feedback } };
}

function showPress({ id }: Turn, { voice, ticket }: Desk): Press {
  return { label: voice.say("policy.show"), ticket: ticket("policy", "show", id), weight: "plain" };
}

/** What one member was answered, for the room. */
async function shown(id: string, desk: Desk): Promise<Said> {
  const turn = await desk.records.turn(id);
  const card = turn?.card === undefined ? undefined : desk.course.card(turn.card);
  if (!turn) return sorry(desk.voice.say("sorry.ticket"), desk);
  const near = desk.lookup(turn.question, desk.voice.language).cards;
  const found = { answered: card !== undefined, cards: card ? [card] : near };
  return [drafted(turn, onTurn(turn, policyPost(found, desk), desk), desk)];
}

function judged(helpful: boolean): Step {
  return openToAll(
    beside(async ({ args: [id = ""] }, desk) => {
      const { records, voice, now } = desk;
      if (!(await records.turn(id))) return sorry(voice.say("sorry.ticket"), desk);
      await records.judge(id, helpful, now);
      return notice(voice.say(helpful ? "policy.thanks" : "policy.noted"), desk);
    }),
  );
}

function askForm(pressed: Sealed): Form {
  const { say } = voiceOf(pressed.language);
  return {
    title: say("help.ask"),
    intro: [],
    fields: [{ name: "question", label: say("help.question"), kind: "long", optional: false }],
    submit: say("form.submit"),
    cancel: say("form.cancel"),
    send: seal({ ...pressed, step: "asked" }),
  };
}
