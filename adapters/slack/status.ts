/**
 * What Slack shows in a thread while the answer to a message is not there yet: gone with the
 * answer, or after two minutes (docs.slack.dev/reference/methods/assistant.threads.setStatus).
 */
import { setTimeout as pause } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import { type Language, voiceOf } from "../../src/index.ts";
import type { Reply } from "./place.ts";

/** What comes sooner needs no status, in ms. */
const SOON = 1000;

interface Place {
  client: webApi.WebClient;
  reply: Reply;
  /** Asked only when it is wanted. */
  language(): Promise<Language>;
}

/** That it cannot be shown is no matter. */
export async function withStatus<T>(
  { client, reply: { channel, thread, spoken }, language }: Place,
  work: Promise<T>,
): Promise<T> {
  if (!thread || !spoken) return work;
  const set = (status: string) =>
    client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status });
  const over = new AbortController();
  const shown = pause(SOON, undefined, { signal: over.signal, ref: false })
    .then(async () => set(voiceOf(await language()).say("page.working")))
    .then(() => true)
    .catch(() => false);
  return work.finally(async () => {
    over.abort();
    // A private answer would leave it.
    if (await shown) await set("").catch(() => {});
  });
}
