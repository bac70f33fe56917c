/** The steps from an empty database to today's, in order. A landed one is never edited. */
import type { CreateTableBuilder, Kysely } from "kysely";
import type { Migration } from "kysely/migration";

export const MIGRATIONS: Record<string, Migration> = {
  "0001-reviews": {
    async up({ schema }: Kysely<unknown>) {
      await schema
        .createTable("teams")
        .addColumn("team", "text", (column) => column.primaryKey())
        .addColumn("language", "text")
        .addColumn("zone", "text")
        .addColumn("welcomed", "bigint")
        .addColumn("left", "bigint")
        .execute();
      await owned(schema.createTable("members"))
        .addColumn("language", "text")
        .addColumn("new_a_day", "integer")
        .addColumn("retention", "double precision")
        .addColumn("zone", "text")
        .addColumn("hour", "integer")
        .addColumn("paused_from", "bigint")
        .addColumn("paused_until", "bigint")
        .addColumn("confidence", "integer", (column) => column.notNull().defaultTo(0))
        .addColumn("admin", "integer", (column) => column.notNull().defaultTo(0))
        .addColumn("lead", "integer", (column) => column.notNull().defaultTo(0))
        .addPrimaryKeyConstraint("members_key", ["team", "member"])
        .execute();
      await owned(schema.createTable("reviews"))
        .addColumn("card", "text", (column) => column.notNull())
        .addColumn("n", "integer", (column) => column.notNull())
        .addColumn("grade", "integer", (column) => column.notNull())
        .addColumn("at", "bigint", (column) => column.notNull())
        .addColumn("retention", "double precision", (column) => column.notNull())
        .addColumn("sure", "integer")
        .addPrimaryKeyConstraint("reviews_key", ["team", "member", "card", "n"])
        .execute();
      await schema
        .createIndex("reviews_by_time")
        .on("reviews")
        .columns(["team", "member", "at"])
        .execute();
      await owned(schema.createTable("memories"))
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
        .addColumn("begun", "bigint")
        .addColumn("misjudged", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("memories_key", ["team", "member", "card"])
        .execute();
      await owned(schema.createTable("reports"))
        .addColumn("card", "text", (column) => column.notNull())
        .addColumn("at", "bigint", (column) => column.notNull())
        .addColumn("reason", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("reports_key", ["team", "member", "card", "at"])
        .execute();
      await schema
        .createTable("asks")
        .addColumn("id", "text", (column) => column.primaryKey())
        .addColumn("at", "bigint", (column) => column.notNull())
        .execute();
      await schema.createIndex("asks_by_age").on("asks").column("at").execute();
      await schema
        .createTable("cache")
        .addColumn("key", "text", (column) => column.primaryKey())
        .addColumn("value", "text", (column) => column.notNull())
        .addColumn("expires", "bigint")
        .execute();
      await schema.createIndex("cache_by_expiry").on("cache").column("expires").execute();
    },
  },

  "0002-conversations": {
    async up({ schema }: Kysely<unknown>) {
      await schema.alterTable("teams").addColumn("name", "text").execute();
      await schema.alterTable("members").addColumn("refused", "bigint").execute();
      await schema.alterTable("members").addColumn("refusal_told", "bigint").execute();
      await owned(schema.createTable("turns"))
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("talk", "text", (column) => column.notNull())
        .addColumn("question", "text", (column) => column.notNull())
        .addColumn("card", "text")
        .addColumn("at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("turns_key", ["team", "id"])
        .execute();
      await schema
        .createIndex("turns_by_talk")
        .on("turns")
        .columns(["team", "talk", "at"])
        .execute();
      await schema.createIndex("turns_by_age").on("turns").column("at").execute();
      await owned(schema.createTable("feedback"))
        .addColumn("turn", "text", (column) => column.notNull())
        .addColumn("helpful", "integer", (column) => column.notNull())
        .addColumn("at", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("feedback_key", ["team", "turn", "member"])
        .execute();
      await owned(schema.createTable("homes"))
        .addColumn("home", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("homes_key", ["team", "member"])
        .execute();
      await schema
        .createTable("installations")
        .addColumn("team", "text", (column) => column.primaryKey())
        .addColumn("secret", "text", (column) => column.notNull())
        .addColumn("leased", "bigint")
        .execute();
    },
  },
};

/** The columns that say whose a row is. */
function owned<Table extends string>(table: CreateTableBuilder<Table, never>) {
  return table
    .addColumn("team", "text", (column) => column.notNull())
    .addColumn("member", "text", (column) => column.notNull());
}
