/** The blocks that posts are made of, each within Slack's limits, none parsing what it holds. */
import type { types } from "@slack/bolt";
import type { PolicyPost, Press } from "../../src/index.ts";
import { LIMITS } from "./limits.ts";
import { packed, pieces } from "./pieces.ts";
import { paragraph } from "./rich.ts";

export type Blocks = types.KnownBlock[];

type Feedback = NonNullable<PolicyPost["feedback"]>;

export function heading(text: string): Blocks {
  if (text.length > LIMITS.header) return paragraph([text], { bold: true });
  return text ? [{ type: "header", text: words(text) }] : [];
}

export function context(...texts: string[]): Blocks {
  const elements = texts.flatMap((text) => pieces(text, LIMITS.text)).map(words);
  return packed(elements, ({ text }) => text.length).map((part) => ({
    type: "context",
    elements: part,
  }));
}

/** Labels over their values, two beside each other where there is room. */
export function facts(rows: { label: string; value: string }[]): Blocks {
  const fields = rows
    .map(({ label, value }) => `${label}\n${value}`)
    .filter((text) => text.trim())
    .flatMap((text) => pieces(text, LIMITS.fieldText))
    .map(words);
  return packed(fields, ({ text }) => text.length)
    .flatMap((part) => inGroups(part, LIMITS.sectionFields))
    .map((part) => ({ type: "section", fields: part }));
}

/** Each row of presses in blocks of its own; no two buttons of a message share an action_id. */
export function buttons(...rows: Press[][]): Blocks {
  let count = 0;
  const button = ({ label, ticket, weight }: Press): types.Button => ({
    type: "button",
    action_id: `press:${count++}`,
    text: words(label),
    value: ticket,
    ...(weight === "plain" ? {} : { style: weight === "main" ? "primary" : "danger" }),
  });
  return rows.flatMap((presses) =>
    inGroups(presses.map(button), LIMITS.actionsElements).map(
      (part): types.ActionsBlock => ({ type: "actions", elements: part }),
    ),
  );
}

/**
 * Slack's own thumbs, of messages alone
 * (docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element).
 */
export function thumbs({ says, helpful, unhelpful }: Feedback): Blocks {
  const button = ({ label, ticket }: Press) => ({
    text: words(label),
    value: ticket,
    // Read out in place of the label, which alone does not say of what.
    ...aloud(`${says} ${label}`),
  });
  const element: types.FeedbackButtons = {
    type: "feedback_buttons",
    action_id: "feedback",
    positive_button: button(helpful),
    negative_button: button(unhelpful),
  };
  return [{ type: "context_actions", elements: [element] }];
}

function aloud(text: string): { accessibility_label?: string } {
  return text.length > LIMITS.buttonLabel ? {} : { accessibility_label: text };
}

/** `emoji: false`: what a member typed as ":tada:" stays what they typed. */
export function words(text: string): types.PlainTextElement {
  return { type: "plain_text", text, emoji: false };
}

function inGroups<T>(items: T[], size: number): T[][] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; at += size) groups.push(items.slice(at, at + size));
  return groups;
}
