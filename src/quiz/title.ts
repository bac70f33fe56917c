/** The question which of the team's own policies says something. */
import type { Card, Course } from "../course/deck.ts";
import { type Both, inEach } from "../language/language.ts";
import { type Random, shuffled } from "../random.ts";
import { framed, type Made, mixed } from "./made.ts";
import { alike, shared } from "./overlap.ts";

/** The longest text that is asked of, in characters. */
const LONGEST = 200;
const WRONG = 3;

/** Among the team's other subjects, then the course's steps, which are no policies of the team's. */
export function titleQuestion(card: Card, course: Course, random: Random): Made | undefined {
  const { team, answer } = card;
  if (!team || !answer) return undefined;
  const others = course.cards.flatMap((one) =>
    one.team && one.id !== card.id && one.answer && shared(one.answer, answer) <= 0.5
      ? [one.team.title]
      : [],
  );
  const titles = course.chapters.map(({ title }) => title);
  const wrong: Both[] = [];
  for (const title of [...shuffled(others, random), ...shuffled(titles, random)])
    if (wrong.length < WRONG && ![team.title, ...wrong].some((one) => alike(one, title)))
      wrong.push(title);
  return {
    kind: "title",
    prompt: framed("title", { text: inEach((language) => shortened(answer[language])) }),
    ...mixed(team.title, wrong, random),
  };
}

/** Cut after a sentence where there is one that is short enough, else after a word; and shown so. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const begun = text.slice(0, LONGEST);
  const [cut] = begun.match(/^.*[.!?](?=\s)/s) ?? begun.match(/^.*(?=\s)/s) ?? [begun];
  return `${cut.trimEnd()} […]`;
}
