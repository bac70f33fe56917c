/**
 * Whether a message of ours is in a channel already, although nobody here was told so: Slack takes
 * no key that would make a second post of it the first one.
 */
import type { webApi } from "@slack/bolt";
import { z } from "zod";
import { paced } from "./pace.ts";

/** What says which message it is. Members do not see it. */
const EVENT = "rappel_sent";

/** The most that Slack gives an app that is distributed outside its Marketplace, once a minute. */
const MESSAGES = 15;
/** A reader that may not read yet waits no longer, in s. */
const LONGEST_WAIT_S = 10;
/** Slack's clock may be behind this one by so much, in s. */
const CLOCKS_S = 60;

/** To be posted with a message, so that it can be found. `seed` is one for one send. */
export function seeded(seed: string) {
  return { metadata: { event_type: EVENT, event_payload: { seed } } };
}

const Message = z.object({
  ts: z.string(),
  metadata: z
    .object({ event_type: z.literal(EVENT), event_payload: z.object({ seed: z.string() }) })
    .optional()
    .catch(undefined),
});

/**
 * The messages posted with that seed since then, by their ts, in order. "unknown" where the bot may
 * not read: it asks for the history of its direct channels (im:history) and of no other, since to
 * read all that a channel says would be much to ask for this; where a workspace adds
 * channels:history or groups:history it is used. Never rejects.
 */
export async function posted(
  client: webApi.WebClient,
  { channel, thread, seed, since }: Whereabouts,
): Promise<string[] | "unknown"> {
  const oldest = since ? { oldest: String(Math.max(0, since.getTime() / 1000 - CLOCKS_S)) } : {};
  const where = { channel, ...oldest, limit: MESSAGES, include_all_metadata: true };
  const { conversations } = client;
  const read = () =>
    thread ? conversations.replies({ ...where, ts: thread }) : conversations.history(where);
  try {
    const { messages, has_more } = await paced<webApi.ConversationsHistoryResponse>(
      read,
      LONGEST_WAIT_S,
    );
    const found = z
      .array(Message)
      .parse(messages)
      .flatMap(({ ts, metadata }) => (metadata?.event_payload.seed === seed ? [ts] : []));
    return found.length === 0 && has_more ? "unknown" : found.sort();
  } catch {
    return "unknown";
  }
}

interface Whereabouts {
  channel: string;
  thread?: string | undefined;
  seed: string;
  since?: Date | undefined;
}
