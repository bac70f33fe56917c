/** The tables of what teams hold of their own, and of what owners are asked: a step that landed. */
import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { owned } from "./columns.ts";

export const policies: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema.alterTable("teams").addColumn("inquiry_room", "text").execute();
    await schema.alterTable("turns").addColumn("policy", "text").execute();
    await schema
      .createTable("policies")
      .addColumn("team", "text", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("n", "integer", (column) => column.notNull())
      .addColumn("subject", "text")
      .addColumn("title", "text", (column) => column.notNull())
      .addColumn("texts", "text", (column) => column.notNull())
      .addColumn("owner", "text")
      .addColumn("since", "bigint", (column) => column.notNull())
      .addColumn("until", "bigint", (column) => column.notNull())
      .addColumn("days", "integer", (column) => column.notNull())
      .addColumn("withdrawn", "integer", (column) => column.notNull())
      .addColumn("writer", "text")
      .addColumn("at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("policies_key", ["team", "id", "n"])
      .execute();
    await schema
      .createTable("inquiries")
      .addColumn("team", "text", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addColumn("card", "text")
      .addColumn("owner", "text")
      .addColumn("asked", "integer", (column) => column.notNull())
      .addColumn("answer", "text")
      .addColumn("answered", "bigint")
      .addColumn("answerer", "text")
      .addColumn("policy", "text")
      .addPrimaryKeyConstraint("inquiries_key", ["team", "id"])
      .execute();
    await owned(schema.createTable("inquirers"))
      .addColumn("inquiry", "text", (column) => column.notNull())
      .addColumn("question", "text", (column) => column.notNull())
      .addColumn("language", "text", (column) => column.notNull())
      .addColumn("at", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("inquirers_key", ["team", "inquiry", "member"])
      .execute();
  },
};
