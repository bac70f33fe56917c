/** What may be read again of a Slack on loopback: a member's direct channel with the bot. */
import { z } from "zod";
import type { Answer, Fields, Shown } from "./loopback.ts";

export const Metadata = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

interface Options {
  standing: ReadonlyMap<string, Shown>;
  /** Channels of which the bot may read the history; the direct ones are always. */
  readable: ReadonlySet<string>;
  /** How many messages a page holds. */
  page: number;
  refusal: (error: string, why?: unknown) => Answer;
}

export function createHistory({ standing, readable, page, refusal }: Options) {
  function read(fields: Fields, thread: string | undefined): Answer {
    const channel = String(fields.channel);
    if (!channel.startsWith("D") && !readable.has(channel)) return refusal("missing_scope");
    const from = Number(fields.cursor ?? 0);
    const oldest = Number(fields.oldest ?? 0);
    const all = [...standing.values()]
      .filter((one) => one.channel === channel && one.thread === thread && !one.ephemeral)
      .filter(({ ts }) => Number(ts) > oldest)
      .reverse();
    const messages = all.slice(from, from + page).map(({ ts, text, metadata }) => ({
      ...{ type: "message", ts, text },
      ...(String(fields.include_all_metadata) === "true" && metadata ? { metadata } : {}),
    }));
    const has_more = all.length > from + page;
    const next = has_more ? { response_metadata: { next_cursor: String(from + page) } } : {};
    return { body: { ok: true, messages, has_more, ...next } };
  }

  const methods: Record<string, (fields: Fields) => Answer> = {
    "conversations.open": ({ users }) => ({
      body: { ok: true, channel: { id: `D${String(users)}` } },
    }),
    "conversations.history": (fields) => read(fields, undefined),
    "conversations.replies": (fields) => read(fields, String(fields.ts)),
  };
  return methods;
}
