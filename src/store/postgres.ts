/** Postgres, for more than one process on the same data. */
import { type Dialect, PostgresDialect } from "kysely";
import { Pool } from "pg";

/** How many transactions run at once in one process; the others wait. */
const CONNECTIONS = 10;
/** How long to wait for a connection before it counts as a fault: ms. */
const CONNECT_TIMEOUT = 5000;

/** A database that a postgres:// address names. Nothing is opened before the first query. */
export function postgres(url: string): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  });
  // A connection that breaks while idle is left to the next query, which opens another or fails.
  pool.on("error", () => {});
  return new PostgresDialect({ pool });
}
