/** What Slack refuses of a message or a view, written from its reference and not from the adapter. */
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
const blockId = z.string().min(1).max(255).optional();
const actions = z
  .object({
    type: z.literal("actions"),
    block_id: blockId,
    elements: z.array(button).min(1).max(25),
  })
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
    max_length: z.number().int().min(1).max(3000).optional(),
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
  z.object({
    type: z.literal("multi_static_select"),
    action_id: actionId,
    options: z.array(option).min(1).max(100),
    initial_options: z.array(option).min(1).optional(),
    max_selected_items: z.int().min(1).optional(),
  }),
  z.object({
    type: z.literal("multi_users_select"),
    action_id: actionId,
    initial_users: z.array(z.string().regex(/^[UW]/)).min(1).optional(),
    max_selected_items: z.int().min(1).optional(),
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

const judgement = z.strictObject({
  text: plain(75),
  value: z.string().min(1).max(2000),
  accessibility_label: z.string().min(1).max(75).optional(),
});
const thumbs = z.object({
  type: z.literal("feedback_buttons"),
  action_id: actionId.optional(),
  positive_button: judgement,
  negative_button: judgement,
});
const cell = z.union([
  z.strictObject({ type: z.literal("raw_text"), text: z.string().min(1) }),
  z.strictObject({ type: z.literal("raw_number"), value: z.number(), text: z.string().min(1) }),
]);
const table = z
  .object({
    type: z.literal("data_table"),
    caption: z.string().min(1),
    page_size: z.int().min(1).max(100).optional(),
    rows: z.array(z.array(cell).min(1).max(20)).min(2).max(101),
  })
  .refine(
    ({ rows }) => rows.every((row) => row.length === rows[0]?.length),
    "rows of several lengths",
  )
  .refine(
    ({ rows }) => rows.flat().reduce((sum, { text }) => sum + text.length, 0) <= 10_000,
    "a table of more than 10,000 characters",
  );

/** Blocks that messages alone have. */
const inMessages = [
  z.object({
    type: z.literal("context_actions"),
    block_id: blockId,
    elements: z.array(thumbs).min(1).max(5),
  }),
  table,
] as const;

export const Blocks = z
  .array(z.union([...shown, ...inMessages]))
  .min(1)
  .max(50)
  .refine((blocks) => JSON.stringify(blocks).length <= 13_000, "msg_blocks_too_long")
  .refine(
    (blocks) => blocks.filter(({ type }) => type === "data_table").length <= 1,
    "only_one_table_allowed",
  );
export type Block = z.infer<typeof Blocks>[number];

const metadata = z.string().max(3000);

/** A modal: with fields it is sent, without it is looked at. */
export const View = z
  .object({
    type: z.literal("modal"),
    callback_id: z.string().min(1).max(255).optional(),
    private_metadata: metadata,
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24),
    notify_on_close: z.boolean().optional(),
    blocks: z
      .array(z.union([...shown, input]))
      .min(1)
      .max(100),
  })
  .refine(
    ({ blocks, submit }) => submit || blocks.every(({ type }) => type !== "input"),
    "fields, and no way to send them",
  )
  .refine((view) => JSON.stringify(view).length <= 250_000, "view_too_large");
export type View = z.infer<typeof View>;

export const Home = z
  .object({
    type: z.literal("home"),
    private_metadata: metadata,
    blocks: z.array(z.union(shown)).min(1).max(100),
  })
  .refine((view) => JSON.stringify(view).length <= 250_000, "view_too_large");
export type Home = z.infer<typeof Home>;

/** Everything that can be read in blocks, inputs' labels included, buttons' not. */
export function readable(blocks: (View["blocks"][number] | Block)[]): string {
  return blocks
    .map((block) => JSON.stringify(block, keepWords))
    .flatMap(words)
    .join("\n");
}

function keepWords(key: string, value: unknown): unknown {
  const button = typeof value === "object" && value !== null && "type" in value && value.type;
  const pressed = button === "button" || button === "feedback_buttons";
  return pressed || key === "block_id" ? undefined : value;
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
