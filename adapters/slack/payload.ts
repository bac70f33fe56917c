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

/** A message or a mention. `team` is its author's, which in a shared channel may be another. */
export const Message = z.object({
  type: z.literal("event_callback"),
  team_id: id,
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
export const Opened = z.object({
  team_id: id,
  event: z.object({
    user: id,
    channel: id,
    /** Absent from apps of one tab. */
    tab: z.string().optional(),
  }),
});
export type Opened = z.infer<typeof Opened>;

/** The app is no longer in the workspace. */
export const Gone = z.object({ team_id: id });
export type Gone = z.infer<typeof Gone>;

const Person = z.object({ id, team_id: id.optional() });

export const Press = z.object({
  type: z.literal("block_actions"),
  team: z.object({ id }).nullish(),
  user: Person,
  channel: z.object({ id }),
  trigger_id: id,
  response_url: z.url().optional(),
  container: z.object({ is_ephemeral: z.boolean().optional(), thread_ts: id.optional() }),
  /** Of an ephemeral message there is no copy. */
  message: z.object({ thread_ts: id.optional() }).optional(),
  actions: z.tuple([z.object({ type: z.literal("button"), value: id })], z.unknown()),
});
export type Press = z.infer<typeof Press>;

/** A field sent back, of whichever kind; what was left empty is null. */
const Entry = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_user: z.string().nullish(),
});

export const Submission = z.object({
  type: z.literal("view_submission"),
  team: z.object({ id }).nullish(),
  user: Person,
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

/** Which of Slack's events it is, before anything else is known of it. */
export const Kind = z.object({
  type: z.string().optional(),
  command: z.unknown().optional(),
  event: z
    .object({
      type: z.string(),
      channel_type: z.string().optional(),
      subtype: z.string().optional(),
      user: z.unknown().optional(),
      bot_id: z.unknown().optional(),
      edited: z.unknown().optional(),
    })
    .optional(),
});
export type Kind = z.infer<typeof Kind>;
