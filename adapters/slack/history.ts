/** What of one seed is in a channel already: read in its history, where that may be read. */
import type { webApi } from "@slack/bolt";
import { z } from "zod";
import { paced } from "./pace.ts";
import { seedOf } from "./seed.ts";

/** Slack's clock and this one may differ by so much, in ms. */
const APART_MS = 60_000;
/** Slack gives an app outside its Marketplace 15 at most, once a minute
 * (docs.slack.dev/reference/methods/conversations.history). */
const PAGE = 100;
/** What lies further back is not looked for. */
const PAGES = 10;
/** A reader that may not read yet waits no longer, in s. */
const LONGEST_WAIT_S = 10;

const Page = z.object({
  messages: z.array(z.object({ ts: z.string(), metadata: z.unknown().optional() })),
  has_more: z.boolean().default(false),
  response_metadata: z.object({ next_cursor: z.string().default("") }).default({ next_cursor: "" }),
});

interface Whereabouts {
  channel: string;
  thread?: string | undefined;
  seed: string;
  /** When the first of them was on its way at the earliest. */
  since?: Date | undefined;
}

/**
 * The ts of each message that was posted with that seed, in no order. The bot asks for the history
 * of its direct channels (im:history) and of no other, since to read all that a channel says would
 * be much to ask for this; where a workspace adds channels:history or groups:history it is used.
 * @throws if one could be missing
 */
export async function* posted(
  { conversations }: webApi.WebClient,
  { channel, thread, seed, since }: Whereabouts,
): AsyncGenerator<string, void> {
  const oldest = since && (Math.max(0, since.getTime() - APART_MS) / 1000).toFixed(6);
  const where = { channel, ...(oldest && { oldest }), include_all_metadata: true, limit: PAGE };
  const read = (more: { cursor?: string }) =>
    thread
      ? conversations.replies({ ...where, ...more, ts: thread })
      : conversations.history({ ...where, ...more });
  let more = {};
  for (let page = 0; page < PAGES; page++) {
    const answer = await paced<webApi.WebAPICallResult>(() => read(more), LONGEST_WAIT_S);
    const { messages, has_more, response_metadata } = Page.parse(answer);
    for (const { ts, metadata } of messages) if (seedOf(metadata) === seed) yield ts;
    if (!has_more) return;
    more = { cursor: z.string().min(1).parse(response_metadata.next_cursor) };
  }
  throw new Error("the channel's history goes further back");
}
