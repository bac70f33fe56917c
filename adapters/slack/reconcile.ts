/** Whether a push that was cut off is there. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "pino";
import type { Adapter, Delivery, Pushing } from "../../src/index.ts";
import { directOf } from "./direct.ts";
import { sentence } from "./fault.ts";
import { posted } from "./history.ts";
import type { Address } from "./live.ts";
import { draw } from "./render.ts";
import type { Workspaces } from "./workspaces.ts";

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
    for await (const ts of posted(client, { channel, thread, seed, since })) {
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
