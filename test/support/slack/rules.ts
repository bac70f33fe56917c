/** What Slack refuses of a message or a modal, written from its reference and not from the adapter. */
import { z } from "zod";

const plain = (max: number) =>
  z.object({
    type: z.literal("plain_text"),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });
const text = z.union([
  plain(3000),
  z.object({ type: z.literal("mrkdwn"), text: z.string().min(1).max(3000) }),
]);
const field = z.union([
  plain(2000),
  z.object({ type: z.literal("mrkdwn"), text: z.string().min(1).max(2000) }),
]);
const style = z
  .object({ bold: z.boolean(), italic: z.boolean(), code: z.boolean(), strike: z.boolean() })
  .partial();
const run = z.union([
  z.strictObject({ type: z.literal("text"), text: z.string().min(1), style: style.optional() }),
  z.strictObject({
    type: z.literal("date"),
    timestamp: z.int(),
    format: z.string().regex(/\{\w+\}/),
    fallback: z.string().optional(),
    style: style.optional(),
  }),
]);
const bare = z.strictObject({ type: z.literal("text"), text: z.string().min(1) });
const section = z.object({ type: z.literal("rich_text_section"), elements: z.array(run).min(1) });
const rich = z.object({
  type: z.literal("rich_text"),
  elements: z
    .array(
      z.union([
        section,
        z.object({ type: z.literal("rich_text_quote"), elements: z.array(run).min(1) }),
        z.object({ type: z.literal("rich_text_preformatted"), elements: z.array(bare).min(1) }),
        z.object({
          type: z.literal("rich_text_list"),
          style: z.enum(["bullet", "ordered"]),
          offset: z.int().optional(),
          elements: z.array(section).min(1),
        }),
      ]),
    )
    .min(1),
});
const button = z.object({
  type: z.literal("button"),
  action_id: z.string().min(1).max(255),
  text: plain(75),
  value: z.string().max(2000).optional(),
  style: z.enum(["primary", "danger"]).optional(),
});
const actions = z
  .object({ type: z.literal("actions"), elements: z.array(button).min(1).max(25) })
  .refine(
    ({ elements }) => new Set(elements.map((one) => one.action_id)).size === elements.length,
    "action_id is not unique",
  );
const actionId = z.string().min(1).max(255);
const option = z.object({ text: plain(75), value: z.string().min(1).max(150) });
const element = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("plain_text_input"),
    action_id: actionId,
    multiline: z.boolean().optional(),
    initial_value: z.string().min(1).max(3000).optional(),
  }),
  z
    .object({
      type: z.literal("static_select"),
      action_id: actionId,
      options: z.array(option).min(1).max(100),
      initial_option: option.optional(),
    })
    .refine(
      ({ options, initial_option: initial }) =>
        !initial || options.some((one) => JSON.stringify(one) === JSON.stringify(initial)),
      "initial_option is none of the options",
    ),
  z.object({
    type: z.literal("users_select"),
    action_id: actionId,
    initial_user: z.string().regex(/^[UW]/).optional(),
  }),
]);
export type InputElement = z.infer<typeof element>;
const input = z.object({
  type: z.literal("input"),
  block_id: z.string().max(255),
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean().optional(),
  element,
});
const shown = [
  z.object({ type: z.literal("header"), text: plain(150) }),
  z.object({ type: z.literal("section"), text }),
  z.object({ type: z.literal("section"), fields: z.array(field).min(1).max(10) }),
  z.object({ type: z.literal("context"), elements: z.array(text).min(1).max(10) }),
  z.object({ type: z.literal("divider") }),
  rich,
  actions,
] as const;

export const Blocks = z
  .array(z.union(shown))
  .min(1)
  .max(50)
  .refine((blocks) => JSON.stringify(blocks).length <= 13_000, "msg_blocks_too_long");
export type Block = z.infer<typeof Blocks>[number];

export const View = z.object({
  type: z.literal("modal"),
  callback_id: z.string().min(1).max(255),
  private_metadata: z.string().max(3000),
  title: plain(24),
  submit: plain(24),
  close: plain(24),
  blocks: z
    .array(z.union([...shown, input]))
    .min(1)
    .max(100),
});
export type View = z.infer<typeof View>;

/** Everything that can be read in blocks, inputs' labels included, buttons' not. */
export function readable(blocks: View["blocks"]): string {
  return blocks
    .map((block) => JSON.stringify(block, keepWords))
    .flatMap(words)
    .join("\n");
}

function keepWords(key: string, value: unknown): unknown {
  const button = typeof value === "object" && value !== null && "type" in value && value.type;
  return button === "button" || key === "block_id" ? undefined : value;
}

/** The runs of one paragraph on one line, else a line a part. */
function words(json: string): string[] {
  const walk = (node: unknown): string[] => {
    if (Array.isArray(node)) return node.flatMap(walk);
    if (typeof node !== "object" || node === null) return [];
    const { type, text, fallback, elements } = node as Record<string, unknown>;
    if (type === "date") return [String(fallback)];
    if (typeof text === "string") return [text];
    if (/^rich_text_(section|quote|preformatted)$/.test(String(type)))
      return [walk(elements).join("")];
    return Object.values(node).flatMap(walk);
  };
  return walk(JSON.parse(json));
}
