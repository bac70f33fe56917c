/** The ways by which an answer can go: where Slack closes one, the next is tried. */
import type { webApi } from "@slack/bolt";
import { marked } from "./below.ts";
import { undrawable } from "./fault.ts";
import type { Message } from "./limits.ts";
import { paced } from "./pace.ts";
import type { Reply } from "./place.ts";
import { uncertain } from "./refusal.ts";
import type { Response } from "./response.ts";

/** Nothing that a message names is fetched to be shown beside it. */
export const INERT = { unfurl_links: false, unfurl_media: false };

/** For whom it is: where it was asked, for the asker or all; or in a channel. */
export type Aim = "private" | "public" | "replace" | { channel: string; thread_ts?: string };

/** Makes a call that posts there, in its turn. */
export type InTurn = <T>(channel: string, call: () => Promise<T>) => Promise<T>;

/** Where it is now: where it was to be, or in the asker's direct messages. */
export type Where = "there" | "directly";

/** Undefined where it is not taken, and Slack has no word for that. `more` is to come by it. */
type Way = (message: Message, more: boolean) => Promise<Where | undefined>;

export interface Means {
  client: webApi.WebClient;
  reply: Reply;
  response: Response;
  inTurn: InTurn;
}

/** For a post's messages, one after the other: by whichever way one went, the next ones go on. */
export function openWays(aim: Aim, means: Means) {
  const ways = waysOf(aim, means);
  let from = 0;
  let refusal: unknown;
  return async function put(message: Message, more: boolean): Promise<Where> {
    for (const [at, way] of [...ways.entries()].slice(from)) {
      try {
        const where = await way(message, more);
        if (!where) continue;
        from = at;
        return where;
      } catch (error) {
        // What may be there is not said again; what cannot be shown is drawn anew for the same way.
        if (uncertain(error) || undrawable(error)) throw error;
        refusal = error;
      }
    }
    throw refusal;
  };
}

function waysOf(aim: Aim, { client, reply, response, inTurn }: Means): Way[] {
  const { channel, thread, user, within } = reply;
  const thereafter = thread ? { thread_ts: thread } : {};
  // Below a message that is no thread yet, nobody would see it: only in a thread asked in.
  const beside = (message: Message) => (thread && !within ? marked(message, thread) : message);
  let replace_original = aim === "replace";

  const posted =
    (to: { channel: string; thread_ts?: string }, where: Where = "there"): Way =>
    async (message) => {
      // A direct channel goes by its member, as what is sent there unasked does.
      const spot = to.channel === channel && channel.startsWith("D") ? user : to.channel;
      await inTurn(spot, () => client.chat.postMessage({ ...INERT, ...message, ...to }));
      return where;
    };
  const answeredToAll: Way = async (message, more) => {
    const body = { ...message, response_type: "in_channel", ...thereafter };
    return (await response.take(body, more)) ? "there" : undefined;
  };
  const answered: Way = async (message, more) => {
    const body = { ...beside(message), response_type: "ephemeral", replace_original };
    if (!(await response.take(body, more))) return undefined;
    replace_original = false;
    return "there";
  };
  const ephemeral: Way = async (message) => {
    const below = within ? { thread_ts: within } : {};
    await paced(() => client.chat.postEphemeral({ ...beside(message), channel, user, ...below }));
    return "there";
  };

  if (typeof aim === "object") return [posted(aim)];
  if (aim === "public") return [posted({ channel, ...thereafter }), answeredToAll];
  if (aim === "private" && reply.spoken && channel.startsWith("D"))
    return [posted({ channel, ...thereafter })];
  // A message to a member's id opens their direct channel with the bot by itself.
  return [answered, ephemeral, posted({ channel: user }, "directly")];
}
