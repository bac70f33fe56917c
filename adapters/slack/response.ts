/** A response_url: reaches whoever asked, and the room, also where the bot is no member. */
import { request } from "undici";
import type { Reply } from "./place.ts";

/** It takes so many answers
 * (docs.slack.dev/interactivity/handling-user-interaction#message_responses). */
const ANSWERS = 5;
/** It lives on Slack's side: no answer in this time is none, in ms. */
const RESPOND_MS = 10_000;

export type Response = ReturnType<typeof responseOf>;

/** That of one ask. */
export function responseOf({ url, within }: Pick<Reply, "url" | "within">) {
  let left = ANSWERS;
  return {
    /**
     * False if it is used up, too old or out of reach; or where `more` is to come, and this would be
     * the last: it is kept to say what became of that. Never rejects.
     */
    async take(body: Record<string, unknown>, more = false): Promise<boolean> {
      if (!url || left <= (more ? 1 : 0)) return false;
      left -= 1;
      return respond(url, { ...body, ...(within ? { thread_ts: within } : {}) });
    },
  };
}

/** By undici's own call, which goes through the same proxy as `fetch` and costs a quarter of it. */
async function respond(url: string, body: Record<string, unknown>): Promise<boolean> {
  try {
    const response = await request(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      headersTimeout: RESPOND_MS,
      bodyTimeout: RESPOND_MS,
    });
    const said = await response.body.text();
    const ok = response.statusCode >= 200 && response.statusCode < 300;
    return ok && !said.includes('"ok":false');
  } catch {
    return false;
  }
}
