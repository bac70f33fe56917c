/** The engine of one process: the book itself says what is due. */
import type { Kysely } from "kysely";
import { appointmentOf, strike } from "./appointments.ts";
import { type Engine, idOf } from "./engine.ts";
import { here } from "./here.ts";
import type { Tables } from "./tables.ts";

export function embedded(db: Kysely<Tables>): Engine {
  /** What was last tried in vain waits until it is begun again, and hurries nobody. */
  let failed = new Set<string>();

  /** The soonest that did not fail. */
  async function first(from: Kysely<Tables>) {
    const rows = await from
      .selectFrom("appointments")
      .select(["team", "key", "due"])
      .where(here("appointments"))
      .orderBy("due")
      .limit(failed.size + 1)
      .execute();
    return rows.find((row) => !failed.has(idOf(row)));
  }

  return {
    atOnce: 1,
    async call() {},
    async recall() {},
    async close() {},

    async begin(now) {
      failed = new Set();
      return {
        async take(transaction) {
          const soonest = await first(transaction);
          const row = soonest && (await strike(transaction, soonest, now));
          return row && appointmentOf(row);
        },
        async failed(booked) {
          failed.add(idOf(booked));
        },
      };
    },

    async next() {
      const soonest = await first(db);
      return soonest && new Date(Number(soonest.due));
    },
  };
}
