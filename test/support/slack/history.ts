import { SCOPES } from "../../../adapters/slack/scopes.ts";
import type { Answer, Fields, Shown } from "./effect.ts";

/** That the bot may not read is no mistake of its: it is not among the loopback's refusals. */
const refusal = (error: string): Answer => ({ body: { ok: false, error } });

interface Options {
  standing: ReadonlyMap<string, Shown>;
  /** How many messages a page holds at most. */
  page: number;
}

/** `scopes` are those that were granted; those that the app asks for, to begin with. */
export function createHistory({ standing, page }: Options) {
  const scopes = new Set(SCOPES.map(({ scope }) => scope));

  /** A channel's messages the last first, a thread's the first first, as Slack has it. */
  function read(fields: Fields, thread: string | undefined): Answer {
    const channel = String(fields.channel);
    if (channel.startsWith("U")) return refusal("channel_not_found");
    if (!scopes.has(channel.startsWith("D") ? "im:history" : "channels:history"))
      return refusal("missing_scope");
    const from = Number(fields.cursor ?? 0);
    const to = from + Math.min(page, Number(fields.limit ?? page));
    const oldest = Number(fields.oldest ?? 0);
    const within = [...standing.values()].filter(
      (one) => one.channel === channel && one.thread === thread && Number(one.ts) > oldest,
    );
    const all = thread ? within : within.toReversed();
    const messages = all.slice(from, to).map(({ ts, text, metadata }) => ({
      ...{ type: "message", ts, text },
      ...(String(fields.include_all_metadata) === "true" && metadata ? { metadata } : {}),
    }));
    const has_more = all.length > to;
    const next = has_more ? { response_metadata: { next_cursor: String(to) } } : {};
    return { body: { ok: true, messages, has_more, ...next } };
  }

  const methods: Record<string, (fields: Fields) => Answer> = {
    "conversations.open": ({ users }) =>
      scopes.has("im:write")
        ? { body: { ok: true, channel: { id: `D${String(users)}` } } }
        : refusal("missing_scope"),
    "conversations.history": (fields) => read(fields, undefined),
    "conversations.replies": (fields) => read(fields, String(fields.ts)),
  };
  return { scopes, methods };
}
