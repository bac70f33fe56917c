/** What one member has learnt: the log of reviews, and the memories that it adds up to. */
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import { memoryOf, memoryRow, reviewOf, reviewRow } from "./rows.ts";
import type { Records } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Whose it is, is known: in a drill that would be read a hundred times. */
const MEMORY = [
  ...(["card", "n", "stability", "difficulty", "state", "learning_step", "lapses"] as const),
  ...(["scheduled_days", "due", "reviewed", "begun", "misjudged"] as const),
] as const;

type Learning = Pick<Records, "memories" | "memory" | "log" | "logSince" | "keep">;

export function learningOf(db: Kysely<Tables>, who: Member): Learning {
  const own = { team: who.team, member: who.id };
  const memories = () =>
    db
      .selectFrom("memories")
      .select(MEMORY)
      .where("team", "=", own.team)
      .where("member", "=", own.member);
  const reviews = () =>
    db
      .selectFrom("reviews")
      .selectAll()
      .where("team", "=", own.team)
      .where("member", "=", own.member);
  return {
    async memories() {
      return (await memories().execute()).map(memoryOf);
    },

    async memory(card) {
      const row = await memories().where("card", "=", card).executeTakeFirst();
      return row && memoryOf(row);
    },

    async log(card) {
      const rows = await reviews().where("card", "=", card).orderBy("n").execute();
      return rows.map(reviewOf);
    },

    async logSince(since) {
      const rows = await reviews()
        .where("at", ">=", since.getTime())
        .orderBy("at")
        .orderBy("n")
        .execute();
      return rows.map(reviewOf);
    },

    async keep(review, memory) {
      const kept = await db
        .insertInto("reviews")
        .values({ ...own, ...reviewRow(review) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (kept.numInsertedOrUpdatedRows !== 1n) return false;
      const row = memoryRow(memory);
      await db
        .insertInto("memories")
        .values({ ...own, ...row })
        .onConflict((conflict) => conflict.columns(["team", "member", "card"]).doUpdateSet(row))
        .execute();
      return true;
    },
  };
}
