/** What an answer given was worth, put into words. */
import type { Card } from "../course/deck.ts";
import type { PhraseKey, Voice } from "../language/speak.ts";
import type { Mark } from "../post.ts";
import type { Grade } from "../review/memory.ts";
import { coverage, gradeList, inOrder, isNearAcronym, isRight } from "../review/typed.ts";
import type { Verdict } from "./drill.ts";

/** From this share of a list, or of an explanation's words, on, most of it was said. */
const MOST = 0.6;

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
  if (!right && isNearAcronym(text, accept))
    return made(text, voice, false, 2, "drill.letters", []);
  return made(text, voice, right, right ? 3 : 1, right ? "drill.right" : "drill.wrong", []);
}

/** Words can be compared, and not what they say: that is the learner's to judge. */
function ofText(text: string, card: Card, voice: Voice): Verdict {
  const { said, missed } = coverage(text, card.answer ? voice.pick(card.answer) : "");
  if (said.length === 0) return made(text, voice, false, 1, "drill.otherWords", []);
  const most = said.length / (said.length + missed.length) >= MOST;
  const marks = [
    mark(said.join(", "), "right", voice.say("drill.mark.there")),
    ...(missed.length > 0
      ? [mark(missed.join(", "), "missed", voice.say("drill.mark.missed"))]
      : []),
  ];
  const phrase = most ? "drill.mostWords" : "drill.someWords";
  return made(text, voice, most, most ? 3 : 2, phrase, marks);
}

function ofList(text: string, card: Card, voice: Voice): Verdict {
  const items = card.items.map((item) => [
    voice.pick(item.answer),
    ...(item.short ? [voice.pick(item.short)] : []),
    ...(item.accept[voice.language] ?? []),
  ]);
  const ordered = card.kind === "sequence";
  const { said, missed, wrong } = gradeList(text, items, ordered);
  const named = (index: number) => items[index]?.[0] ?? "";
  const found = said.map(({ item }) => item);
  const marks = [
    ...(ordered
      ? marksInOrder(found, named, voice)
      : found.map((item) => mark(named(item), "right", voice.say("drill.mark.right")))),
    ...missed.map((index) => mark(named(index), "missed", voice.say("drill.mark.missed"))),
    ...wrong.map((part) => mark(part, "wrong", voice.say("drill.mark.wrong"))),
  ];
  return pointByPoint(text, said.filter(({ misplaced }) => !misplaced).length, marks, card, voice);
}

/** Items in the order they were pressed; `picks` are their places in the list. */
export function verdictOnOrder(picks: readonly number[], card: Card, voice: Voice): Verdict {
  const named = (place: number) => voice.pick(card.items[place]?.answer ?? card.question);
  const marks = marksInOrder(picks, named, voice);
  const text = picks.map((place, at) => `${at + 1}. ${named(place)}`).join("\n");
  return pointByPoint(text, inOrder(picks).length, marks, card, voice);
}

/** What is not in its place may still be right after, or before, another: that is then said. */
function marksInOrder(
  items: readonly number[],
  named: (item: number) => string,
  { say }: Voice,
): Mark[] {
  const kept = inOrder(items);
  return items.map((item, at) => {
    const text = named(item);
    const place = kept.indexOf(item);
    if (place < 0) return mark(text, "misplaced", say("drill.mark.misplaced", { place: item + 1 }));
    if (item === at || kept.length === 1) return mark(text, "right", say("drill.mark.right"));
    const [before, after] = [kept[place - 1], kept[place + 1]];
    const says =
      before === undefined
        ? say("drill.mark.before", { other: named(after ?? item) })
        : say("drill.mark.after", { other: named(before) });
    return mark(text, "right", says);
  });
}

function pointByPoint(text: string, count: number, marks: Mark[], card: Card, voice: Voice) {
  const all = card.items.length;
  const right = count === all && marks.every(({ mark }) => mark === "right");
  const proposed: Grade = right ? 3 : count / all >= MOST ? 2 : 1;
  const verdict = made(text, voice, right, proposed, "drill.right", marks);
  if (!right) verdict.typed.verdict = [{ strong: voice.say("drill.partly", { count, all }) }];
  return verdict;
}

function mark(text: string, kind: Mark["mark"], says: string): Mark {
  return { text, mark: kind, says };
}

function made(
  text: string,
  voice: Voice,
  right: boolean,
  proposed: Grade,
  phrase: PhraseKey,
  marks: Mark[],
): Verdict {
  const verdict = [{ strong: voice.say(phrase) }];
  return { typed: { text, verdict, right, marks }, proposed };
}
