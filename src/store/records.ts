/** One member's records, over any SQL that Kysely speaks. */
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import { type Language, languageOf } from "../language/language.ts";
import type { Memory } from "../review/memory.ts";
import type { Records } from "./store.ts";
import type { Tables } from "./tables.ts";

export function recordsOf(db: Kysely<Tables>, who: Member): Records {
  const own = { team: who.team, member: who.id };
  return {
    async language() {
      const row = await db
        .selectFrom("members")
        .select("language")
        .where("team", "=", own.team)
        .where("member", "=", own.member)
        .executeTakeFirst();
      return languageOf(row?.language ?? undefined);
    },

    async chooseLanguage(language: Language | undefined) {
      await db
        .insertInto("members")
        .values({ ...own, language: language ?? null })
        .onConflict((conflict) =>
          conflict.columns(["team", "member"]).doUpdateSet({ language: language ?? null }),
        )
        .execute();
    },

    async memories() {
      const rows = await memories().execute();
      return rows.map(memoryOf);
    },

    async memory(card) {
      const row = await memories().where("card", "=", card).executeTakeFirst();
      return row && memoryOf(row);
    },

    async keep(review, memory) {
      const kept = await db
        .insertInto("reviews")
        .values({
          ...own,
          card: review.card,
          n: review.n,
          grade: review.grade,
          at: review.at.getTime(),
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (kept.numInsertedOrUpdatedRows !== 1n) return false;
      const row = rowOf(memory);
      await db
        .insertInto("memories")
        .values({ ...own, ...row })
        .onConflict((conflict) => conflict.columns(["team", "member", "card"]).doUpdateSet(row))
        .execute();
      return true;
    },

    async newSince(since) {
      const { count } = await db
        .selectFrom("reviews")
        .select(({ fn }) => fn.countAll<number | string>().as("count"))
        .where("team", "=", own.team)
        .where("member", "=", own.member)
        .where("n", "=", 1)
        .where("at", ">=", since.getTime())
        .executeTakeFirstOrThrow();
      return Number(count);
    },
  };

  function memories() {
    return db
      .selectFrom("memories")
      .selectAll()
      .where("team", "=", own.team)
      .where("member", "=", own.member);
  }
}

type Row = Omit<Tables["memories"], "team" | "member">;

function memoryOf(row: Row): Memory {
  return {
    card: row.card,
    n: row.n,
    stability: row.stability,
    difficulty: row.difficulty,
    state: row.state,
    learningStep: row.learning_step,
    lapses: row.lapses,
    scheduledDays: row.scheduled_days,
    due: new Date(Number(row.due)),
    reviewed: new Date(Number(row.reviewed)),
  };
}

function rowOf(memory: Memory): Row {
  return {
    card: memory.card,
    n: memory.n,
    stability: memory.stability,
    difficulty: memory.difficulty,
    state: memory.state,
    learning_step: memory.learningStep,
    lapses: memory.lapses,
    scheduled_days: memory.scheduledDays,
    due: memory.due.getTime(),
    reviewed: memory.reviewed.getTime(),
  };
}
