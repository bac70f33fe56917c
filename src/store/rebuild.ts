/** The memories, folded again from the log that they are made of. */
import { isDeepStrictEqual } from "node:util";
import type { Kysely } from "kysely";
import { fold } from "../review/schedule.ts";
import { memoryOf, memoryRow, reviewOf } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** What a check of the memories against the log found. */
export interface Rebuilt {
  reviews: number;
  memories: number;
  /** How many differed from the fold of their log, and were put right. */
  mended: number;
}

export async function rebuild(db: Kysely<Tables>): Promise<Rebuilt> {
  const found: Rebuilt = { reviews: 0, memories: 0, mended: 0 };
  const people = await db.selectFrom("reviews").select(["team", "member"]).distinct().execute();
  for (const { team, member } of people) {
    const stored = await db
      .selectFrom("memories")
      .selectAll()
      .where("team", "=", team)
      .where("member", "=", member)
      .execute();
    const held = new Map(stored.map((row) => [row.card, memoryOf(row)]));
    const log = await db
      .selectFrom("reviews")
      .selectAll()
      .where("team", "=", team)
      .where("member", "=", member)
      .orderBy("card")
      .orderBy("n")
      .execute();
    found.reviews += log.length;
    for (const [card, entries] of Map.groupBy(log.map(reviewOf), (entry) => entry.card)) {
      const memory = fold(entries);
      if (!memory) continue;
      found.memories += 1;
      const before = held.get(card);
      if (isDeepStrictEqual(before, memory)) continue;
      const row = memoryRow(memory);
      const put = await db
        .insertInto("memories")
        .values({ team, member, ...row })
        .onConflict((conflict) => {
          // What is reviewed meanwhile is further than the log that was folded: it stays.
          const same = conflict.columns(["team", "member", "card"]);
          return before
            ? same.doUpdateSet(row).where("memories.n", "=", before.n)
            : same.doNothing();
        })
        .executeTakeFirst();
      found.mended += Number(put.numInsertedOrUpdatedRows);
    }
  }
  return found;
}
