/** What the loopback lets a bot read of its channels: what its scopes name, and no other. */
import { SCOPES } from "../../../adapters/slack/scopes.ts";
import type { Answer, Fields, Shown } from "./loopback.ts";

/** That the bot may not read is no mistake of its: it is not among the loopback's refusals. */
const refusal = (error: string): Answer => ({ body: { ok: false, error } });

/** `scopes` are those that were granted; those that the app asks for, to begin with. */
export function createHistory(standing: ReadonlyMap<string, Shown>) {
  const scopes = new Set(SCOPES.map(({ scope }) => scope));

  function read({ channel, ts, oldest = "0", limit = 100, include_all_metadata }: Fields): Answer {
    const id = String(channel);
    if (id.startsWith("U")) return refusal("channel_not_found");
    if (!scopes.has(id.startsWith("D") ? "im:history" : "channels:history"))
      return refusal("missing_scope");
    const all = [...standing.values()].filter(
      (one) => one.channel === id && one.thread === ts && Number(one.ts) > Number(oldest),
    );
    const messages = all
      .toReversed()
      .slice(0, Number(limit))
      .map(({ ts, text, metadata }) => ({
        ...{ type: "message", ts, text },
        ...(String(include_all_metadata) === "true" && metadata ? { metadata } : {}),
      }));
    return { body: { ok: true, messages, has_more: all.length > messages.length } };
  }

  const methods = { "conversations.history": read, "conversations.replies": read };
  return { scopes, methods };
}
