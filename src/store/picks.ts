/** What members answered to the team's daily card: one answer a day, theirs to change. */
import type { Kysely } from "kysely";
import type { Member } from "../ask.ts";
import type { Day } from "../push.ts";
import type { Tables } from "./tables.ts";

export interface Pick {
  member: string;
  choice: number;
  at: Date;
}

/** A team's answers to its daily cards. */
export interface Picks {
  /** Keeps the member's answer; the last one counts. */
  pick(day: Day, choice: number, at: Date): Promise<void>;
  picks(day: Day): Promise<Pick[]>;
  /** Answers that are not in their members' memories yet. */
  ungradedPicks(day: Day, most: number): Promise<Pick[]>;
  /** False if it is gone: its member was erased. */
  gradedPick(day: Day, member: string): Promise<boolean>;
}

export function picksOf(db: Kysely<Tables>, who: Member): Picks {
  const { team } = who;
  const on = (day: Day) =>
    db.selectFrom("picks").selectAll().where("team", "=", team).where("day", "=", day);
  const pickOf = ({ member, choice, at }: Tables["picks"]): Pick => ({
    ...{ member, choice, at: new Date(Number(at)) },
  });
  return {
    async pick(day, choice, at) {
      const row = { choice, at: at.getTime() };
      await db
        .insertInto("picks")
        .values({ team, member: who.id, day, graded: 0, ...row })
        .onConflict((conflict) => conflict.columns(["team", "day", "member"]).doUpdateSet(row))
        .execute();
    },

    picks: async (day) => (await on(day).orderBy("at").orderBy("member").execute()).map(pickOf),

    ungradedPicks: async (day, most) =>
      (await on(day).where("graded", "=", 0).orderBy("member").limit(most).execute()).map(pickOf),

    async gradedPick(day, member) {
      const { numUpdatedRows } = await db
        .updateTable("picks")
        .set({ graded: 1 })
        .where("team", "=", team)
        .where("day", "=", day)
        .where("member", "=", member)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}
