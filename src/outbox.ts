/** What is sent unasked: taken one by one, drawn at the last moment, at most once. */

import type { Bot, Parcel } from "./bot.ts";
import type { Delivery } from "./delivery.ts";
import { caught, type Log } from "./log.ts";
import type { Push } from "./push.ts";
import type { Settled } from "./store/outbox.ts";
import type { Records, Store } from "./store/store.ts";
import type { PushKind, Shop, Verb } from "./verbs/verb.ts";

/** How many are looked up at once. */
const AT_ONCE = 500;
/** How long after a platform would not take it one is tried again, in ms, if it says nothing. */
const AGAIN = 30_000;

const DAY = 86_400_000;

interface Options {
  verbs: readonly Verb[];
  store: Store;
  log: Log;
  shopOf(team: string, records: Records, now: Date): Promise<Shop>;
  inShop<T>(team: string, now: Date, work: (shop: Shop) => Promise<T>): Promise<T>;
}

type OutboxOf = Pick<Bot, "sends" | "pushes" | "take" | "orphans" | "sent" | "preview">;

export function outboxOf({ verbs, store, log, shopOf, inShop }: Options): OutboxOf {
  const kinds: Record<string, PushKind> = Object.assign({}, ...verbs.map(({ pushes }) => pushes));

  const drawn = async (push: Push, shop: Shop) => kinds[push.kind]?.draw(push, shop);

  /** In one transaction: nobody else takes it, and what is no use any more is dropped. */
  async function take(team: string, key: string, now: Date): Promise<Parcel | undefined> {
    return store.inTeam(team, async (records) => {
      const push = await records.takePush(key, now);
      if (!push) return undefined;
      const drop = (why: string) => records.settlePush(key, { state: "dropped", why }, now);
      const useful = push.until > now;
      const post = useful ? await drawn(push, await shopOf(team, records, now)) : undefined;
      if (post) return { push, post, since: now };
      await drop(useful ? "needless" : "late");
      return undefined;
    });
  }

  return {
    sends(platform, now) {
      const message = "which process sends is not known";
      return caught(() => store.sole(platform, now), false, { log, message, platform });
    },

    pushes: (platform, now, after) => store.outbox.pending(platform, now, after, AT_ONCE),

    preview: (team, now, days) =>
      inShop(team, now, async (shop) => {
        const until = new Date(now.getTime() + days * DAY);
        const some = [...Object.values(kinds), ...verbs];
        const all = await Promise.all(some.map((one) => one.ahead?.(shop, until) ?? []));
        return all.flat().sort((a, b) => a.at.getTime() - b.at.getTime());
      }),

    take({ team, key }, now) {
      const message = "a push was not taken; it is tried again";
      return caught(() => take(team, key, now), undefined, { log, message, team, push: key });
    },

    async orphans(platform, now) {
      const parcels: Parcel[] = [];
      for (const push of await store.outbox.orphans(platform, now)) {
        const post = await inShop(push.team, now, (shop) => drawn(push, shop));
        if (post) parcels.push({ push, post, since: push.at });
        // What it said is not known any more: whether it arrived cannot be found out.
        else await store.outbox.settle(push, { state: "unknown" }, now);
      }
      return parcels;
    },

    async sent({ push }, delivery, now) {
      const { team, key, kind } = push;
      if (delivery.ok || delivery.why !== "gone") {
        await store.outbox.settle(push, settledBy(delivery, now), now);
        return;
      }
      const why = delivery.says ?? "missing";
      await store.inTeam(team, async (records) => {
        const there = await records.settlePush(key, { state: "failed", why }, now);
        const shop = await shopOf(team, records, now);
        // Of who was erased meanwhile nothing is kept. And a team that removed the bot takes
        // nothing, which says nothing of its rooms and members.
        if (there && shop.team.here) await kinds[kind]?.lost(push, shop, why);
      });
    },
  };
}

function settledBy(delivery: Exclude<Delivery, { why: "gone" }>, now: Date): Settled {
  if (delivery.ok) return { state: "sent", address: delivery.at };
  if (delivery.why === "unknown") return { state: "unknown" };
  return { state: "pending", again: new Date(now.getTime() + (delivery.after ?? AGAIN)) };
}
