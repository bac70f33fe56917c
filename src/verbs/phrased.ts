/** An answer in a model's words: what of it changes, and what stays the course's. */
import type { Card } from "../course/deck.ts";
import type { Sentence } from "../policy/grounded.ts";
import { materialOf } from "../policy/material.ts";
import { type Policy, versionOf } from "../policy/policy.ts";
import { ownCards } from "../policy/team.ts";
import type { PolicyPost, Press } from "../post.ts";
import { type Prose, say } from "../prose.ts";
import type { Turn } from "../store/talk.ts";
import { cardPost } from "./answered.ts";
import { notice, sorry } from "./notice.ts";
import { ownPost } from "./own.ts";
import type { Phrase } from "./phrasing.ts";
import { teamPress } from "./press.ts";
import { beside, type Desk, type Drafted, openToAll, type Step } from "./verb.ts";
import { answerOf, sourceOf } from "./words.ts";

/**
 * The answer to a turn, which a model may put into words where the team or the course has one. It
 * may pick among what lies near too. The same turn is the same draft, whoever is shown it again.
 */
export function drafted(turn: Turn, post: PolicyPost, desk: Desk): Drafted {
  const policy = desk.policies.find(({ id }) => id === turn.policy);
  const facts = factsOf(turn, policy, desk);
  if (facts.length === 0) return { to: "asker", post };
  return {
    to: "asker",
    post,
    otherwise: (phrase) => otherwise(phrase, { turn, policy, facts, post, desk }),
  };
}

/** What answers, the team's own first; and what lies near where the course answers too. */
function factsOf(turn: Turn, policy: Policy | undefined, desk: Desk): Card[] {
  const { voice, lookup, course } = desk;
  const own = policy ? ownCards(policy, course) : [];
  const card = turn.card === undefined ? undefined : course.card(turn.card);
  if (!card) return own;
  const near = lookup(turn.question, voice.language).cards.filter((other) => other !== card);
  return [...own, card, ...near];
}

/** People as platforms and letters address them: a model needs none of them. */
const ADDRESSED = /\S*@\S+/gu;

interface Answered {
  turn: Turn;
  policy: Policy | undefined;
  facts: Card[];
  post: PolicyPost;
  desk: Desk;
}

async function otherwise(phrase: Phrase, { turn, policy, facts, post, desk }: Answered) {
  const { voice, who, now, policies } = desk;
  const sentences = await phrase({
    team: who.team,
    day: now.toISOString().slice(0, 10),
    version: versionOf(policies),
    question: turn.question.replace(ADDRESSED, " "),
    language: voice.language,
    facts: facts.map((one) => materialOf(one, voice.language)),
  });
  if (!sentences) return post;
  const [ours, theirs] = [saidBy(sentences, facts, true), saidBy(sentences, facts, false)];
  // What is of both would pass one's word for the other's.
  if (ours.said.length + theirs.said.length < sentences.length) return post;
  const first = policy && ours.cited.length > 0 ? inOurWords(post, policy, ours, desk) : post;
  return theirs.cited.length > 0 ? inWords(first, theirs, desk) : first;
}

interface Worded {
  said: Sentence[];
  cited: Card[];
}

/** The sentences that are from the team's own alone, or from the course's alone. */
function saidBy(sentences: readonly Sentence[], facts: readonly Card[], own: boolean): Worded {
  const theirs = facts.filter(({ team }) => (team !== undefined) === own);
  const byId = new Map(theirs.map((card) => [card.id, card]));
  const said = sentences.filter((sentence) => sentence.facts.every((id) => byId.has(id)));
  const ids = new Set(said.flatMap((sentence) => sentence.facts));
  return { said, cited: [...ids].flatMap((id) => byId.get(id) ?? []) };
}

/** Who answers for it, since when and until when stands beside it still. */
function inOurWords(post: PolicyPost, policy: Policy, { said }: Worded, desk: Desk): PolicyPost {
  const { voice } = desk;
  if (!post.team) return post;
  const note = { p: [{ em: voice.say("team.phrased") }] };
  return {
    ...post,
    team: { ...post.team, text: [...joined(said), note] },
    presses: [...post.presses, quotePress("quoteOwn", policy.id, voice.say("team.quote"), desk)],
  };
}

/** What must stand beside a fact stands beside it still. */
function inWords(post: PolicyPost, { said, cited }: Worded, desk: Desk): PolicyPost {
  const { voice } = desk;
  const [first] = cited;
  if (!first) return post;
  const { title, answer } = cardPost(first, desk);
  const notes = cited.flatMap((card) => answerOf(card, voice).notes);
  const course = voice.say("team.course", { question: title });
  return {
    ...post,
    ...(post.team ? { team: { ...post.team, course } } : { title }),
    answer: {
      ...answer,
      text: joined(said),
      notes: [...notes, { p: [{ em: voice.say("policy.phrased") }] }],
    },
    source: { label: cited.map((card) => sourceOf(card, voice).label).join(" / ") },
    presses: [...post.presses, quotePress("quote", first.id, voice.say("policy.quote"), desk)],
  };
}

function joined(sentences: readonly Sentence[]): Prose {
  return say(sentences.map(({ text }) => ended(text)).join(" "));
}

function ended(sentence: string): string {
  return /[.!?…]["'’”»)\s]*$/u.test(sentence) ? sentence : `${sentence}.`;
}

function quotePress(step: keyof typeof quoting, id: string, label: string, desk: Desk): Press {
  const { who, voice } = desk;
  return teamPress(label, { team: who.team, voice }, "policy", step, id);
}

/** The course's own words, or the team's, for who asks for them. */
export const quoting = {
  quote: openToAll(
    beside(async ({ args: [id = ""] }, desk) => {
      const card = desk.course.card(id);
      return card ? cardPost(card, desk) : notice(desk.voice.say("policy.none"), desk);
    }),
  ),
  quoteOwn: openToAll(
    beside(async ({ args: [id = ""] }, desk) => {
      const policy = desk.policies.find((one) => one.id === id);
      return policy ? ownPost(policy, desk) : sorry(desk.voice.say("team.gone"), desk);
    }),
  ),
} satisfies Record<string, Step>;
