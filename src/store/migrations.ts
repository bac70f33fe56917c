/** The steps from an empty database to today's, in order. A landed one is never edited. */
import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";
import { clustered } from "./clustered-migration.ts";
import { keyed, owned } from "./columns.ts";
import { policies } from "./policies-migration.ts";

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

  "0003-rounds": {
    async up({ schema }: Kysely<unknown>) {
      const members = schema.alterTable("members");
      await members.addColumn("name", "text").execute();
      await members.addColumn("alias", "text").execute();
      await members
        .addColumn("hidden", "integer", (column) => column.notNull().defaultTo(0))
        .execute();
      await keyed(schema.createTable("appointments"))
        .addColumn("kind", "text", (column) => column.notNull())
        .addColumn("due", "bigint", (column) => column.notNull())
        .addColumn("body", "text", (column) => column.notNull())
        .addPrimaryKeyConstraint("appointments_key", ["team", "key"])
        .execute();
      await schema.createIndex("appointments_by_time").on("appointments").column("due").execute();
      await keyed(schema.createTable("displays"))
        .addColumn("room", "text", (column) => column.notNull())
        .addColumn("shows", "text", (column) => column.notNull())
        .addColumn("stale", "integer", (column) => column.notNull())
        .addColumn("at", "bigint", (column) => column.notNull())
        .addColumn("address", "text")
        .addColumn("leased", "bigint")
        .addColumn("tries", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("displays_key", ["team", "key"])
        .execute();
      await schema.createIndex("displays_stale").on("displays").columns(["stale", "at"]).execute();
      await schema
        .createTable("rounds")
        .addColumn("team", "text", (column) => column.notNull())
        .addColumn("id", "text", (column) => column.notNull())
        .addColumn("room", "text", (column) => column.notNull())
        .addColumn("thread", "text")
        .addColumn("host", "text", (column) => column.notNull())
        .addColumn("language", "text", (column) => column.notNull())
        .addColumn("mode", "text", (column) => column.notNull())
        .addColumn("seconds", "integer", (column) => column.notNull())
        .addColumn("current", "integer", (column) => column.notNull())
        .addColumn("begun", "bigint", (column) => column.notNull())
        .addColumn("ended", "bigint")
        .addColumn("touched", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("rounds_key", ["team", "id"])
        .execute();
      await schema
        .createIndex("rounds_one_a_room")
        .unique()
        .on("rounds")
        .columns(["team", "room"])
        .where(sql.ref("ended"), "is", null)
        .execute();
      await schema
        .createTable("questions")
        .addColumn("team", "text", (column) => column.notNull())
        .addColumn("round", "text", (column) => column.notNull())
        .addColumn("i", "integer", (column) => column.notNull())
        .addColumn("card", "text", (column) => column.notNull())
        .addColumn("body", "text", (column) => column.notNull())
        .addColumn("opened", "bigint")
        .addColumn("shown", "bigint")
        .addColumn("deadline", "bigint")
        .addColumn("revealed", "bigint")
        .addPrimaryKeyConstraint("questions_key", ["team", "round", "i"])
        .execute();
      await schema
        .createIndex("questions_by_time")
        .on("questions")
        .columns(["team", "opened"])
        .execute();
      await owned(schema.createTable("answers"))
        .addColumn("round", "text", (column) => column.notNull())
        .addColumn("i", "integer", (column) => column.notNull())
        .addColumn("choice", "integer", (column) => column.notNull())
        .addColumn("at", "bigint", (column) => column.notNull())
        .addColumn("graded", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("answers_key", ["team", "round", "i", "member"])
        .execute();
      await owned(schema.createTable("standings"))
        .addColumn("period", "text", (column) => column.notNull())
        .addColumn("points", "integer", (column) => column.notNull())
        .addColumn("right", "integer", (column) => column.notNull())
        .addColumn("offered", "integer", (column) => column.notNull())
        .addColumn("hidden", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("standings_key", ["team", "period", "member"])
        .execute();
      await schema
        .createIndex("standings_best")
        .on("standings")
        .columns(["team", "period", "hidden", "points desc", "member"])
        .execute();
    },
  },

  "0004-pushes": {
    async up({ schema }: Kysely<unknown>) {
      for (const column of ["workdays", "holidays", "days_off", "card_room", "card_paused"])
        await schema.alterTable("teams").addColumn(column, "text").execute();
      await schema.alterTable("teams").addColumn("card_hour", "integer").execute();
      for (const column of ["quiet_from", "quiet_until"])
        await schema.alterTable("members").addColumn(column, "integer").execute();
      for (const column of ["easy_days", "push_paused"])
        await schema.alterTable("members").addColumn(column, "text").execute();
      await schema.alterTable("appointments").addColumn("member", "text").execute();
      await keyed(schema.createTable("pushes"))
        .addColumn("member", "text", (column) => column.notNull())
        .addColumn("platform", "text", (column) => column.notNull())
        .addColumn("kind", "text", (column) => column.notNull())
        .addColumn("room", "text")
        .addColumn("day", "text", (column) => column.notNull())
        .addColumn("due", "bigint", (column) => column.notNull())
        .addColumn("until", "bigint", (column) => column.notNull())
        .addColumn("body", "text", (column) => column.notNull())
        .addColumn("state", "text", (column) => column.notNull())
        .addColumn("why", "text")
        .addColumn("at", "bigint", (column) => column.notNull())
        .addColumn("address", "text")
        .addPrimaryKeyConstraint("pushes_key", ["team", "key"])
        .execute();
      await schema
        .createIndex("pushes_by_state")
        .on("pushes")
        .columns(["platform", "state", "due", "team", "key"])
        .execute();
      await schema
        .createIndex("pushes_by_age")
        .on("pushes")
        .columns(["platform", "at", "state"])
        .execute();
      await schema.createIndex("pushes_of_team").on("pushes").columns(["team", "at"]).execute();
      await owned(schema.createTable("picks"))
        .addColumn("day", "text", (column) => column.notNull())
        .addColumn("choice", "integer", (column) => column.notNull())
        .addColumn("at", "bigint", (column) => column.notNull())
        .addColumn("graded", "integer", (column) => column.notNull())
        .addPrimaryKeyConstraint("picks_key", ["team", "day", "member"])
        .execute();
    },
  },

  "0005-policies": policies,

  "0006-spend": {
    async up({ schema }: Kysely<unknown>) {
      await schema
        .createTable("spend")
        .addColumn("team", "text", (column) => column.notNull())
        .addColumn("day", "text", (column) => column.notNull())
        .addColumn("tokens", "bigint", (column) => column.notNull())
        .addPrimaryKeyConstraint("spend_key", ["team", "day"])
        .execute();
    },
  },

  "0007-persons": {
    async up({ schema }: Kysely<unknown>) {
      // Of one person, in whatever team: else who asks has everybody looked at.
      await schema.createIndex("members_by_person").on("members").column("member").execute();
    },
  },

  "0008-letters": {
    async up({ schema }: Kysely<unknown>) {
      await schema.alterTable("members").addColumn("spoken", "text").execute();
      await schema.alterTable("inquirers").addColumn("room", "text").execute();
    },
  },

  "0009-clustered": clustered,

  "0010-tried": {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable("displays").addColumn("tried", "bigint").execute();
      // What was on its way may be there.
      await sql`update displays set tried = at where leased is not null`.execute(db);
    },
  },
};
