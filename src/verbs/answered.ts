/** A card as an answer, with where it comes from; or the word that the course does not say. */
import type { Card } from "../course/deck.ts";
import type { Voice } from "../language/speak.ts";
import type { Found } from "../policy/lookup.ts";
import type { Wrong } from "../policy/premise.ts";
import type { PolicyPost } from "../post.ts";
import { type Prose, say } from "../prose.ts";
import type { Desk } from "./verb.ts";
import { answerOf, sourceOf } from "./words.ts";

/** How many facts are named as lying near. */
const NEAR = 3;

/** What was found, and what can be done with it. */
export function policyPost(
  { answered, cards, wrong }: Found,
  { voice }: Pick<Desk, "voice">,
): PolicyPost {
  const [best] = cards;
  if (answered && best) {
    const post = cardPost(best, { voice });
    return wrong ? setRight(post, { wrong, card: best, voice }) : post;
  }
  return {
    kind: "policy",
    language: voice.language,
    title: voice.say("policy.none"),
    answer: { text: say(voice.say("policy.noneWhy")), notes: [] },
    near: {
      label: voice.say("policy.near"),
      titles: cards.slice(0, NEAR).map((card) => voice.pick(card.question)),
    },
    presses: [],
  };
}

/** An item answers what its list asks. */
export function cardPost(card: Card, { voice }: Pick<Desk, "voice">): PolicyPost {
  return {
    kind: "policy",
    language: voice.language,
    title: voice.pick((card.list ?? card).question),
    answer: answerOf(card, voice),
    source: sourceOf(card, voice),
    near: { label: voice.say("policy.near"), titles: [] },
    presses: [],
  };
}

/** The answer, begun by the word that what was taken for granted is not so. */
function setRight(
  post: PolicyPost,
  { wrong, card, voice }: { wrong: Wrong; card: Card; voice: Voice },
): PolicyPost {
  const place = wrong === "number" && card.list ? placeOf(card, card.list) : undefined;
  const no = place ? voice.say("policy.notSoPlace", { place }) : voice.say("policy.notSo");
  const { text = [], notes = [], ...rest } = post.answer ?? {};
  const [first, ...others] = text;
  const begun: Prose =
    first && "p" in first ? [{ p: [`${no} `, ...first.p] }, ...others] : [...say(no), ...text];
  return { ...post, answer: { ...rest, text: begun, notes } };
}

/** Counted from 1. */
function placeOf(card: Card, list: Card): number {
  return list.items.findIndex(({ id }) => card.id === `${list.id}.${id}`) + 1;
}
