/** Postgres keeps the store contract, with several processes' worth of connections. */
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore, StoreError } from "../../src/index.ts";
import { awayContract } from "../contracts/away.ts";
import { erasureContract } from "../contracts/erasure.ts";
import { outboxContract } from "../contracts/outbox.ts";
import { storeContract } from "../contracts/store.ts";
import { timeContract } from "../contracts/time.ts";
import { hasPostgres, newDatabase, onServer } from "../support/postgres.ts";

describe.skipIf(!hasPostgres)("Postgres", () => {
  let database: Awaited<ReturnType<typeof newDatabase>>;
  beforeAll(async () => {
    database = await newDatabase();
  });
  afterAll(() => database?.drop());

  storeContract("Postgres", async () => (await openStore(database.url)).store);

  timeContract("Postgres", async () => (await openStore(database.url)).store);
  outboxContract("Postgres", async () => (await openStore(database.url)).store);

  awayContract("Postgres", () => openStore(database.url));

  erasureContract(
    "Postgres",
    () => openStore(database.url),
    async () => {
      const client = new Client({ connectionString: database.url });
      await client.connect();
      const tables = await client.query(
        `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema in ('public', 'pgboss')`,
      );
      const rows = new Map<string, string[]>();
      for (const { name } of tables.rows) {
        const all = await client.query(`select * from ${name}`);
        rows.set(
          name.replace(/^public\./, ""),
          all.rows.map((row) => JSON.stringify(row)),
        );
      }
      await client.end();
      return rows;
    },
  );

  test("two stores on one database carry an ask out once", async () => {
    const [one, two] = [await openStore(database.url), await openStore(database.url)];
    const ask = { id: "both", who: { team: "t:both", id: "m" }, at: new Date(0) };
    const done = await Promise.all(
      [one, two, one, two].map(({ store }) => store.once(ask, async () => "done")),
    );
    expect(done.filter(Boolean)).toEqual(["done"]);
    await Promise.all([one.store.close(), two.store.close()]);
  });

  test("who may not make pg-boss its schema is told so, and may be given one", async () => {
    const poor = await newDatabase();
    const role = new URL(poor.url).pathname.slice(1);
    const admin = new Client({ connectionString: poor.url });
    await admin.connect();
    const url = new URL(poor.url);
    [url.username, url.password] = [role, "hunter2"];
    await admin.query(`create role ${role} login password 'hunter2'`);
    await admin.query(`grant create on schema public to ${role}`);
    await expect(openStore(url.href)).rejects.toThrow(/DATABASE_URL.*permission denied.*"pgboss"/);
    await admin.query(`create schema pgboss authorization ${role}`);
    await (await openStore(url.href)).store.close();
    await admin.end();
    await poor.drop();
    await onServer((server) => server.query(`drop role ${role}`));
  });

  test("a server that is not there is told without the password", async () => {
    const refused = openStore("postgres://u:hunter2@127.0.0.1:1/x");
    await expect(refused).rejects.toThrow(StoreError);
    await expect(refused).rejects.toThrow(/DATABASE_URL.*ECONNREFUSED/);
    await expect(refused).rejects.not.toThrow(/hunter2/);
  });
});
