/** A question of a team's quiz, while it can be answered and after its reveal. */
import type { RoundOption, RoundPost } from "../../src/index.ts";
import { inlines, line } from "./markdown.ts";
import type { Piece } from "./pages.ts";
import { answer, heading, letter, letteredButtons, lines, small, text } from "./pieces.ts";

/** Discord counts down to when it closes by itself: no edit is spent on that. */
export function round(post: RoundPost): Piece[] {
  const { title, tally, prompt, options, closes, reveal, presses } = post;
  return [
    ...small(`${title} · ${tally}`),
    ...heading(prompt),
    ...lines(options.map(option)),
    ...text(closes ? inlines([`${closes.says} `, { date: closes.at, as: "relative" }]) : ""),
    ...(reveal ? ["rule" as const, ...answer(reveal.answer), ...small(reveal.source.label)] : []),
    ...letteredButtons(options, presses),
  ];
}

/** Under the letter of its button; after the reveal with how it fared, the right one marked. */
function option({ text: words, right, says }: RoundOption, at: number): string {
  const said = `**${letter(at)}.** ${right ? `**${line(words)}**` : line(words)}`;
  return `${right ? "✅ " : ""}${said}${says === undefined ? "" : ` (${line(says)})`}`;
}
