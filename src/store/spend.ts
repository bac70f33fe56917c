/** What each team spent on a day, counted so that it holds over processes and restarts. */
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Tokens of a model, both ways together. A day is "2026-03-02", UTC. */
export interface Spend {
  /** Adds it and is true, unless the day's sum would then be more than `most`. */
  reserve(team: string, day: string, tokens: number, most: number): Promise<boolean>;
  /** Adds what more was spent; less than nothing gives back what was reserved. */
  add(team: string, day: string, tokens: number): Promise<void>;
  spent(team: string, day: string): Promise<number>;
}

export function spendIn(db: Kysely<Tables>): Spend {
  const sum = (tokens: number) => ({ tokens: sql<number>`spend.tokens + ${tokens}` });
  return {
    async reserve(team, day, tokens, most) {
      if (tokens > most) return false;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("spend")
        .values({ team, day, tokens })
        .onConflict((conflict) =>
          conflict
            .columns(["team", "day"])
            .doUpdateSet(sum(tokens))
            .where("spend.tokens", "<=", most - tokens),
        )
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async add(team, day, tokens) {
      await db
        .insertInto("spend")
        .values({ team, day, tokens })
        .onConflict((conflict) => conflict.columns(["team", "day"]).doUpdateSet(sum(tokens)))
        .execute();
    },

    async spent(team, day) {
      const row = await db
        .selectFrom("spend")
        .select("tokens")
        .where("team", "=", team)
        .where("day", "=", day)
        .executeTakeFirst();
      return Number(row?.tokens ?? 0);
    },
  };
}
