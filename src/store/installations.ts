/** How a platform let the bot into its teams, over any SQL. */
import type { Kysely } from "kysely";
import type { Installations } from "./store.ts";
import type { Tables } from "./tables.ts";

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
