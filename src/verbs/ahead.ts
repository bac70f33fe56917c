/** Practising ahead of the schedule: nothing is graded, so nothing is changed. */
import type { PhraseKey } from "../language/speak.ts";
import type { Post, Press } from "../post.ts";
import { type Drawn, type Scope, scopeOf } from "./drawn.ts";
import { bare, front, queueFor } from "./drill.ts";
import { notice } from "./notice.ts";
import { placeIn } from "./place.ts";
import { type Desk, inPlace, type Step } from "./verb.ts";

/** `ahead` shows the front of the card at that place, the soonest due first; `behind` its back. */
export const practice: Record<string, Step> = {
  ahead: inPlace((pressed, desk) => at(placeIn(pressed.args[2]), scopeOf(pressed), desk, false)),
  behind: inPlace((pressed, desk) => at(placeIn(pressed.args[2]), scopeOf(pressed), desk, true)),
};

async function at(place: number, scope: Scope, desk: Desk, back: boolean): Promise<Post> {
  const { voice } = desk;
  const queue = await queueFor(scope, desk);
  const one = queue.begun[place];
  if (!one) return notice(voice.say("drill.aheadDone"), desk);
  const drawn: Drawn = { ...scope, card: one.card, n: one.memory.n, sure: undefined };
  const go = (step: string, to: number, label: PhraseKey): Press => ({
    label: voice.say(label),
    ticket: desk.ticket("flashcard", step, scope.topic, scope.extra, to),
    weight: "main",
  });
  if (back) {
    const post = bare(drawn, desk);
    return { ...post, presses: [go("ahead", place + 1, "drill.next"), ...post.presses] };
  }
  return {
    ...front(drawn, queue, desk),
    left: voice.say("drill.aheadLeft"),
    presses: [go("behind", place, "drill.reveal")],
  };
}
