/** A card as an answer, with where it comes from; or the word that the course does not say. */
import type { Card } from "../course/deck.ts";
import type { Found } from "../policy/lookup.ts";
import type { PolicyPost } from "../post.ts";
import { say } from "../prose.ts";
import type { Desk } from "./verb.ts";
import { answerOf, sourceOf } from "./words.ts";

/** How many facts are named as lying near. */
const NEAR = 3;

/** What was found, and what can be done with it. */
export function policyPost({ answered, cards }: Found, { voice }: Pick<Desk, "voice">): PolicyPost {
  const [best] = cards;
  if (answered && best) return cardPost(best, { voice });
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
