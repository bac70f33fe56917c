/** The steps from an empty database to today's, in order. A landed one is never edited. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const MIGRATIONS: Record<string, Migration> = {
  "0001-reviews": {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable("members")
        .addColumn("team", "text", (column) => column.notNull())
        .addColumn("member", "text", (column) => column.notNull())
        .addColumn("language", "text")
        .addPrimaryKeyConstraint("members_key", ["team", "member"])
        .execute();
      await db.schema
        .createTable("reviews")
        .addColumn("team", "text", (column) => column.notNull())
        .addColumn("member", "text", (column) => column.notNull())
        .addColumn("card", "text", (column) => column.notNull())
        .addColumn("n", "integer", (column) => column.notNull())
        .addColumn("grade", "integer", (column) => column.notNull())
        .addColumn("at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("reviews_key", ["team", "member", "card", "n"])
        .execute();
      // The day's count of new cards looks only at first reviews.
      await db.schema
        .createIndex("reviews_by_day")
        .on("reviews")
        .columns(["team", "member", "n", "at"])
        .execute();
      await db.schema
        .createTable("memories")
        .addColumn("team", "text", (column) => column.notNull())
        .addColumn("member", "text", (column) => column.notNull())
        .addColumn("card", "text", (column) => column.notNull())
        .addColumn("n", "integer", (column) => column.notNull())
        .addColumn("stability", "double precision", (column) => column.notNull())
        .addColumn("difficulty", "double precision", (column) => column.notNull())
        .addColumn("state", "integer", (column) => column.notNull())
        .addColumn("learning_step", "integer", (column) => column.notNull())
        .addColumn("lapses", "integer", (column) => column.notNull())
        .addColumn("scheduled_days", "integer", (column) => column.notNull())
        .addColumn("due", "bigint", (column) => column.notNull())
        .addColumn("reviewed", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("memories_key", ["team", "member", "card"])
        .execute();
      await db.schema
        .createTable("asks")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("at", "bigint", (column) => column.notNull())
        .execute();
      await db.schema.createIndex("asks_by_age").on("asks").column("at").execute();
      await db.schema
        .createTable("cache")
        .addColumn("key", "text", (column) => column.primaryKey())
        .addColumn("value", "text", (column) => column.notNull())
        .addColumn("expires", "bigint")
        .execute();
      await db.schema.createIndex("cache_by_expiry").on("cache").column("expires").execute();
    },
  },
};
