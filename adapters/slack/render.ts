/** Posts as Block Kit: everything a member may have typed goes into parts that parse nothing. */
import type { types } from "@slack/bolt";
import type { Answer, Post, Press, Renderer } from "../../src/index.ts";
import { typedAs } from "./commands.ts";
import { fallback } from "./fallback.ts";
import { checkMessage, LIMITS, type Message } from "./limits.ts";
import { packed, pieces } from "./pieces.ts";
import { commands, list, paragraph, prose, quote } from "./rich.ts";

type Blocks = types.KnownBlock[];

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
    ...paragraph([post.hint ?? ""], { italic: true }),
    ...buttons(post.presses),
  ],
  answer: (post) => [
    ...context(post.place),
    ...heading(post.prompt),
    ...(post.typed ? quote(post.typed.text) : []),
    ...(post.typed ? paragraph([post.typed.right ? "✓ " : "✗ ", ...post.typed.verdict]) : []),
    ...answer(post.answer),
    ...context(post.source.label),
    ...paragraph([post.ask]),
    ...buttons(post.grades),
  ],
  policy: (post) => [
    ...heading(post.title),
    ...(post.answer ? answer(post.answer) : []),
    ...(post.source ? context(post.source.label) : []),
    ...(post.near.titles.length > 0
      ? [
          ...paragraph([post.near.label], { bold: true }),
          ...list({ ordered: false, items: post.near.titles.map((title) => [title]) }),
        ]
      : []),
    ...buttons(post.presses),
  ],
  help: (post) => [
    ...prose(post.intro),
    ...commands(post.verbs.map((verb) => ({ typed: typedAs(verb), says: verb.says }))),
    ...prose(post.more),
    ...buttons(post.presses),
  ],
  notice: (post) => [...prose(post.text), ...buttons(post.presses)],
};

function answer({ text, mnemonic = "", notes }: Answer): Blocks {
  return [...prose(text), ...paragraph([mnemonic], { italic: true }), ...prose(notes)];
}

function heading(text: string): Blocks {
  if (text.length > LIMITS.header) return paragraph([text], { bold: true });
  return text ? [{ type: "header", text: words(text) }] : [];
}

function context(...texts: string[]): Blocks {
  const elements = texts.flatMap((text) => pieces(text, LIMITS.text)).map(words);
  return packed(elements, ({ text }) => text.length).map((part) => ({
    type: "context",
    elements: part,
  }));
}

function buttons(presses: Press[]): Blocks {
  const elements = presses.map(({ label, ticket, weight }, at): types.Button => {
    const button: types.Button = {
      type: "button",
      action_id: `press:${at}`,
      text: words(label),
      value: ticket,
    };
    if (weight === "plain") return button;
    return { ...button, style: weight === "main" ? "primary" : "danger" };
  });
  const rows: Blocks = [];
  for (let at = 0; at < elements.length; at += LIMITS.actionsElements)
    rows.push({ type: "actions", elements: elements.slice(at, at + LIMITS.actionsElements) });
  return rows;
}

/** `emoji: false`: what a member typed as ":tada:" stays what they typed. */
function words(text: string): types.PlainTextElement {
  return { type: "plain_text", text, emoji: false };
}

function pages(blocks: Blocks): Blocks[] {
  const out: Blocks[] = [];
  let left = 0;
  for (const block of blocks) {
    const size = JSON.stringify(block).length + 1;
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
