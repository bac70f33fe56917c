/** What a database holds, read in one moment beside the product that uses it. */
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";

export type Row = Record<string, unknown>;

/** All of these are of one state; the product is neither waited for nor held up. */
export async function readBeside<Name extends string>(
  url: string,
  queries: Record<Name, string>,
): Promise<Record<Name, Row[]>> {
  const read: Partial<Record<Name, Row[]>> = {};
  const entries = Object.entries(queries) as [Name, string][];
  if (url.startsWith("file:")) {
    const database = new DatabaseSync(url.slice("file:".length), { readOnly: true });
    database.exec("begin");
    for (const [name, query] of entries) read[name] = database.prepare(query).all();
    database.close();
  } else {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query("begin isolation level repeatable read read only");
    for (const [name, query] of entries) read[name] = (await client.query(query)).rows;
    await client.end();
  }
  return read as Record<Name, Row[]>;
}
