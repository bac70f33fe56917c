/** Posts as Block Kit: everything a member may have typed goes into parts that parse nothing. */
import type { AnswerPost, Mark, PolicyPost, Post, Renderer, TeamPolicy } from "../../src/index.ts";
import { answer } from "./answer.ts";
import { type Blocks, buttons, context, heading, thumbs } from "./blocks.ts";
import { board, listed, tabled } from "./board.ts";
import { typedAs } from "./commands.ts";
import { fallback } from "./fallback.ts";
import { checkMessage, LIMITS, type Message } from "./limits.ts";
import { barredSteps, progress, steps } from "./progress.ts";
import { lettered, lines, list, paragraph, prose, quote } from "./rich.ts";
import { round } from "./round.ts";
import { commands, preformatted } from "./tables.ts";

/** Beside its word, for those who see it. */
const SIGNS: Record<Mark["mark"], string> = { right: "✓", misplaced: "↕", missed: "○", wrong: "✗" };

type Typed = NonNullable<AnswerPost["typed"]>;

/**
 * Which blocks a drawing may hold: those that messages have, or those alone that every surface and
 * every client shows.
 */
export type Taste = "messages" | "everywhere";

/**
 * A post as messages, top to bottom: one, or more if Slack would refuse it whole.
 * @throws if even so a part is over a limit.
 */
export function draw(post: Post, taste: Taste = "messages"): [Message, ...Message[]] {
  const [first = [], ...more] = pages(blocksOf(post, taste));
  const message = (page: Blocks) => checkMessage({ text: fallback(page) || "…", blocks: page });
  return [message(first), ...more.map(message)];
}

export function blocksOf(post: Post, taste: Taste): Blocks {
  return (renderers[taste][post.kind] as (post: Post) => Blocks)(post);
}

const everywhere: Renderer<Blocks> = {
  question: (post) => [
    ...context(post.place, post.left),
    ...heading(post.prompt),
    ...lettered(post.items.map((item) => [item])),
    ...paragraph([post.hint ?? ""], { italic: true }),
    ...buttons(post.presses),
  ],
  answer: (post) => [
    ...context(post.place),
    ...heading(post.prompt),
    ...(post.typed ? typed(post.typed) : []),
    ...answer(post.answer),
    ...context(post.source.label),
    ...paragraph([post.ask]),
    ...buttons(post.grades, post.presses),
  ],
  policy: (post) => policy(post, ({ helpful, unhelpful }) => buttons([helpful, unhelpful])),
  help: (post) => [
    ...prose(post.intro),
    ...commands(post.verbs.map((verb) => ({ typed: typedAs(verb), says: verb.says }))),
    ...prose(post.more),
    ...buttons(post.presses),
  ],
  progress: (post) => progress(post, barredSteps),
  settings: (post) => [
    ...heading(post.title),
    ...post.rows.flatMap(({ label, value, says }) => [
      ...lines([[{ strong: label }], [value]]),
      ...context(says),
    ]),
    ...buttons(post.presses),
  ],
  round,
  board: (post) => board(post, listed),
  // Uploading would take one more scope of the team's: what is in the message can be copied.
  file: (post) => [...prose(post.text), ...heading(post.name), ...preformatted(post.body)],
  notice: (post) => [...prose(post.text), ...buttons(post.presses)],
};

const renderers: Record<Taste, Renderer<Blocks>> = {
  everywhere,
  messages: {
    ...everywhere,
    policy: (post) => policy(post, thumbs),
    progress: (post) => progress(post, steps),
    board: (post) => board(post, tabled),
  },
};

function policy(post: PolicyPost, judging: typeof thumbs): Blocks {
  return [
    ...context(post.about ?? ""),
    ...heading(post.title),
    ...(post.team ? team(post.team) : []),
    ...(post.answer ? answer(post.answer) : []),
    ...(post.source ? context(post.source.label) : []),
    ...(post.near.titles.length > 0
      ? [
          ...paragraph([post.near.label], { bold: true }),
          ...list({ ordered: false, items: post.near.titles.map((title) => [title]) }),
        ]
      : []),
    ...(post.feedback ? [...context(post.feedback.says), ...judging(post.feedback)] : []),
    ...buttons(post.presses),
  ];
}

function team({ label, text, source, warning, course }: TeamPolicy): Blocks {
  return [
    ...context(label),
    ...prose(text),
    ...paragraph([warning ? `⚠ ${warning}` : ""], { bold: true }),
    ...prose([{ p: source }]),
    ...(course ? [{ type: "divider" as const }, ...paragraph([course], { bold: true })] : []),
  ];
}

function typed({ text, right, verdict, marks }: Typed): Blocks {
  return [
    ...quote(text),
    ...paragraph([right ? "✓ " : "✗ ", ...verdict]),
    ...lines(marks.map(({ text, mark, says }) => [`${SIGNS[mark]} ${text} — `, { em: says }])),
  ];
}

function pages(blocks: Blocks): Blocks[] {
  if (blocks.length <= LIMITS.messageBlocks && sizeOf(blocks) <= LIMITS.messageJson)
    return [blocks];
  const out: Blocks[] = [];
  let left = 0;
  for (const block of blocks) {
    const size = sizeOf([block]);
    const page = out.at(-1);
    if (page && page.length < LIMITS.messageBlocks && size < left) {
      page.push(block);
      left -= size;
    } else {
      out.push([block]);
      left = LIMITS.messageJson - size - 2;
    }
  }
  return out;
}

/** Of a page's limit on JSON: escaped, the fallback can be longer than what it stands for. */
function sizeOf(blocks: Blocks): number {
  const aloud = (fallback(blocks).length + 1) * (LIMITS.messageJson / LIMITS.fallback);
  return Math.ceil(Math.max(JSON.stringify(blocks).length, aloud));
}
