/** What an answer given was worth, put into words. */
import type { Card } from "../course/deck.ts";
import type { Voice } from "../language/speak.ts";
import type { Mark } from "../post.ts";
import type { Grade } from "../review/memory.ts";
import { coverage, gradeList, isRight, longestRise } from "../review/typed.ts";
import type { Verdict } from "./drill.ts";

/** From this share of a list or of an explanation on, the gist was said. */
const GIST = 0.6;
/** Below this share nothing worth the name was said. */
const SOME = 0.3;

/** What was typed, against the card. */
export function verdictOn(typed: string, card: Card, voice: Voice): Verdict {
  const text = typed.trim();
  const accept = card.accept[voice.language];
  if (card.items.length > 0) return ofList(text, card, voice);
  if (card.kind === "text" && !isRight(text, accept)) return ofText(text, card, voice);
  const others = (card.list?.items ?? [])
    .filter(({ answer }) => answer !== card.answer)
    .map((item) => [voice.pick(item.answer), ...(item.short ? [voice.pick(item.short)] : [])]);
  const right = isRight(text, accept, others);
  return made(text, voice, right, right ? 3 : 1, right ? "drill.right" : "drill.wrong", []);
}

function ofText(text: string, card: Card, voice: Voice): Verdict {
  const { share, missed } = coverage(text, card.answer ? voice.pick(card.answer) : "");
  const gist = share >= GIST;
  const marks = share < SOME ? [] : missed.map((word) => mark(word, "missed", voice));
  const proposed = gist ? 3 : share >= SOME ? 2 : 1;
  return made(text, voice, gist, proposed, gist ? "drill.gist" : "drill.wrong", marks);
}

function ofList(text: string, card: Card, voice: Voice): Verdict {
  const items = card.items.map((item) => [
    voice.pick(item.answer),
    ...(item.short ? [voice.pick(item.short)] : []),
    ...(item.accept[voice.language] ?? []),
  ]);
  const { said, missed, wrong } = gradeList(text, items, card.kind === "sequence");
  const named = (index: number) => items[index]?.[0] ?? "";
  const marks = [
    ...said.map(({ item, misplaced }) =>
      mark(named(item), misplaced ? "misplaced" : "right", voice),
    ),
    ...missed.map((index) => mark(named(index), "missed", voice)),
    ...wrong.map((part) => mark(part, "wrong", voice)),
  ];
  return pointByPoint(text, said.filter(({ misplaced }) => !misplaced).length, marks, card, voice);
}

/** Items in the order they were pressed; `picks` are their places in the list. */
export function verdictOnOrder(picks: readonly number[], card: Card, voice: Voice): Verdict {
  const kept = new Set(longestRise(picks));
  const named = (place: number) => voice.pick(card.items[place]?.answer ?? card.question);
  const marks = picks.map((place) =>
    mark(named(place), kept.has(place) ? "right" : "misplaced", voice),
  );
  const text = picks.map((place, at) => `${at + 1}. ${named(place)}`).join("\n");
  return pointByPoint(text, kept.size, marks, card, voice);
}

function pointByPoint(text: string, count: number, marks: Mark[], card: Card, voice: Voice) {
  const all = card.items.length;
  const right = count === all && marks.every(({ mark }) => mark === "right");
  const proposed: Grade = right ? 3 : count / all >= GIST ? 2 : 1;
  const verdict = made(text, voice, right, proposed, "drill.right", marks);
  if (!right) verdict.typed.verdict = [{ strong: voice.say("drill.partly", { count, all }) }];
  return verdict;
}

function mark(text: string, kind: Mark["mark"], voice: Voice): Mark {
  return { text, mark: kind, says: voice.say(`drill.mark.${kind}`) };
}

function made(
  text: string,
  voice: Voice,
  right: boolean,
  proposed: Grade,
  phrase: Parameters<Voice["say"]>[0],
  marks: Mark[],
): Verdict {
  const verdict = [{ strong: voice.say(phrase) }];
  return { typed: { text: text || voice.say("drill.nothing"), verdict, right, marks }, proposed };
}
