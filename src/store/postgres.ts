/** Postgres, for more than one process on the same data. */
import { type Dialect, PostgresDialect } from "kysely";
import { Pool } from "pg";

/** How many transactions run at once in one process; the others wait. Half of them are people's:
 * what is due and what is sent unasked have the other. */
const CONNECTIONS = 16;
/** How long to wait for a connection before it counts as a fault: ms. */
const CONNECT_TIMEOUT = 5000;
/** A process that stops in the middle, or whose machine is gone, gives back what it had taken. */
const FROZEN = `set idle_in_transaction_session_timeout = 30000;
  set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3`;

/** A database that a postgres:// address names. Nothing is opened before the first query. */
export function postgres(url: string): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  });
  // A connection that breaks while idle is left to the next query, which opens another or fails;
  // one that breaks between two queries of a transaction, to the second.
  pool.on("error", () => {});
  pool.on("connect", (client) => {
    client.on("error", () => {});
    client.query(FROZEN).catch(() => {});
  });
  return new PostgresDialect({ pool });
}
