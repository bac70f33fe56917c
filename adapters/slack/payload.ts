/** What Slack sends, as far as it is read: the gate that every payload passes. */
import { z } from "zod";

const id = z.string().min(1);

export const Command = z.object({
  command: z.string().startsWith("/"),
  text: z.string().default(""),
  team_id: id,
  user_id: id,
  channel_id: id,
  trigger_id: id,
  response_url: z.url(),
});
export type Command = z.infer<typeof Command>;

/** Around every event. In a shared channel `team_id` may be another's than who hears it. */
const Envelope = z.object({
  team_id: id,
  enterprise_id: id.nullish(),
  context_team_id: id.nullish(),
  authorizations: z
    .array(z.object({ team_id: id.nullish(), enterprise_id: id.nullish() }))
    .optional(),
});
export type Envelope = z.infer<typeof Envelope>;

/** A message or a mention. `team` is its author's, which in a shared channel may be another. */
export const Message = Envelope.extend({
  type: z.literal("event_callback"),
  event: z.object({
    type: z.enum(["app_mention", "message"]),
    channel: id,
    ts: id,
    user: id,
    text: z.string().default(""),
    team: id.optional(),
    user_team: id.optional(),
    thread_ts: id.optional(),
  }),
});
export type Message = z.infer<typeof Message>;

/** A member opened one of the app's tabs. The channel is their direct one with the bot. */
export const Opened = Envelope.extend({
  event: z.object({
    user: id,
    channel: id,
    /** Absent from apps of one tab. */
    tab: z.string().optional(),
    event_ts: id,
  }),
});
export type Opened = z.infer<typeof Opened>;

/** Who did something with the mouse; `team` is null where a whole organisation has the app. */
const Interaction = z.object({
  team: z.object({ id, enterprise_id: id.nullish() }).nullish(),
  enterprise: z.object({ id }).nullish(),
  user: z.object({ id, team_id: id.nullish() }),
  trigger_id: id,
});
export type Interaction = z.infer<typeof Interaction>;

/** A button, on a message or in a view: the latter has neither channel nor response_url. */
export const Press = Interaction.extend({
  type: z.literal("block_actions"),
  channel: z.object({ id }).optional(),
  response_url: z.url().optional(),
  container: z.object({
    is_ephemeral: z.boolean().optional(),
    message_ts: id.optional(),
    thread_ts: id.optional(),
  }),
  /** Of an ephemeral message there is no copy. */
  message: z.object({ thread_ts: id.optional() }).optional(),
  view: z
    .object({
      id,
      type: z.enum(["home", "modal"]),
      root_view_id: id.nullish(),
      private_metadata: z.string(),
    })
    .optional(),
  actions: z.tuple(
    [
      z.object({
        type: z.enum(["button", "feedback_buttons"]),
        action_id: id,
        block_id: z.string().optional(),
        value: id,
      }),
    ],
    z.unknown(),
  ),
});
export type Press = z.infer<typeof Press>;

/** The bot asked about a message that somebody wrote. */
export const Shortcut = Interaction.extend({
  type: z.literal("message_action"),
  callback_id: id,
  response_url: z.url(),
  channel: z.object({ id }),
  /** Of a message of blocks alone the text may be empty, or not be there. */
  message: z.object({ ts: id, thread_ts: id.optional(), text: z.string().nullish() }),
});
export type Shortcut = z.infer<typeof Shortcut>;

/** A field sent back, of whichever kind; what was left empty is null. */
const Entry = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
});
export type Entry = z.infer<typeof Entry>;

export const Submission = Interaction.extend({
  type: z.literal("view_submission"),
  view: z.object({
    id,
    callback_id: id,
    private_metadata: z.string(),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), Entry)),
    }),
  }),
});
export type Submission = z.infer<typeof Submission>;

/** A modal was closed. */
export const Closed = Interaction.omit({ trigger_id: true }).extend({
  type: z.literal("view_closed"),
  view: z.object({ id, private_metadata: z.string() }),
});
export type Closed = z.infer<typeof Closed>;

/** Which of Slack's events it is, before anything else is known of it. */
export const Kind = z.object({
  type: z.string().optional(),
  command: z.unknown().optional(),
  event: z
    .object({
      type: z.string(),
      channel_type: z.string().optional(),
      subtype: z.string().optional(),
      tab: z.unknown().optional(),
      user: z.unknown().optional(),
      bot_id: z.unknown().optional(),
      edited: z.unknown().optional(),
    })
    .optional(),
});
export type Kind = z.infer<typeof Kind>;
