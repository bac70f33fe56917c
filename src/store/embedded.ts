/** The engine of one process: the book itself says what is due. */
import type { Kysely } from "kysely";
import { appointmentOf, strike } from "./appointments.ts";
import type { Booked, Engine } from "./engine.ts";
import type { Tables } from "./tables.ts";

export function embedded(db: Kysely<Tables>): Engine {
  return {
    atOnce: 1,
    async call() {},
    async recall() {},
    async close() {},

    async begin(now) {
      const failed = new Set<string>();
      const id = ({ team, key }: Booked) => `${team} ${key}`;
      return {
        async take(transaction) {
          const due = await transaction
            .selectFrom("appointments")
            .select(["team", "key"])
            .where("due", "<=", now.getTime())
            .orderBy("due")
            .limit(failed.size + 1)
            .execute();
          const first = due.find((one) => !failed.has(id(one)));
          const row = first && (await strike(transaction, first, now));
          return row && appointmentOf(row);
        },
        async failed(booked) {
          failed.add(id(booked));
        },
      };
    },

    async next() {
      const row = await db
        .selectFrom("appointments")
        .select("due")
        .orderBy("due")
        .limit(1)
        .executeTakeFirst();
      return row && new Date(Number(row.due));
    },
  };
}
