/** What the bot does on the loopback Slack, and what it is answered. */
import { z } from "zod";
import type { Block, Home, View } from "./rules.ts";

/** What an app says of a message to itself. */
export const Metadata = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

/** A message as it stands. */
export interface Shown {
  ts: string;
  channel: string;
  thread?: string;
  ephemeral: boolean;
  text: string;
  blocks: Block[];
  /** What its app says of it to itself. */
  metadata?: z.infer<typeof Metadata>;
}

/** What the bot did: `by` is what says in answer to what it did it. A form is any view, as it opens
 * and as it moves on: to be sent, to be looked at, or the Home page. */
export type Effect = {
  by: {
    url?: string;
    trigger?: string;
    thread?: string;
    channel?: string;
    view?: string;
    /** Whose Home page. */
    home?: string;
    /** The message that is edited. */
    edit?: string;
  };
} & (
  | { did: "form"; as: "form" | "panel" | "home"; view: View | Home; id: string }
  // `blocks` as drawn then; `message` as it stands.
  | { did: "new" | "replaced"; message: Shown; blocks: Block[] }
);

export type Fields = Record<string, unknown>;
export type Answer = {
  status?: number;
  headers?: Record<string, string>;
  body: Fields;
  /** What is no JSON, instead. */
  raw?: string;
};

/** A workspace that let the app in. `refused` is what its token is answered from now on. */
export interface Grant {
  team: string;
  name: string;
  /** The bot's user id there. */
  bot: string;
  refused?: string;
}
