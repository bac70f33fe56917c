/** Posts as Block Kit: everything a member may have typed goes into parts that parse nothing. */
import type { Answer, AnswerPost, Mark, Post, Renderer } from "../../src/index.ts";
import { type Blocks, buttons, context, heading } from "./blocks.ts";
import { typedAs } from "./commands.ts";
import { fallback } from "./fallback.ts";
import { checkMessage, LIMITS, type Message } from "./limits.ts";
import { progress } from "./progress.ts";
import { lines, list, paragraph, prose, quote } from "./rich.ts";
import { commands, preformatted } from "./tables.ts";

/** Beside its word, for those who see it. */
const SIGNS: Record<Mark["mark"], string> = { right: "✓", misplaced: "↕", missed: "○", wrong: "✗" };

type Typed = NonNullable<AnswerPost["typed"]>;

/**
 * A post as messages, top to bottom: one, or more if Slack would refuse it whole.
 * @throws if even so a part is over a limit.
 */
export function draw(post: Post): [Message, ...Message[]] {
  const blocks = (renderer[post.kind] as (post: Post) => Blocks)(post);
  const [first = [], ...more] = pages(blocks);
  const message = (page: Blocks) => checkMessage({ text: fallback(page) || "…", blocks: page });
  return [message(first), ...more.map(message)];
}

const renderer: Renderer<Blocks> = {
  question: (post) => [
    ...context(post.place, post.left),
    ...heading(post.prompt),
    ...lines(post.items.map((item, at) => [{ strong: `${letter(at)}.` }, ` ${item}`])),
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
  policy: (post) => [
    ...context(post.about ?? ""),
    ...heading(post.title),
    ...(post.answer ? answer(post.answer) : []),
    ...(post.source ? context(post.source.label) : []),
    ...(post.near.titles.length > 0
      ? [
          ...paragraph([post.near.label], { bold: true }),
          ...list({ ordered: false, items: post.near.titles.map((title) => [title]) }),
        ]
      : []),
    ...context(post.feedback?.says ?? ""),
    ...buttons(post.feedback ? [post.feedback.helpful, post.feedback.unhelpful] : [], post.presses),
  ],
  help: (post) => [
    ...prose(post.intro),
    ...commands(post.verbs.map((verb) => ({ typed: typedAs(verb), says: verb.says }))),
    ...prose(post.more),
    ...buttons(post.presses),
  ],
  progress,
  settings: (post) => [
    ...heading(post.title),
    ...post.rows.flatMap(({ label, value, says }) => [
      ...lines([[{ strong: label }], [value]]),
      ...context(says),
    ]),
    ...buttons(post.presses),
  ],
  // Uploading would take one more scope of the team's: what is in the message can be copied.
  file: (post) => [...prose(post.text), ...heading(post.name), ...preformatted(post.body)],
  notice: (post) => [...prose(post.text), ...buttons(post.presses)],
};

function answer({ text, mnemonic = "", notes }: Answer): Blocks {
  return [...prose(text), ...paragraph([mnemonic], { italic: true }), ...prose(notes)];
}

function typed({ text, right, verdict, marks }: Typed): Blocks {
  return [
    ...quote(text),
    ...paragraph([right ? "✓ " : "✗ ", ...verdict]),
    ...lines(marks.map(({ text, mark, says }) => [`${SIGNS[mark]} ${text} — `, { em: says }])),
  ];
}

/** A for the first. A question has at most as many items as a platform has buttons, 25. */
function letter(at: number): string {
  return String.fromCharCode(65 + at);
}

function pages(blocks: Blocks): Blocks[] {
  const out: Blocks[] = [];
  let left = 0;
  for (const block of blocks) {
    const json = JSON.stringify(block).length + 1;
    // Escaped, the fallback can be longer than what it stands for.
    const aloud = (fallback([block]).length + 1) * (LIMITS.messageJson / LIMITS.fallback);
    const size = Math.ceil(Math.max(json, aloud));
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
