/** A question of a team's quiz as Block Kit: open, and with what came of it. */
import type { types } from "@slack/bolt";
import type { RoundPost } from "../../src/index.ts";
import { answer } from "./answer.ts";
import { type Blocks, buttons, context, heading } from "./blocks.ts";
import { lettered, paragraph } from "./rich.ts";
import { elements, rich } from "./runs.ts";

export function round(post: RoundPost): Blocks {
  const letters = post.presses.slice(0, post.options.length);
  return [
    ...(post.before ? before(post.before) : []),
    ...context(post.title, post.tally),
    ...heading(post.prompt),
    ...lettered(
      post.options.map(({ text, right, says }) => [
        right ? `✓ ${text}` : text,
        ...(says ? [" — ", { em: says }] : []),
      ]),
    ),
    ...(post.closes ? [closing(post.closes)] : []),
    ...(post.reveal ? [...answer(post.reveal.answer), ...context(post.reveal.source.label)] : []),
    ...buttons(letters, post.presses.slice(letters.length)),
  ];
}

/** The question before, closed. */
function before(past: NonNullable<RoundPost["before"]>): Blocks {
  return [
    ...context(past.title, past.share),
    ...heading(past.prompt),
    ...paragraph([`✓ ${past.right}`]),
    ...answer(past.answer),
    ...context(past.source.label),
    { type: "divider" },
  ];
}

/** To the second, in the reader's own zone: a question is open for seconds
 * (docs.slack.dev/reference/block-kit/block-elements/date-element). */
function closing({ says, at }: NonNullable<RoundPost["closes"]>): types.RichTextBlock {
  const time: types.RichTextElement = {
    type: "date",
    timestamp: Math.floor(at.getTime() / 1000),
    format: "{time_secs}",
    fallback: `${at.toISOString().slice(11, 19)} UTC`,
  };
  return rich({ type: "rich_text_section", elements: [...elements([`${says} `], {}), time] });
}
