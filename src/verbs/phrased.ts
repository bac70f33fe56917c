/** An answer in a model's words: what of it changes, and what stays the course's. */
import type { Card } from "../course/deck.ts";
import type { Sentence } from "../policy/grounded.ts";
import { materialOf } from "../policy/material.ts";
import type { PolicyPost } from "../post.ts";
import { say } from "../prose.ts";
import type { Turn } from "../store/store.ts";
import { seal, teamHolder } from "../ticket.ts";
import { cardPost } from "./answered.ts";
import { notice } from "./notice.ts";
import { beside, type Desk, type Drafted, openToAll, type Phrase, type Step } from "./verb.ts";
import { answerOf, sourceOf } from "./words.ts";

/**
 * The answer to a turn, which a model may put into words where the course has one. It may pick
 * among what lies near too. The same turn is the same draft, whoever is shown it again.
 */
export function drafted(turn: Turn, post: PolicyPost, desk: Desk): Drafted {
  const card = turn.card === undefined ? undefined : desk.course.card(turn.card);
  if (!card) return { to: "asker", post };
  return {
    to: "asker",
    post,
    otherwise: (phrase) => otherwise(phrase, { turn, card, post, desk }),
  };
}

/** People as platforms and letters address them: a model needs none of them. */
const ADDRESSED = /\S*@\S+/gu;

interface Answered {
  turn: Turn;
  card: Card;
  post: PolicyPost;
  desk: Desk;
}

async function otherwise(phrase: Phrase, { turn, card, post, desk }: Answered) {
  const { voice, who, now, lookup, course } = desk;
  const near = lookup(turn.question, voice.language).cards.filter((other) => other !== card);
  const sentences = await phrase({
    team: who.team,
    day: now.toISOString().slice(0, 10),
    version: "0",
    question: turn.question.replace(ADDRESSED, " "),
    language: voice.language,
    facts: [card, ...near].map((one) => materialOf(one, voice.language)),
  });
  const cited = [...new Set(sentences?.flatMap(({ facts }) => facts))].flatMap(
    (id) => course.card(id) ?? [],
  );
  return sentences ? inWords(post, sentences, cited, desk) : post;
}

/** What must stand beside a fact stands beside it still. */
function inWords(post: PolicyPost, sentences: Sentence[], cited: Card[], desk: Desk): PolicyPost {
  const { voice } = desk;
  const [first] = cited;
  if (!first) return post;
  const { title, answer } = cardPost(first, desk);
  const notes = cited.flatMap((card) => answerOf(card, voice).notes);
  return {
    ...post,
    title,
    answer: {
      ...answer,
      text: say(sentences.map(({ text }) => ended(text)).join(" ")),
      notes: [...notes, { p: [{ em: voice.say("policy.phrased") }] }],
    },
    source: { label: cited.map((card) => sourceOf(card, voice).label).join(" / ") },
    presses: [...post.presses, quotePress(first, desk)],
  };
}

function ended(sentence: string): string {
  return /[.!?…]["'’”»)\s]*$/u.test(sentence) ? sentence : `${sentence}.`;
}

function quotePress({ id }: Card, { voice, who }: Desk) {
  const holder = teamHolder(who.team);
  const { language } = voice;
  const ticket = seal({ verb: "policy", step: "quote", language, holder, args: [id] });
  return { label: voice.say("policy.quote"), ticket, weight: "plain" } as const;
}

/** The course's own words, for who asks for them. */
export const quote: Step = openToAll(
  beside(async ({ args: [id = ""] }, desk) => {
    const card = desk.course.card(id);
    return card ? cardPost(card, desk) : notice(desk.voice.say("policy.none"), desk);
  }),
);
