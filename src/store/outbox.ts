/** What is sent unasked, at most once: a row is there before any call to a platform. */
import type { Kysely, SelectQueryBuilder } from "kysely";
import type { Day, KeptPush, Push, PushMark, PushState } from "../push.ts";
import { platformOf } from "../solo.ts";
import { here } from "./here.ts";
import { Place } from "./room.ts";
import type { Tables } from "./tables.ts";

/** A team's outbox. */
export interface ToPush {
  /** Puts it in; false, and nothing changed, where one of that key ever was. `state`: "dropped" is
   * kept for the count alone. */
  push(push: Omit<Push, "team">, now: Date, state?: "pending" | "dropped"): Promise<boolean>;
  /** Takes a pending one to be sent: true for one caller alone. */
  takePush(key: string, now: Date): Promise<KeptPush | undefined>;
  /** False, and nothing kept, where there is none any more: it was erased with whom it was for. */
  settlePush(key: string, to: Settled, now: Date): Promise<boolean>;
  /** From here until the end of the transaction nobody else has it so. */
  lockPush(key: string): Promise<void>;
  /** How many of the team's stand how, since then. */
  countPushes(since: Date): Promise<Counts>;
  /** Of a kind and a target (a member's id, or "" for the team's rooms), from that day on. */
  pushes(kind: string, member: string, since: Day): Promise<KeptPush[]>;
  /** Takes out those that nobody was sent, of moments to come: a clock that ran ahead put them in. */
  unpush(kind: string, member: string, now: Date): Promise<void>;
}

export type Counts = Partial<Record<PushState, number>>;

/** What came of one. `address` is the platform's own. */
export interface Settled {
  state: PushState;
  why?: string;
  address?: string;
  /** Of one that is pending again: when it may next be tried. */
  again?: Date;
}

/** Over all teams of a platform. */
export interface Outbox {
  /** What may be sent now, the longest due first, after the one that is named. */
  pending(
    platform: string,
    now: Date,
    after: PushMark | undefined,
    most: number,
  ): Promise<PushMark[]>;
  /** What was on its way when its sender ended, as far as is sure. Asked by the platform's one
   * sender, of what it does not send itself. */
  orphans(platform: string, now: Date): Promise<KeptPush[]>;
  /** Keeps what came of one, by itself. */
  settle(push: Pick<Push, "team" | "key">, to: Settled, now: Date): Promise<boolean>;
  /** How many stand how, since then. */
  count(platform: string, since: Date): Promise<Counts>;
}

export function toPushOf(db: Kysely<Tables>, team: string, hear: (due: Date) => void): ToPush {
  const own = () => db.selectFrom("pushes").selectAll().where("team", "=", team);
  return {
    async push({ key, kind, to, day, due, until, body }, now, state = "pending") {
      const room = "kind" in to ? JSON.stringify(to) : null;
      const kept = await db
        .insertInto("pushes")
        .values({
          ...{ team, key, kind, day, state, room, platform: platformOf(team) },
          ...{ member: room === null ? to.id : "", due: due.getTime(), until: until.getTime() },
          ...{ body: JSON.stringify(body), at: now.getTime() },
        })
        .onConflict((conflict) => conflict.columns(["team", "key"]).doNothing())
        .executeTakeFirst();
      const fresh = kept.numInsertedOrUpdatedRows === 1n;
      if (fresh && state === "pending") hear(new Date(0));
      return fresh;
    },

    async takePush(key, now) {
      const row = await db
        .updateTable("pushes")
        .set({ state: "sending", at: now.getTime() })
        .where("team", "=", team)
        .where("key", "=", key)
        .where("state", "=", "pending")
        .where(here("pushes"))
        .returningAll()
        .executeTakeFirst();
      return row && pushOf(row);
    },

    async lockPush(key) {
      await db
        .updateTable("pushes")
        .set(({ ref }) => ({ day: ref("day") }))
        .where("team", "=", team)
        .where("key", "=", key)
        .execute();
    },

    async settlePush(key, { state, why, address, again }, now) {
      const at = (again ?? now).getTime();
      const { numUpdatedRows } = await db
        .updateTable("pushes")
        .set({ state, why: why ?? null, address: address ?? null, at })
        .where("team", "=", team)
        .where("key", "=", key)
        .executeTakeFirst();
      if (again) hear(again);
      return numUpdatedRows === 1n;
    },

    countPushes: (since) => counted(db.selectFrom("pushes").where("team", "=", team), since),

    async pushes(kind, member, since) {
      const rows = await own()
        .where("kind", "=", kind)
        .where("member", "=", member)
        .where("day", ">=", since)
        .orderBy("day")
        .execute();
      return rows.map(pushOf);
    },

    async unpush(kind, member, now) {
      await db
        .deleteFrom("pushes")
        .where("team", "=", team)
        .where("kind", "=", kind)
        .where("member", "=", member)
        .where("due", ">", now.getTime())
        .where("state", "in", ["pending", "dropped"])
        .execute();
    },
  };
}

/** What has been on its way since `abandoned`, or longer, is on its way no more. */
export function outboxIn(
  db: Kysely<Tables>,
  abandoned: (now: Date) => Date,
  hear: (due: Date) => void,
): Outbox {
  const of = (platform: string, state: PushState) =>
    db.selectFrom("pushes").where("platform", "=", platform).where("state", "=", state);
  return {
    async pending(platform, now, after, most) {
      let query = of(platform, "pending")
        .select(["team", "key", "due", "member", "room"])
        .where("at", "<=", now.getTime())
        .where(here("pushes"));
      if (after)
        query = query.where(({ eb, refTuple, tuple }) =>
          eb(
            refTuple("due", "team", "key"),
            ">",
            tuple(after.due.getTime(), after.team, after.key),
          ),
        );
      const rows = await query.orderBy("due").orderBy("team").orderBy("key").limit(most).execute();
      return rows.map((row) => {
        const { team, key, due } = row;
        return { team, key, due: new Date(Number(due)), to: targetOf(row) };
      });
    },

    async orphans(platform, now) {
      const rows = await of(platform, "sending")
        .selectAll()
        .where("at", "<=", abandoned(now).getTime())
        .execute();
      return rows.map(pushOf);
    },

    settle: ({ team, key }, to, now) => toPushOf(db, team, hear).settlePush(key, to, now),

    count: (platform, since) =>
      counted(db.selectFrom("pushes").where("platform", "=", platform), since),
  };
}

function targetOf({ team, member, room }: Pick<Tables["pushes"], "team" | "member" | "room">) {
  return room === null ? { team, id: member } : Place.parse(JSON.parse(room));
}

function pushOf(row: Tables["pushes"]): KeptPush {
  const { team, key, kind, day, state, why } = row;
  return {
    ...{ team, key, kind, day, state, why: why ?? undefined, body: JSON.parse(row.body) },
    to: targetOf(row),
    ...{ due: new Date(Number(row.due)), until: new Date(Number(row.until)) },
    at: new Date(Number(row.at)),
  };
}

async function counted(
  pushes: SelectQueryBuilder<Tables, "pushes", object>,
  since: Date,
): Promise<Counts> {
  const rows = await pushes
    .select(({ fn }) => ["state", fn.countAll().as("count")])
    .where("at", ">=", since.getTime())
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
}
