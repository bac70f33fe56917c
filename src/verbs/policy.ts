/** /policy, and whatever is said to the bot: the team's own answer, the course's, their sources. */
import type { Ask } from "../ask.ts";
import { bare } from "../language/bare.ts";
import type { Both, Language } from "../language/language.ts";
import { type Voice, voiceOf } from "../language/speak.ts";
import { continued } from "../policy/followup.ts";
import type { Found, Lookup } from "../policy/lookup.ts";
import { openSubject } from "../policy/subject.ts";
import { ownAnswer, ownCard } from "../policy/team.ts";
import type { Choice, Form, PolicyPost, Post, Press } from "../post.ts";
import { isSolo } from "../solo.ts";
import type { Turn } from "../store/talk.ts";
import { type Sealed, seal } from "../ticket.ts";
import { policyPost } from "./answered.ts";
import { idOf } from "./identity.ts";
import { givenBefore, inquiring, inquiryScreens } from "./inquiry.ts";
import { notice, sorry } from "./notice.ts";
import { open, openings } from "./openings.ts";
import { ownPost } from "./own.ts";
import { drafted, quoting } from "./phrased.ts";
import { drillPress, listed, listing } from "./policies.ts";
import { teamPress } from "./press.ts";
import { renewalDuties, renewalScreens, renewing } from "./renewal.ts";
import { replying } from "./reply.ts";
import { telling, toldScreens } from "./told.ts";
import {
  aloud,
  beside,
  type Desk,
  type Drafted,
  openToAll,
  type Said,
  type Step,
  type Verb,
} from "./verb.ts";
import { choosing, writePress, writing } from "./writing.ts";

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
      fr: "Poser une question : ce que disent votre équipe et le cours, et où",
      en: "Ask a question: what your team and the course say, and where",
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
    run: (ask, desk) => {
      const typed = ask.args.question ?? "";
      // What only some may see is not said aloud.
      const aside = ask.heard === "asker" || ask.room.kind === "direct";
      const word = aside ? bare(typed) : "";
      const act = ACTS.find(({ words }) => words.fr === word || words.en === word);
      return act ? act.run(desk) : replyTo(typed, ask, desk);
    },
    steps: {
      ...writing,
      ...listing,
      ...renewing,
      ...inquiring,
      ...replying,
      ...telling,
      ...openings,
      ask: openToAll({
        first: (pressed) => ({ how: "form", form: askForm(pressed) }),
        run: (_, desk, ask) => replyTo("", ask, desk), // a form goes no further
      }),
      asked: openToAll(beside((_, desk, ask) => replyTo(ask.typed?.question ?? "", ask, desk))),
      show: {
        first: () => ({ how: "public" }),
        run: ({ args: [id = ""] }, desk, ask) => shown(id, ask, desk),
      },
      ...quoting,
      helpful: judged(true),
      unhelpful: judged(false),
    },
    duties: renewalDuties,
    screens: { ...inquiryScreens, ...toldScreens, ...renewalScreens },
  };
}

/** What is done instead of asked, where one of its words is the whole of what is typed. */
const ACTS = [
  { words: { fr: "ecrire", en: "set" }, says: "team.setTitle", run: choosing },
  { words: { fr: "liste", en: "list" }, says: "team.listTitle", run: (desk) => listed(0, desk) },
  {
    words: { fr: "ouvertes", en: "open" },
    says: "inquiry.questions",
    run: (desk) => open(0, desk),
  },
] as const satisfies { words: Both; says: string; run(desk: Desk): Promise<Post> }[];

function actsLike(typed: string, { language, say }: Voice): Choice[] {
  const begun = bare(typed);
  const like = ACTS.filter(({ words }) => begun && words[language].startsWith(begun));
  return like.map(({ words: { [language]: value }, says }) => ({
    value,
    label: `${value} · ${say(says)}`,
  }));
}

/** What can be done so, and the course's own questions nearest to what is typed. */
function questionsLike(typed: string, lookup: Lookup, language: Language): Choice[] {
  const voice = voiceOf(language);
  const cards = lookup(typed, language).cards;
  const questions = cards.map((card) => voice.pick((card.list ?? card).question));
  const asked = [...new Set(questions)]
    .filter((question) => question.length <= LONGEST_CHOICE)
    .map((question) => ({ value: question, label: question }));
  return [...actsLike(typed, voice), ...asked];
}

