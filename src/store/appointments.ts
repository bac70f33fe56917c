/** What is to happen later: booked with what caused it, and done once. */
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** What is to happen later. A second of the same key takes the first one's place. */
export interface Appointment {
  team: string;
  key: string;
  kind: string;
  due: Date;
  /** JSON, of the kind's own. */
  body: unknown;
  /** Whose it is, if one member's: it is forgotten with them. */
  member?: string;
}

/** A team's book. */
export interface Appointments {
  book(appointment: Omit<Appointment, "team">, how?: { unlessBooked?: boolean }): Promise<void>;
  cancel(key: string): Promise<void>;
  booked(key: string): Promise<Appointment | undefined>;
}

/** `booked` hears of every due time, so that nobody sleeps past one. */
export function appointmentsOf(
  db: Kysely<Tables>,
  team: string,
  hear: (due: Date) => void,
): Appointments {
  return {
    async book({ key, kind, due, body, member }, { unlessBooked = false } = {}) {
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
      await db.deleteFrom("appointments").where("team", "=", team).where("key", "=", key).execute();
    },

    async booked(key) {
      const row = await db
        .selectFrom("appointments")
        .selectAll()
        .where("team", "=", team)
        .where("key", "=", key)
        .executeTakeFirst();
      return row && appointmentOf(row);
    },
  };
}

function appointmentOf(row: Tables["appointments"]): Appointment {
  const { team, key, kind, due, body, member } = row;
  const kept = { team, key, kind, due: new Date(Number(due)), body: JSON.parse(body) };
  return member === null ? kept : { ...kept, member };
}

/** The soonest that are due, over all teams. */
export async function dueNow(db: Kysely<Tables>, now: Date, most: number): Promise<Appointment[]> {
  const rows = await db
    .selectFrom("appointments")
    .selectAll()
    .where("due", "<=", now.getTime())
    .orderBy("due")
    .limit(most)
    .execute();
  return rows.map(appointmentOf);
}

/** Takes it off the book; false if another has, or if it was put off meanwhile. */
export async function take(db: Kysely<Tables>, { team, key, due }: Appointment): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("appointments")
    .where("team", "=", team)
    .where("key", "=", key)
    .where("due", "=", due.getTime())
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

export async function nextDue(db: Kysely<Tables>): Promise<Date | undefined> {
  const row = await db
    .selectFrom("appointments")
    .select("due")
    .orderBy("due")
    .limit(1)
    .executeTakeFirst();
  return row && new Date(Number(row.due));
}
