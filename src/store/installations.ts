/** How a platform let the bot into its teams, over any SQL. */
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** How a platform let the bot into its teams. What is secret comes sealed, and leaves so. */
export interface Installations {
  find(team: string): Promise<string | undefined>;
  save(team: string, secret: string): Promise<void>;
  /** The same of one that is there still: who removed the bot meanwhile stays gone. */
  renew(team: string, secret: string): Promise<void>;
  remove(team: string): Promise<void>;
  /** Every team of which there is one. */
  teams(): Promise<string[]>;
  /**
   * True if nobody else is renewing it: until then, or it is saved or renewed, one caller alone may,
   * over all processes.
   */
  lease(team: string, now: Date, until: Date): Promise<boolean>;
}

export function installationsIn(db: Kysely<Tables>): Installations {
  return {
    async find(team) {
      const row = await db
        .selectFrom("installations")
        .select("secret")
        .where("team", "=", team)
        .executeTakeFirst();
      return row?.secret;
    },

    async save(team, secret) {
      const row = { secret, leased: null };
      await db
        .insertInto("installations")
        .values({ team, ...row })
        .onConflict((conflict) => conflict.column("team").doUpdateSet(row))
        .execute();
    },

    async renew(team, secret) {
      const row = { secret, leased: null };
      await db.updateTable("installations").set(row).where("team", "=", team).execute();
    },

    async remove(team) {
      await db.deleteFrom("installations").where("team", "=", team).execute();
    },

    async teams() {
      const rows = await db.selectFrom("installations").select("team").orderBy("team").execute();
      return rows.map(({ team }) => team);
    },

    async lease(team, now, until) {
      const taken = await db
        .updateTable("installations")
        .set({ leased: until.getTime() })
        .where("team", "=", team)
        .where((where) =>
          where.or([where("leased", "is", null), where("leased", "<=", now.getTime())]),
        )
        .executeTakeFirst();
      return taken.numUpdatedRows === 1n;
    },
  };
}
