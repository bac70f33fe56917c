/** What is sent unasked, at most once: one try, and exactly what came of it. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Adapter, Delivery, Pushing } from "../../src/index.ts";
import { eachOf } from "./each.ts";
import { sentence, slackWord } from "./fault.ts";
import type { Message } from "./limits.ts";
import type { Address } from "./live.ts";
import { deliveryOf } from "./refusal.ts";
import { seeded } from "./seed.ts";
import type { Turns } from "./turns.ts";
import { INERT } from "./ways.ts";
import type { Installed, Place, Workspaces } from "./workspaces.ts";

interface Options {
  workspaces: Workspaces;
  turns: Turns;
  /** How long what was cut off may still be on its way, in ms. */
  settles: number;
  log: Logger;
}

export function createPush({ workspaces, turns, settles, log }: Options): Adapter["push"] {
  async function push(pushing: Pushing): Promise<Delivery> {
    const { team, to, post, seed } = pushing;
    const place = await workspaces.place(team);
    if (!place) return { ok: false, why: "gone", says: "revoked" };
    const workspace = await workspaces.of(place);
    if (!workspace) return { ok: false, why: "later" };
    const { chat } = workspace.client;
    const address: Address = { channel: to.id, messages: [] };
    const { messages } = address;
    const below = "kind" in to && to.thread ? { thread_ts: to.thread } : {};
    let called = false;

    /** A message to a member's id opens their direct channel with the bot by itself. */
    async function put(message: Message): Promise<void> {
      const known = messages.length === 0 ? seeded(seed) : {};
      const { ts, channel } = await turns.push({ team, channel: to.id }, () => {
        called = true;
        return chat.postMessage({ ...INERT, ...message, ...known, channel: to.id, ...below });
      });
      if (!ts) throw new Error("Slack names no message");
      messages.push(ts);
      address.channel = channel ?? to.id;
    }

    try {
      await eachOf(post, put);
    } catch (error) {
      if (!called) throw error;
      if (messages.length === 0) return failed(pushing, place, workspace, error);
      log.error({ team, seed, why: sentence(error) }, "slack: of a push a part alone was sent");
    }
    return { ok: true, at: JSON.stringify(address) };
  }

  async function failed(
    { team, seed }: Pushing,
    place: Place,
    workspace: Installed,
    error: unknown,
  ) {
    const delivery = deliveryOf(error);
    log.warn({ team, seed, ...delivery, slack: sentence(error) }, "slack: a push was not sent");
    await workspaces
      .failed(place, workspace, error)
      .catch((fault) => log.error({ team, why: sentence(fault) }, "slack: a refusal was not kept"));
    if (delivery.ok || delivery.why === "later") return delivery;
    // Whoever asks next whether it is there can be answered.
    if (delivery.why === "unknown") await sleep(settles, undefined, { ref: false });
    else if (delivery.says === "revoked" && (await renewed(place, workspace, error)))
      return { ok: false, why: "later" } as const;
    return delivery;
  }

  /** The token alone is out of date: there is another, or there will be. */
  async function renewed(place: Place, { client, renews }: Installed, error: unknown) {
    if (renews && slackWord(error) === "token_expired") return true;
    const now = await workspaces.of(place).catch(() => undefined);
    return now !== undefined && now.client.token !== client.token;
  }

  return async (pushing) => {
    try {
      return await push(pushing);
    } catch (error) {
      const { team, seed } = pushing;
      log.error({ team, seed, why: sentence(error) }, "slack: a push was not sent");
      return { ok: false, why: "later" };
    }
  };
}
