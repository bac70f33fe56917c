/** Whether a post that was cut off is there: read in the channel's history, where that may be read. */
import { setTimeout as sleep } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import type { Logger } from "pino";
import { z } from "zod";
import type { Adapter, Delivery, Pushing } from "../../src/index.ts";
import { sentence } from "./fault.ts";
import type { Address } from "./live.ts";
import { draw } from "./render.ts";
import { seedOf } from "./seed.ts";
import type { Workspaces } from "./workspaces.ts";

/** Slack's clock and this one may differ by so much, in ms. */
const APART_MS = 60_000;
/** Slack gives an app outside its Marketplace 15 at most, once a minute
 * (docs.slack.dev/reference/methods/conversations.history). */
const PAGE = 100;

const Page = z.object({
  messages: z.array(z.object({ ts: z.string(), metadata: z.unknown() })),
  has_more: z.boolean().default(false),
  response_metadata: z.object({ next_cursor: z.string().default("") }).default({ next_cursor: "" }),
});

type Reconcile = NonNullable<Adapter["reconcile"]>;

interface Options {
  workspaces: Workspaces;
  /** How long what was cut off may still be on its way, in ms. */
  settles: number;
  clock: () => Date;
  log: Logger;
}

export function createReconcile({ workspaces, settles, clock, log }: Options): Reconcile {
  async function look({ team, to, post, seed }: Pushing, since: Date): Promise<Delivery> {
    const place = await workspaces.place(team);
    const workspace = place && (await workspaces.of(place));
    if (!workspace) return { ok: false, why: "unknown" };
    const wait = since.getTime() + settles - clock().getTime();
    if (wait > 0) await sleep(Math.min(wait, settles), undefined, { ref: false });
    const { client } = workspace;
    const channel = "kind" in to ? to.id : await directOf(to.id, client);
    const thread = "kind" in to ? to.thread : undefined;
    for await (const { ts, metadata } of history(client, { channel, thread, since })) {
      if (seedOf(metadata) !== seed) continue;
      if (draw(post).length > 1) log.warn({ team, seed }, "slack: a part of a push may be missing");
      const address: Address = { channel, messages: [ts] };
      return { ok: true, at: JSON.stringify(address) };
    }
    return { ok: false, why: "later" };
  }

  return async (pushing, since) => {
    try {
      return await look(pushing, since);
    } catch (error) {
      const { team, seed } = pushing;
      log.warn({ team, seed, why: sentence(error) }, "slack: whether a push arrived is not known");
      return { ok: false, why: "unknown" };
    }
  };
}

/** The same each time: opening finds the one that is there. */
async function directOf(user: string, { conversations }: webApi.WebClient): Promise<string> {
  const { channel } = await conversations.open({ users: user });
  return z.string().parse(channel?.id);
}

/** Every message there since a while before. @throws if one could be missing. */
async function* history(
  { conversations }: webApi.WebClient,
  { channel, thread, since }: { channel: string; thread: string | undefined; since: Date },
) {
  const oldest = ((since.getTime() - APART_MS) / 1000).toFixed(6);
  const what = { channel, oldest, include_all_metadata: true, limit: PAGE };
  for (let more = {}; ; ) {
    const answer = await (thread
      ? conversations.replies({ ...what, ...more, ts: thread })
      : conversations.history({ ...what, ...more }));
    const { messages, has_more, response_metadata } = Page.parse(answer);
    yield* messages;
    if (!has_more) return;
    more = { cursor: z.string().min(1).parse(response_metadata.next_cursor) };
  }
}
