/** Sends as Slack messages, each by the way its ask left open. */
import type { webApi } from "@slack/bolt";
import { request } from "undici";
import type { First, Post, Send } from "../../src/index.ts";
import { marked } from "./below.ts";
import { slackWord } from "./fault.ts";
import type { Message } from "./limits.ts";
import { paced } from "./pace.ts";
import type { Reply } from "./place.ts";
import { uncertain } from "./refusal.ts";
import { draw } from "./render.ts";

/** A response_url lives on Slack's side: no answer in this time is none, in ms. */
const RESPOND_MS = 10_000;
/** Nothing that a message names is fetched to be shown beside it. */
export const INERT = { unfurl_links: false, unfurl_media: false };

type Way = "private" | "public" | "replace" | { channel: string; thread?: string };

/** Makes a call that posts there, in its turn. */
export type InTurn = <T>(channel: string, call: () => Promise<T>) => Promise<T>;

interface Means {
  client: webApi.WebClient;
  reply: Reply;
  inTurn: InTurn;
}

/** Each message of each send in turn. A failed one is `failed`, and the next is tried. */
export async function deliver(
  sends: Send[],
  how: Exclude<First["how"], "form">,
  { failed, ...means }: Means & { failed: (error: unknown) => void },
): Promise<void> {
  let replaced = how !== "replace";
  for (const send of sends) {
    const next = (message: Message) => {
      const way = wayOf(send, how, replaced);
      if (way === "replace") replaced = true;
      return put(message, way, means);
    };
    try {
      for (const message of await begun(send.post, next)) await next(message);
    } catch (error) {
      failed(error);
    }
  }
}

/** Puts a post's first message, and says what is left of it. */
export async function begun(
  post: Post,
  put: (message: Message) => Promise<void>,
): Promise<Message[]> {
  const [first, ...rest] = draw(post);
  try {
    await put(first);
    return rest;
  } catch (error) {
    if (slackWord(error) !== "invalid_blocks") throw error;
    // Some blocks are newer than some of Slack's surfaces and workspaces.
    const [plain, ...more] = draw(post, "everywhere");
    await put(plain);
    return more;
  }
}

/** One message moves on at most: what comes with it stands beside it, for the asker alone. */
function wayOf({ to, post }: Send, how: Exclude<First["how"], "form">, replaced: boolean): Way {
  if (to !== "asker") {
    // A message to a member's id opens their direct channel with the bot by itself.
    const thread = "kind" in to ? to.thread : undefined;
    return { channel: to.id, ...(thread ? { thread } : {}) };
  }
  if (isSorry(post) || (how === "replace" && replaced)) return "private";
  return how;
}

export function isSorry(post: Post): boolean {
  return post.kind === "notice" && post.tone === "sorry";
}

async function put(message: Message, way: Way, { client, reply, inTurn }: Means): Promise<void> {
  const { channel, thread, url, user } = reply;
  // A direct channel goes by its member, as what is sent there unasked does.
  const spot = (id: string) => (id === channel && id.startsWith("D") ? user : id);
  const thereafter = thread ? { thread_ts: thread } : {};
  if (typeof way === "object") {
    const below = way.thread ? { thread_ts: way.thread } : {};
    await inTurn(spot(way.channel), () =>
      client.chat.postMessage({ ...INERT, ...message, channel: way.channel, ...below }),
    );
  } else if (way === "public") {
    const post = () => client.chat.postMessage({ ...INERT, ...message, channel, ...thereafter });
    if (!url) return void (await inTurn(spot(channel), post));
    // Where the bot is no member, the response_url still reaches the room.
    await inTurn(spot(channel), post).catch(async (error) => {
      const body = { ...message, response_type: "in_channel", ...thereafter };
      if (uncertain(error) || !(await respond(url, reply, body))) throw error;
    });
  } else if (way === "private" && reply.spoken && channel.startsWith("D")) {
    await inTurn(user, () =>
      client.chat.postMessage({ ...INERT, ...message, channel, ...thereafter }),
    );
  } else {
    const replace_original = way === "replace";
    // Below a message that is no thread yet, nobody would see it: only in a thread asked in.
    const within = reply.within ? { thread_ts: reply.within } : {};
    const beside = thread && !reply.within ? marked(message, thread) : message;
    const body = { ...beside, response_type: "ephemeral", replace_original };
    if (url && (await respond(url, reply, body))) return;
    await paced(() => client.chat.postEphemeral({ ...beside, channel, user, ...within }));
  }
}

/** False if the response_url is used up, too old or out of reach. Never rejects. By undici's own call,
 * which goes through the same proxy as `fetch` and costs a quarter of it. */
async function respond(url: string, reply: Reply, body: Record<string, unknown>): Promise<boolean> {
  try {
    const response = await request(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...body, ...(reply.within ? { thread_ts: reply.within } : {}) }),
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
