/** What is sent unasked: taken one by one, drawn at the last moment, at most once. */

import type { Bot, Parcel } from "./bot.ts";
import type { Delivery } from "./delivery.ts";
import type { Log } from "./log.ts";
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
}

type OutboxOf = Pick<Bot, "sends" | "pushes" | "take" | "orphans" | "sent" | "preview">;

export function outboxOf({ verbs, store, log, shopOf }: Options): OutboxOf {
  const kinds: Record<string, PushKind> = Object.assign({}, ...verbs.map(({ pushes }) => pushes));

  function drawn(push: Push, records: Records, now: Date) {
    return shopOf(push.team, records, now).then((shop) => kinds[push.kind]?.draw(push, shop));
  }

  /** In one transaction: nobody else takes it, and what is no use any more is dropped. */
  async function take(team: string, key: string, now: Date): Promise<Parcel | undefined> {
    return store.inTeam(team, async (records) => {
      const push = await records.takePush(key, now);
      if (!push) return undefined;
      const drop = (why: string) => records.settlePush(key, { state: "dropped", why }, now);
      const post = push.until > now ? await drawn(push, records, now) : undefined;
      if (post) return { push, post, since: now };
      await drop(push.until > now ? "needless" : "late");
      return undefined;
    });
  }

  return {
    async sends(platform, now) {
      try {
        return await store.sole(platform, now);
      } catch (err) {
        log.error({ platform, err }, "which process sends is not known");
        return false;
      }
    },

    pushes: (platform, now, after) => store.outbox.pending(platform, now, after, AT_ONCE),

    preview: (team, now, days) =>
      store.inTeam(team, async (records) => {
        const shop = await shopOf(team, records, now);
        const until = new Date(now.getTime() + days * DAY);
        const some = [...Object.values(kinds), ...verbs];
        const all = await Promise.all(some.map((one) => one.ahead?.(shop, until) ?? []));
        return all.flat().sort((a, b) => a.at.getTime() - b.at.getTime());
      }),

    async take({ team, key }, now) {
      try {
        return await take(team, key, now);
      } catch (err) {
        log.error({ team, push: key, err }, "a push was not taken; it is tried again");
        return undefined;
      }
    },

    async orphans(platform, now) {
      const parcels: Parcel[] = [];
      for (const push of await store.outbox.orphans(platform, now)) {
        const post = await store.inTeam(push.team, (records) => drawn(push, records, now));
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
