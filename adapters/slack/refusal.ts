/** What came of a post, from how Slack's answer to it failed. */
import { webApi } from "@slack/bolt";
import type { Delivery, Refusal } from "../../src/index.ts";
import { slackWord, tokenRefused, unanswered } from "./fault.ts";

/** Slack's words for where nothing can be written until somebody mends it. */
const FOR_GOOD: Record<string, Refusal> = {
  is_archived: "archived",
  channel_not_found: "missing",
  not_in_channel: "removed",
  access_denied: "forbidden",
  ekm_access_denied: "forbidden",
  missing_scope: "forbidden",
  no_permission: "forbidden",
  messages_tab_disabled: "closed",
  user_disabled: "closed",
  user_not_found: "closed",
  user_not_visible: "closed",
  team_access_not_granted: "revoked",
};
const FAMILIES: readonly (readonly [RegExp, Refusal])[] = [
  // "restricted_action_read_only_channel" and so on.
  [/^restricted_action/, "forbidden"],
  [/^(cant|cannot)_dm/, "closed"],
];

/** "It's possible some aspect of the operation succeeded before the error was raised"
 * (docs.slack.dev/reference/methods/chat.postMessage). */
const PERHAPS_DONE = new Set(["fatal_error", "internal_error"]);

/** Of a word that says nothing of when, in ms: something is wrong with the message, or with Slack. */
const ODD_MS = 10 * 60 * 1000;
const TOO_SOON = new Set(["rate_limited", "ratelimited", "service_unavailable"]);

/** `error` is what a call of chat.postMessage threw. */
export function deliveryOf(error: unknown): Delivery {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { ok: false, why: "later", after: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIRequestError)
    return { ok: false, why: unanswered(error) ? "unknown" : "later" };
  const word = slackWord(error);
  // What is no word is the body of an answer that could not be read.
  if (!word || !/^\w+$/.test(word) || PERHAPS_DONE.has(word)) return { ok: false, why: "unknown" };
  const says = tokenRefused(error) ? "revoked" : forGood(error);
  if (says) return { ok: false, why: "gone", says };
  return { ok: false, why: "later", ...(TOO_SOON.has(word) ? {} : { after: ODD_MS }) };
}

/** What was posted may be there although the call failed. */
export function uncertain(error: unknown): boolean {
  const delivery = deliveryOf(error);
  return !delivery.ok && delivery.why === "unknown";
}

/** Why it will not have it, whatever becomes of the token. */
export function forGood(error: unknown): Refusal | undefined {
  const word = slackWord(error) ?? "";
  return FOR_GOOD[word] ?? FAMILIES.find(([family]) => family.test(word))?.[1];
}
