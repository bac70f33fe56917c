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
  { answered, cards, wrong, right }: Found,
  { voice }: Pick<Desk, "voice">,
): PolicyPost {
  const [best] = cards;
  if (answered && best) {
    const post = cardPost(best, { voice });
    const no = wrong && begun(voice, { by: wrong, so: false, card: best });
    const yes = right && begun(voice, { by: right, so: true, card: best });
    return judged(post, no ?? yes);
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

/** The word that what was taken for granted is so, or is not. */
function begun(voice: Voice, { by, so, card }: { by: Wrong; so: boolean; card: Card }): string {
  const place = by === "number" && card.list ? placeOf(card, card.list) : undefined;
  if (place === undefined) return voice.say(so ? "policy.so" : "policy.notSo");
  return voice.say(so ? "policy.soPlace" : "policy.notSoPlace", { place });
}

/** The answer behind that word, if there is one. */
function judged(post: PolicyPost, word: string | undefined): PolicyPost {
  if (word === undefined) return post;
  const { text = [], notes = [], ...rest } = post.answer ?? {};
  const [first, ...others] = text;
  const said: Prose =
    first && "p" in first ? [{ p: [`${word} `, ...first.p] }, ...others] : [...say(word), ...text];
  return { ...post, answer: { ...rest, text: said, notes } };
}

/** Counted from 1. */
function placeOf(card: Card, list: Card): number {
  return list.items.findIndex(({ id }) => card.id === `${list.id}.${id}`) + 1;
}
