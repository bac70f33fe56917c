/** The pieces that posts have in common. */
import { type Answer, type AnswerPost, letterOf, type Mark, type Press } from "../../src/index.ts";
import { inert, inlines, line, prose, quoted } from "./markdown.ts";
import type { Piece } from "./pages.ts";

export const text = (markdown: string): Piece[] => (markdown === "" ? [] : [{ text: markdown }]);
export const small = (words: string): Piece[] => (words === "" ? [] : text(`-# ${line(words)}`));
export const heading = (words: string): Piece[] => text(`### ${line(words)}`);
export const lines = (all: string[]): Piece[] => text(all.join("\n"));
export const buttons = (presses: Press[]): Piece[] => (presses.length === 0 ? [] : [{ presses }]);

export function answer({ text: said, mnemonic, notes }: Answer): Piece[] {
  return [
    ...text(prose(said)),
    ...text(mnemonic ? inlines([{ em: mnemonic }]) : ""),
    ...text(notes.length > 0 ? quoted(prose(notes)) : ""),
  ];
}

/** What the learner typed, what it was worth, and how each point of it stood. */
export function typed({ text: said, verdict, right, marks }: NonNullable<AnswerPost["typed"]>) {
  return [
    ...text(quoted(inert(said))),
    ...text(`${right ? "✅" : "❌"} ${inlines(verdict)}`),
    ...lines(marks.map(marked)),
  ];
}

const SIGNS: Record<Mark["mark"], string> = {
  right: "✅",
  misplaced: "↕️",
  missed: "⭕",
  wrong: "❌",
};

function marked({ text: point, mark, says }: Mark): string {
  return `${SIGNS[mark]} ${line(point)} (${line(says)})`;
}

/** What is to be put in order, under the letters of its buttons. */
export function lettered(items: string[]): Piece[] {
  return lines(items.map((item, at) => `**${letterOf(at)}.** ${line(item)}`));
}

/** The buttons of the letters in rows of their own, the others below. */
export function letteredButtons(items: readonly unknown[], presses: Press[]): Piece[] {
  const letters = new Set(items.map((_, at) => letterOf(at)));
  const other = presses.findIndex(({ label }) => !letters.has(label));
  const end = other < 0 ? presses.length : other;
  return [...buttons(presses.slice(0, end)), ...buttons(presses.slice(end))];
}
