/** A database that an older version made is brought up to date with all that it holds, or not at all. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { Migrator } from "kysely/migration";
import { afterAll, expect, test } from "vitest";
import { openStore } from "../../src/index.ts";
import { dialectOf } from "../../src/store/dialect.ts";
import { MIGRATIONS } from "../../src/store/migrations.ts";

const folder = mkdtempSync(join(tmpdir(), "rappel-migrations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What was moved to lie in the order of its key. */
const MOVED = ["asks", "members", "memories", "reviews"];

/** A file as it was after a step, with a few rows in each table that a later one copies. */
async function made(name: string, upTo: string): Promise<string> {
  const file = join(folder, name);
  const db = new Kysely<unknown>({ dialect: await dialectOf(`file:${file}`) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateTo(upTo);
  if (error) throw error;
  await db.destroy();
  const database = new DatabaseSync(file);
  for (const row of [1, 2, 3])
    database.exec(`
      insert into asks values ('ask ${row}', ${row});
      insert into members (team, member, language, confidence, admin, "lead", hidden, spoken)
        values ('t', 'm${row}', 'fr', 1, 0, ${row % 2}, 0, 'en');
      insert into reviews values ('t', 'm${row}', 'c', 1, 3, ${row}, .9, null);
      insert into memories values ('t', 'm${row}', 'c', 1, 2.5, 5.5, 2, 0, 0, 3, ${row}, 1, 1, 0);`);
  database.close();
  return file;
}

function look<Found>(file: string, at: (database: DatabaseSync) => Found): Found {
  const database = new DatabaseSync(file);
  const found = at(database);
  database.close();
  return found;
}

const rowsOf = (file: string) =>
  look(file, (database) =>
    MOVED.map((table) => database.prepare(`select * from ${table} order by 1, 2`).all()),
  );
const schemaOf = (file: string) =>
  look(file, (database) =>
    database
      .prepare("select name, sql from sqlite_master where sql is not null order by name")
      .all(),
  );

test("what is moved to lie in the order of its key keeps its rows and its indexes", async () => {
  const file = await made("moved.db", "0008-letters");
  const rows = rowsOf(file);
  expect(rows.map(({ length }) => length)).toEqual(MOVED.map(() => 3));
  await openStore(`file:${file}`).then(({ store }) => store.close());
  expect(rowsOf(file)).toEqual(rows);
  const schema = new Map(schemaOf(file).map(({ name, sql }) => [name, String(sql)]));
  for (const table of MOVED) expect(schema.get(table)).toMatch(/ without rowid$/);
  const names = [...schema.keys()];
  expect(names).toEqual(expect.arrayContaining(["members_by_person", "reviews_by_time"]));
  expect(names.filter((name) => /_before|asks_by_age/.test(String(name)))).toEqual([]);
  const fresh = join(folder, "fresh.db");
  await openStore(`file:${fresh}`).then(({ store }) => store.close());
  expect(schemaOf(file)).toEqual(schemaOf(fresh));
});

test("a step that cannot be ended leaves nothing behind, and is taken again", async () => {
  const file = await made("failed.db", "0008-letters");
  look(file, (database) => database.exec("create table memories_before (one text)"));
  const [rows, schema] = [rowsOf(file), schemaOf(file)];
  await expect(openStore(`file:${file}`)).rejects.toThrow(/at step "0009-clustered"/);
  expect([rowsOf(file), schemaOf(file)]).toEqual([rows, schema]);
  look(file, (database) => database.exec("drop table memories_before"));
  await openStore(`file:${file}`).then(({ store }) => store.close());
  expect(rowsOf(file)).toEqual(rows);
});
