/** Messages that move on: posted in a room that asked nothing, and edited where they are. */
import type { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import { z } from "zod";
import type { Delivery, Pushing } from "../../src/index.ts";
import { directOf } from "./direct.ts";
import { missing, sentence, takenBack, unanswered, undrawable, uneditable } from "./fault.ts";
import { posted as postedBefore } from "./history.ts";
import type { Message } from "./limits.ts";
import type { Lost } from "./lost.ts";
import { paced } from "./pace.ts";
import { forGood, uncertain } from "./refusal.ts";
import { draw } from "./render.ts";
import { seeded } from "./seed.ts";
import type { Turns } from "./turns.ts";
import { INERT } from "./ways.ts";
import type { Installed, Place, Workspaces } from "./workspaces.ts";

/** What is shown to a room comes too late after longer, in s; and then it is tried anew. */
const LONGEST_WAIT_S = 10;

/** Where a post is: its messages in order, each by its ts or, where Slack's answer was lost, by
 * "?" and the ticket of its first button. */
const Address = z.object({ channel: z.string(), messages: z.array(z.string()) });
export type Address = z.infer<typeof Address>;

/** `tried`: as of the adapter's `deliver` and `tell`. */
type Sent = Pushing & { tried?: Date };

/** What may be there already: `most` messages and no more, none of them posted before `since`. */
interface Search {
  since?: Date | undefined;
  most: number;
}

interface Options {
  workspaces: Workspaces;
  turns: Turns;
  lost: Lost;
  log: Logger;
}

export type Live = (send: Sent, at?: string) => Promise<Delivery>;

export function createLive({ workspaces, turns, lost, log }: Options): Live {
  /** Where what is there already is, of posts of which a part failed, by their seed. */
  const begun = new Map<string, Address>();

  async function deliver(send: Sent, at?: string): Promise<Delivery> {
    const place = await workspaces.place(send.team);
    if (!place) return { ok: false, why: "gone" };
    const workspace = await workspaces.of(place);
    if (!workspace) return { ok: false, why: "later" };
    const before = at === undefined ? undefined : Address.parse(JSON.parse(at));
    const address = before ?? begun.get(send.seed) ?? { channel: send.to.id, messages: [] };
    const { messages } = address;
    const search = before
      ? { most: messages.some((one) => !lost.found(one)) ? messages.length : 0 }
      : { most: send.tried ? Number.POSITIVE_INFINITY : 0, since: send.tried };
    if (search.most > 0) await reconcile(address, send, workspace.client, search);
    try {
      await put(send, address, workspace.client);
      begun.delete(send.seed);
      return { ok: true, at: JSON.stringify(address) };
    } catch (error) {
      await told(place, workspace, error, send.team);
      const says = takenBack(error) ? "revoked" : forGood(error);
      if (says) return { ok: false, why: "gone", says };
      if (!before && address.messages.length > 0) begun.set(send.seed, address);
      return { ok: false, why: !before && uncertain(error) ? "unknown" : "later" };
    }
  }

  /** What nobody was told of is found, where the bot may look; else it is posted once more. A member can
   * wait until the bot may: what may not be read now is read then. */
  async function reconcile(
    address: Address,
    { team, to, seed }: Sent,
    client: webApi.WebClient,
    { since, most }: Search,
  ) {
    const thread = "kind" in to ? to.thread : undefined;
    const found: string[] = [];
    try {
      if (!("kind" in to) && address.channel === to.id)
        address.channel = await directOf(to.id, client);
      const where = { channel: address.channel, thread, seed, since };
      for await (const ts of postedBefore(client, where)) if (found.push(ts) === most) break;
    } catch (error) {
      if (!("kind" in to) && !forGood(error)) throw error;
      const why = sentence(error);
      log.warn({ team, seed, why }, "slack: whether a room was shown a message is not known");
    }
    if (found.length >= address.messages.length) address.messages = found.sort();
  }

  /** Every message of the post in turn; `address` says at any time which are there. */
  async function put({ team, to, post, seed }: Sent, address: Address, client: webApi.WebClient) {
    const { channel, messages } = address;
    const below = "kind" in to && to.thread ? { thread_ts: to.thread } : {};
    const spot = { team, channel: "kind" in to ? channel : to.id };

    async function posted(message: Message): Promise<string> {
      const call = () =>
        client.chat.postMessage({ ...INERT, ...seeded(seed), ...message, channel, ...below });
      try {
        const { ts = "", channel: own } = await turns.ask(spot, call, LONGEST_WAIT_S);
        // A member's id is an address for what is posted, not for what is edited.
        address.channel = own ?? channel;
        return ts;
      } catch (error) {
        // What is edited later is looked for then; to a member it is said once.
        if (!unanswered(error) || !("kind" in to)) throw error;
        return lost.one(message);
      }
    }

    async function moved(message: Message, where: string | undefined): Promise<string> {
      const ts = where && lost.found(where);
      if (!ts) return posted(message);
      try {
        await paced(() => client.chat.update({ ...message, channel, ts }), LONGEST_WAIT_S);
        return ts;
      } catch (error) {
        if (!uneditable(error)) throw error;
        return posted(message);
      }
    }

    async function removed(ts: string | undefined): Promise<void> {
      if (!ts) return;
      try {
        await paced(() => client.chat.delete({ channel, ts }), LONGEST_WAIT_S);
      } catch (error) {
        if (!missing(error)) throw error;
      }
    }

    const all = async (drawn: Message[]) => {
      for (const [at, message] of drawn.entries())
        messages[at] = await moved(message, messages[at]);
      for (const where of messages.splice(drawn.length)) await removed(lost.found(where));
    };
    await all(draw(post)).catch((error) => {
      if (!undrawable(error)) throw error;
      return all(draw(post, "everywhere"));
    });
  }

  async function told(place: Place, workspace: Installed, error: unknown, team: string) {
    log.warn({ team, why: sentence(error) }, "slack: a room was not shown a message");
    await workspaces.failed(place, workspace, error);
  }

  return async (send, at) => {
    try {
      return await deliver(send, at);
    } catch (error) {
      log.error({ team: send.team, why: sentence(error) }, "slack: a room was not shown a message");
      return { ok: false, why: "later" };
    }
  };
}
