/** What is to happen later: booked with what caused it, and done once. */
import type { ExpressionBuilder, Kysely } from "kysely";
import type { Appointment, Booked, Engine } from "./engine.ts";
import { here } from "./here.ts";
import type { Tables } from "./tables.ts";

/** A team's book. */
export interface Appointments {
  book(appointment: Omit<Appointment, "team">, how?: { unlessBooked?: boolean }): Promise<void>;
  cancel(key: string): Promise<void>;
  booked(key: string): Promise<Appointment | undefined>;
}

/** `hear` is told of every due time, so that nobody sleeps past one. */
export function appointmentsOf(
  db: Kysely<Tables>,
  team: string,
  hear: (due: Date) => void,
  engine: Engine,
): Appointments {
  const own = (key: string) =>
    db.selectFrom("appointments").selectAll().where("team", "=", team).where("key", "=", key);
  return {
    async book({ key, kind, due, body, member }, { unlessBooked = false } = {}) {
      if (unlessBooked && (await own(key).executeTakeFirst())) return;
      await engine.call(db, { team, key, due });
      const row = { kind, due: due.getTime(), body: JSON.stringify(body), member: member ?? null };
      await db
        .insertInto("appointments")
        .values({ team, key, ...row })
        .onConflict((conflict) => {
          const same = conflict.columns(["team", "key"]);
          return unlessBooked ? same.doNothing() : same.doUpdateSet(row);
        })
        .execute();
      hear(due);
    },

    async cancel(key) {
      await engine.recall(db, [{ team, key }]);
      await db.deleteFrom("appointments").where("team", "=", team).where("key", "=", key).execute();
    },

    async booked(key) {
      const row = await own(key).executeTakeFirst();
      return row && appointmentOf(row);
    },
  };
}

export function appointmentOf(row: Tables["appointments"]): Appointment {
  const { team, key, kind, due, body, member } = row;
  const kept = { team, key, kind, due: new Date(Number(due)), body: JSON.parse(body) };
  return member === null ? kept : { ...kept, member };
}

/** Takes it off the book; undefined if another has, if it is not due yet, or its team is away. */
export function strike(
  db: Kysely<Tables>,
  { team, key }: Booked,
  now: Date,
): Promise<Tables["appointments"] | undefined> {
  return db
    .deleteFrom("appointments")
    .where("team", "=", team)
    .where("key", "=", key)
    .where("due", "<=", now.getTime())
    .where(here("appointments"))
    .returningAll()
    .executeTakeFirst();
}

/** Takes a team's off the book, or one of its members'. */
export async function strikeAll(
  db: Kysely<Tables>,
  engine: Engine,
  team: string,
  member?: string,
): Promise<void> {
  const whose = ({ and, eb }: ExpressionBuilder<Tables, "appointments">) =>
    and([eb("team", "=", team), ...(member === undefined ? [] : [eb("member", "=", member)])]);
  const booked = db.selectFrom("appointments").select(["team", "key"]).where(whose);
  await engine.recall(db, await booked.execute());
  await db.deleteFrom("appointments").where(whose).execute();
}
