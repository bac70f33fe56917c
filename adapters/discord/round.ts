/** A question of a team's quiz, while it can be answered and after its reveal. */
import { letterOf, type RoundOption, type RoundPost } from "../../src/index.ts";
import { inlines, line } from "./markdown.ts";
import type { Piece } from "./pages.ts";
import { answer, heading, letteredButtons, lines, small, text } from "./pieces.ts";

/** Discord counts down to when it closes by itself: no edit is spent on that. */
export function round(post: RoundPost): Piece[] {
  const { before: past, title, tally, prompt, options, closes, reveal, presses } = post;
  return [
    ...(past ? before(past) : []),
    ...small(`${title} · ${tally}`),
    ...heading(prompt),
    ...lines(options.map(option)),
    ...text(closes ? inlines([`${closes.says} `, { date: closes.at, as: "relative" }]) : ""),
    ...(reveal ? ["rule" as const, ...answer(reveal.answer), ...small(reveal.source.label)] : []),
    ...letteredButtons(options, presses),
  ];
}

/** The question before, closed. */
function before(past: NonNullable<RoundPost["before"]>): Piece[] {
  return [
    ...small(`${past.title} · ${past.share}`),
    ...heading(past.prompt),
    ...text(`✅ **${line(past.right)}**`),
    ...answer(past.answer),
    ...small(past.source.label),
    "rule",
  ];
}

/** Under the letter of its button; after the reveal with how it fared, the right one marked. */
function option({ text: words, right, says }: RoundOption, at: number): string {
  const said = `**${letterOf(at)}.** ${right ? `**${line(words)}**` : line(words)}`;
  return `${right ? "✅ " : ""}${said}${says === undefined ? "" : ` (${line(says)})`}`;
}
