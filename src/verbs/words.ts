/** How a card's parts are put into words. */
import type { Card } from "../course/deck.ts";
import { dateFormat } from "../language/formats.ts";
import type { Voice } from "../language/speak.ts";
import type { Answer, Source } from "../post.ts";
import { type Block, type Prose, say } from "../prose.ts";

/** Where in the course a card stands. */
export function placeOf(card: Card, voice: Voice): string {
  if (card.team) return voice.say("team.topic");
  if (card.step === "foundations") return voice.say("place.foundations");
  const values = { step: card.step, title: voice.pick(card.stepTitle) };
  return card.policy
    ? voice.say("place.policy", { ...values, policy: card.policy })
    : voice.say("place.step", values);
}

/** The place and the lines of the notes that say it; of the team's own, who answers for it. */
export function sourceOf(card: Card, voice: Voice): Source {
  if (card.team) {
    const { owner = voice.say("team.someone"), since } = card.team;
    return { label: voice.say("team.cardSource", { owner, since: dayIn(since, voice) }) };
  }
  const values = { place: placeOf(card, voice), lines: runs(card.source) };
  return { label: voice.say("place.source", { ...values, count: card.source.length }) };
}

/** A day as a label has it, in UTC: a label has no reader's zone. */
function dayIn(date: Date, { language }: Voice): string {
  return dateFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

/** Ascending numbers as runs: "67–69, 73". */
function runs(lines: readonly number[]): string {
  const ends: [number, number][] = [];
  for (const line of lines) {
    const last = ends.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ends.push([line, line]);
  }
  return ends.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}

/** The answer as the course gives it, with what must stand beside it. */
export function answerOf(card: Card, voice: Voice): Answer {
  const text: Block[] = card.answer ? written(voice.pick(card.answer)) : [];
  if (card.items.length > 0)
    text.push({
      ordered: card.kind === "sequence",
      items: card.items.map(({ answer }) => [voice.pick(answer)]),
    });
  return {
    text,
    notes: notesOf(card, voice),
    ...(card.mnemonic && { mnemonic: voice.say("policy.mnemonic", { mnemonic: card.mnemonic }) }),
  };
}

/** A text as it was written, line by line. */
export function written(text: string): Block[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .flatMap((line) => say(line));
}

/** What the course leaves open, and what has changed since it was written. */
function notesOf(card: Card, voice: Voice): Prose {
  const since = [card, ...card.items].flatMap((one) => (one.since ? [one.since] : []));
  const notes = [
    ...(card.open ? [voice.say("policy.open", { open: voice.pick(card.open) })] : []),
    ...since.map((both) => voice.say("policy.since", { since: voice.pick(both) })),
  ];
  return notes.map((note) => ({ p: [{ em: note }] }));
}

/** A hint: the mnemonic where the course gives one, else the first letters of the answer. */
export function hintOf(card: Card, voice: Voice): string {
  if (card.mnemonic && card.items.length > 0)
    return voice.say("drill.mnemonic", { mnemonic: card.mnemonic });
  if (card.items.length > 0)
    return voice.say("drill.items", {
      count: card.items.length,
      initials: card.items.map(({ answer }) => initials(voice.pick(answer), 1)).join(" · "),
    });
  return voice.say("drill.initials", {
    initials: initials(voice.pick(card.answer ?? card.question), 4),
  });
}

/** The first letter of each of the first words, a dot for the rest of each. */
function initials(text: string, words: number): string {
  const letters = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return letters
    .slice(0, words)
    .map((word) => `${word.slice(0, 1)}…`)
    .join(" ");
}
