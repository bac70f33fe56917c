/** All that is held of a member: told, and erased. */
import { type Kysely, sql } from "kysely";
import type { Member } from "../ask.ts";
import type { Engine } from "./engine.ts";
import { eraseMember, NAMING, OWNED, ofHome } from "./erase.ts";
import type { Tables } from "./tables.ts";

/** Everything held of one member, table by table, as it is stored. */
export type Holdings = Record<string, object[]>;

export interface Holding {
  holdings(): Promise<Holdings>;
  /** Forgets the member, or another of the team: no table holds them after. */
  erase(member?: string): Promise<void>;
}

export function holdingOf(db: Kysely<Tables>, who: Member, engine: Engine): Holding {
  const own = { team: who.team, member: who.id };
  return {
    async holdings() {
      const held: Holdings = {};
      for (const table of OWNED)
        held[table] = await db
          .selectFrom(table)
          .selectAll()
          .where("team", "=", own.team)
          .where("member", "=", own.member)
          .execute();
      held.homes = await db
        .selectFrom("homes")
        .selectAll()
        .where(ofHome(own.team))
        .where("member", "=", own.member)
        .execute();
      for (const { table, columns } of NAMING) {
        const named = sql.join(columns.map((column) => sql.ref(column)));
        const { rows } = await sql<object>`
          select * from ${sql.table(table)}
          where team = ${own.team} and ${own.member} in (${named})`.execute(db);
        held[table] = rows;
      }
      return held;
    },

    erase: (member = own.member) => eraseMember(db, { team: own.team, id: member }, engine),
  };
}