async function replyTo(question: string, ask: Ask, desk: Desk): Promise<Said> {
  const { voice, records, lookup, now } = desk;
  if (question.trim() === "") return notice(voice.say("policy.empty"), desk);
  const { talk = ask.id } = ask;
  const before = await records.lastTurn(talk, new Date(now.getTime() - TALKING));
  const found = continued(question, before?.question, { lookup, language: voice.language });
  const policy = ownAnswer(question, found, desk);
  const turn: Turn = {
    id: idOf(ask, 10),
    talk,
    question: found.asked,
    card: found.answered ? found.cards[0]?.id : undefined,
    ...(policy && { policy: policy.id }),
    at: now,
  };
  await records.keepTurn(turn);
  const alone = ask.heard === "asker" && ask.room.kind === "channel";
  const post = await onTurn(turn, found, ask, desk);
  const about = found.leans &&
    before && { about: voice.say("policy.about", { question: before.question }) };
  const presses = [
    ...(alone ? [showPress(turn, desk)] : []),
    ...post.presses,
    ...writePresses(turn, desk),
  ];
  return [worded(turn, found, { ...post, ...about, presses }, desk)];
}

/** What is denied or confirmed is said in the course's own words, which begin by that. */
function worded(turn: Turn, found: Found, post: PolicyPost, desk: Desk): Drafted {
  return isJudged(turn, found) ? { to: "asker", post } : drafted(turn, post, desk);
}

/** Where the team holds something of its own, the course has nothing to set right. */
function isJudged({ policy }: Turn, { wrong, right }: Found): boolean {
  return (wrong ?? right) !== undefined && policy === undefined;
}

/** The answer, and what whoever sees it can do: say whether it helped, drill it, ask further. */
async function onTurn(turn: Turn, found: Found, ask: Ask, desk: Desk): Promise<PolicyPost> {
  const given = await givenBefore(turn, ask, desk);
  if (given) return given;
  const { voice, who, policies, course } = desk;
  const { team } = who;
  const press = (step: string, label: string) =>
    teamPress(label, { team, voice }, "policy", step, turn.id, team);
  const feedback = {
    helpful: press("helpful", voice.say("policy.helpful")),
    unhelpful: press("unhelpful", voice.say("policy.unhelpful")),
  };
  const policy = policies.find(({ id }) => id === turn.policy);
  const { answered, cards } = found;
  const said = policyPost(isJudged(turn, found) ? found : { answered, cards }, desk);
  const card = policy ? ownCard(policy, turn.question, course)?.id : turn.card;
  const unanswered = !policy && turn.card === undefined && !isSolo(who.team);
  return {
    ...(policy ? ownPost(policy, desk, said) : said),
    feedback: { says: voice.say("policy.feedback"), ...feedback },
    presses: [
      ...drillPress(card, desk),
      ...(unanswered ? [press("owner", voice.say("inquiry.ask"))] : []),
    ],
  };
}

/** For who leads, where the course leaves to the team what it has not written yet. */
function writePresses({ card: id, policy }: Turn, desk: Desk): Press[] {
  const card = id === undefined ? undefined : desk.course.card(id);
  const subject = card && openSubject(card, desk.course);
  if (!subject || policy !== undefined || !desk.lead) return [];
  return [writePress(subject.id, desk.voice.say("team.write"), desk)];
}

function showPress({ id }: Turn, { voice, ticket }: Desk): Press {
  return { label: voice.say("policy.show"), ticket: ticket("policy", "show", id), weight: "plain" };
}

/** What one member was answered, for the room. */
async function shown(id: string, ask: Ask, desk: Desk): Promise<Said> {
  const turn = await desk.records.turn(id);
  const card = turn?.card === undefined ? undefined : desk.course.card(turn.card);
  if (!turn) return sorry(desk.voice.say("sorry.ticket"), desk);
  const { cards, wrong, right } = desk.lookup(turn.question, desk.voice.language);
  const judged = cards[0] === card && { ...(wrong && { wrong }), ...(right && { right }) };
  const found: Found = card
    ? { answered: true, cards: [card], ...judged }
    : { answered: false, cards };
  return [worded(turn, found, await onTurn(turn, found, ask, desk), desk)];
}

function judged(helpful: boolean): Step {
  const step = openToAll(
    beside(async ({ args: [id = ""] }, desk) => {
      const { records, voice, now, who, ticket } = desk;
      if (!(await records.turn(id))) return sorry(voice.say("sorry.ticket"), desk);
      await records.judge(id, helpful, now);
      if (helpful) return notice(voice.say("policy.thanks"), desk);
      const further: Press = {
        ...{ label: voice.say("inquiry.ask"), ticket: ticket("policy", "owner", id, who.team) },
        weight: "plain",
      };
      return notice(voice.say("policy.noted"), desk, isSolo(who.team) ? [] : [further]);
    }),
  );
  return { ...step, away: true };
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
