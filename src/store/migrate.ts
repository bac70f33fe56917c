/** Brings a database up to the code's shape, or says why it cannot be. */
import type { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { MIGRATIONS } from "./migrations.ts";
import type { Tables } from "./tables.ts";

/** The database cannot be used, and what to do about it, in a sentence. */
export class StoreError extends Error {
  override name = "StoreError";
}

/** @throws StoreError if the database is newer than the code, or a step fails. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const newest = await newerThanTheCode(db);
  if (newest)
    throw new StoreError(
      `the database is newer than this Rappel (it has "${newest}"): ` +
        "start the version that wrote it, or name another one in DATABASE_URL",
    );
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  const failed = results?.find(({ status }) => status === "Error")?.migrationName;
  const where = failed ? ` at step "${failed}"` : "";
  throw new StoreError(`the database could not be brought up to date${where}`, { cause: error });
}

/** The last step that ran here and that this code does not know. */
async function newerThanTheCode(db: Kysely<Tables>): Promise<string | undefined> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return undefined;
  const ran = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom("kysely_migration")
    .select("name")
    .orderBy("name", "desc")
    .execute();
  return ran.find(({ name }) => !(name in MIGRATIONS))?.name;
}
