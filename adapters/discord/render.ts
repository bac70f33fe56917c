/** What the bot says, drawn for Discord: posts as Components V2. */
import type { Post, Renderer, TeamPolicy } from "../../src/index.ts";
import { board } from "./board.ts";
import { inert, inlines, line, prose } from "./markdown.ts";
import { type Page, type Piece, pages } from "./pages.ts";
import {
  answer,
  buttons,
  heading,
  lettered,
  letteredButtons,
  lines,
  small,
  text,
  typed,
} from "./pieces.ts";
import { progress } from "./progress.ts";
import { round } from "./round.ts";

const BLUE = 0x5865f2;
const GREEN = 0x2e9e6b;
const RED = 0xd1495b;
const GREY = 0x8a8f98;

const pieces: Renderer<Piece[]> = {
  question: ({ place, left, prompt, items, hint, presses }) => [
    ...small(`${place} · ${left}`),
    ...heading(prompt),
    ...lettered(items),
    ...text(hint ? inlines([{ em: hint }]) : ""),
    ...letteredButtons(items, presses),
  ],
  answer: ({ place, prompt, typed: said, answer: right, source, ask, grades, presses }) => [
    ...small(place),
    ...heading(prompt),
    ...(said ? typed(said) : []),
    "rule",
    ...answer(right),
    ...small(source.label),
    "rule",
    ...text(inert(ask)),
    ...buttons(grades),
    ...buttons(presses),
  ],
  policy: ({ title, about, team: own, answer: said, source, near, feedback, presses }) => [
    ...small(about ?? ""),
    ...heading(title),
    ...(own ? team(own) : []),
    ...(said ? answer(said) : []),
    ...(source ? small(source.label) : []),
    ...(near.titles.length > 0
      ? (["rule", ...lines([inert(near.label), ...near.titles.map(item)])] as const)
      : []),
    ...(feedback ? (["rule", ...small(feedback.says)] as const) : []),
    ...buttons([...(feedback ? [feedback.helpful, feedback.unhelpful] : []), ...presses]),
  ],
  help: ({ intro, verbs, more, presses }) => [
    ...text(prose(intro)),
    ...lines(
      verbs.map(({ name, localName = name, args, says }) => {
        return `**/${line(`${localName} ${args}`)}** ${line(says)}`;
      }),
    ),
    ...text(prose(more)),
    ...buttons(presses),
  ],
  progress,
  settings: ({ title, rows, presses }) => [
    ...heading(title),
    ...lines(
      rows.map(({ label, value, says }) => {
        const set = `**${line(label)}**: ${line(value)}`;
        return says === "" ? set : `${set}\n-# ${line(says)}`;
      }),
    ),
    ...buttons(presses),
  ],
  round,
  board,
  file: ({ text: said, name, body }) => [...text(prose(said)), { file: { name, body } }],
  notice: ({ text: said, presses }) => [...text(prose(said)), ...buttons(presses)],
};

const team = ({ label, text: said, source, warning, course }: TeamPolicy): Piece[] => [
  ...small(label),
  ...text(prose(said)),
  ...(warning ? text(inlines([{ strong: `⚠ ${warning}` }])) : []),
  ...text(inlines(source)),
  ...(course ? (["rule", ...text(inlines([{ strong: course }]))] as const) : []),
];

const item = (title: string) => `- ${line(title)}`;

function accent(post: Post): number {
  if (post.kind === "notice") return post.tone === "sorry" ? RED : GREY;
  if (post.kind === "answer") return post.typed?.right === false ? RED : GREEN;
  return post.kind === "round" && post.reveal ? GREEN : BLUE;
}

/** The messages of a post, in order; more than one only if it is longer than Discord takes. */
export function render(post: Post): Page[] {
  const draw = pieces[post.kind] as (post: Post) => Piece[];
  return pages(draw(post), accent(post));
}
