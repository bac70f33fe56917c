/** Cards that members said to be wrong. */
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import type { Tables } from "./tables.ts";

/** A card that a member finds wrong. */
export interface Report {
  member: string;
  card: string;
  at: Date;
  reason: string;
}

/** The team's, to which the member adds. */
export interface Reports {
  report(card: string, at: Date, reason: string): Promise<void>;
  /** The team's open reports, oldest first. */
  reports(): Promise<Report[]>;
  /** Closes the reports of a card. */
  settle(card: string): Promise<void>;
}

export function reportsOf(db: Kysely<Tables>, who: Member): Reports {
  const own = { team: who.team, member: who.id };
  return {
    async report(card, at, reason) {
      await db
        .insertInto("reports")
        .values({ ...own, card, at: at.getTime(), reason })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async reports() {
      const rows = await db
        .selectFrom("reports")
        .selectAll()
        .where("team", "=", own.team)
        .orderBy("at")
        .execute();
      return rows.map(({ team: _, at, ...row }) => ({ ...row, at: new Date(Number(at)) }));
    },

    async settle(card) {
      await db
        .deleteFrom("reports")
        .where("team", "=", own.team)
        .where("card", "=", card)
        .execute();
    },
  };
}
