/** Sends as Slack messages, each by the way its ask left open. */
import { setTimeout as sleep } from "node:timers/promises";
import { webApi } from "@slack/bolt";
import type { First, Send } from "../../src/index.ts";
import type { Message } from "./limits.ts";
import type { Reply } from "./place.ts";
import { draw } from "./render.ts";

/** A response_url lives on Slack's side: no answer in this time is none, in ms. */
const RESPOND_MS = 10_000;
/** Slack refused a call for coming too soon: so long is waited to make it once more, in s. */
const LONGEST_WAIT_S = 30;

/** Nothing that a message names is fetched to be shown beside it. */
const INERT = { unfurl_links: false, unfurl_media: false };

type Way = "private" | "public" | "replace" | { channel: string; thread?: string };

/** Each message of each send in turn. A failed one is `failed`, and the next is tried. */
export async function deliver(
  sends: Send[],
  how: Exclude<First["how"], "form">,
  {
    client,
    reply,
    failed,
  }: { client: webApi.WebClient; reply: Reply; failed: (error: unknown) => void },
): Promise<void> {
  let replaced = how !== "replace";
  for (const send of sends) {
    try {
      const sorry = send.post.kind === "notice" && send.post.tone === "sorry";
      for (const message of draw(send.post)) {
        const way = wayOf(send, sorry, how, replaced);
        if (way === "replace") replaced = true;
        await put(message, way, client, reply);
      }
    } catch (error) {
      failed(error);
    }
  }
}

/** One message moves on at most: what comes with it stands beside it, for the asker alone. */
function wayOf(send: Send, sorry: boolean, how: Way, replaced: boolean): Way {
  if (send.to !== "asker") {
    // A message to a member's id opens their direct channel with the bot by itself.
    const thread = "kind" in send.to ? send.to.thread : undefined;
    return { channel: send.to.id, ...(thread ? { thread } : {}) };
  }
  if (sorry || (how === "replace" && replaced)) return "private";
  return how;
}

async function put(message: Message, way: Way, client: webApi.WebClient, reply: Reply) {
  const { channel, thread, url } = reply;
  const thereafter = thread ? { thread_ts: thread } : {};
  if (typeof way === "object") {
    const below = way.thread ? { thread_ts: way.thread } : {};
    await paced(() =>
      client.chat.postMessage({ ...INERT, ...message, channel: way.channel, ...below }),
    );
  } else if (way === "public") {
    const post = () => client.chat.postMessage({ ...INERT, ...message, channel, ...thereafter });
    if (!url) return void (await paced(post));
    // Where the bot is no member, the response_url still reaches the room.
    await paced(post).catch(async (error) => {
      if (!(await respond(url, reply, { ...message, response_type: "in_channel" }))) throw error;
    });
  } else if (way === "private" && reply.spoken && channel.startsWith("D")) {
    await paced(() => client.chat.postMessage({ ...INERT, ...message, channel, ...thereafter }));
  } else {
    const replace_original = way === "replace";
    const body = { ...message, response_type: "ephemeral", replace_original };
    if (url && (await respond(url, reply, body))) return;
    // Below a message that is no thread yet, nobody would see it: only in a thread asked in.
    const within = reply.within ? { thread_ts: reply.within } : {};
    const user = reply.user;
    await paced(() => client.chat.postEphemeral({ ...message, channel, user, ...within }));
  }
}

/** False if the response_url is used up, too old or out of reach. Never rejects. */
async function respond(url: string, reply: Reply, body: Record<string, unknown>): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...body, ...(reply.within ? { thread_ts: reply.within } : {}) }),
      signal: AbortSignal.timeout(RESPOND_MS),
    });
    const said = await response.text();
    return response.ok && !said.includes('"ok":false');
  } catch {
    return false;
  }
}

/** Once more when Slack says so: a call refused for coming too soon has done nothing. */
async function paced<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof webApi.WebAPIRateLimitedError)) throw error;
    if (error.retryAfter > LONGEST_WAIT_S) throw error;
    await sleep(error.retryAfter * 1000);
    return call();
  }
}
