/** A new, empty Postgres database for one test file, where there is a server to make it on. */
import { Client } from "pg";

const SERVER = process.env.TEST_POSTGRES_URL ?? "postgres://postgres@127.0.0.1:5432/postgres";

export async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: SERVER, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Whether a server answers. Where CI=true it must: there the tests fail instead of being skipped. */
export const hasPostgres =
  process.env.CI === "true" || (await onServer(async () => true).catch(() => false));

if (!hasPostgres)
  console.warn(`SKIPPED for want of Postgres at ${new URL(SERVER).host}: its store tests`);

export async function newDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `rappel_test_${process.pid}_${Date.now()}`;
  await onServer((client) => client.query(`create database ${name}`));
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      onServer(async (client) => void (await client.query(`drop database ${name} with (force)`))),
  };
}
