/** Postgres, for more than one process on the same data. */
import { type Dialect, PostgresDialect, type PostgresPoolClient } from "kysely";
import { DatabaseError, Pool, type PoolClient } from "pg";

/** How many transactions run at once in one process; the others wait. Half of them are people's:
 * what is due and what is sent unasked have the other. */
const CONNECTIONS = 16;
/** How long to wait for a connection before it counts as a fault: ms. */
const CONNECT_TIMEOUT = 5000;
/** How long the server works at a statement before it ends it itself: ms. */
const STATEMENT_TIMEOUT = 10_000;
/** How long it may say nothing before it counts as gone, which is longer: ms. */
const SILENCE = 15_000;
/** So that the server notices within half a minute that this machine is gone. */
export const KEEPALIVE =
  "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";
/** A process that stops in the middle, or whose machine is gone, gives back what it had taken. */
const FROZEN = `set idle_in_transaction_session_timeout = 30000; ${KEEPALIVE}`;

/** A database that a postgres:// address names. Nothing is opened before the first query. `patient`:
 * a statement takes as long as it takes. */
export function postgres(url: string, { patient = false } = {}): Dialect {
  const pool = new Pool({
    ...{ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_TIMEOUT },
    ...(!patient && { query_timeout: SILENCE }),
  });
  const session = patient ? FROZEN : `${FROZEN}; set statement_timeout = ${STATEMENT_TIMEOUT}`;
  // A connection that breaks while idle is left to the next query, which opens another or fails;
  // one that breaks between two queries of a transaction, to the second.
  pool.on("error", () => {});
  pool.on("connect", (client) => {
    client.on("error", () => {});
    client.query(session).catch(() => {});
  });
  const { options } = pool;
  const connect = async () => untilLost(await pool.connect());
  return new PostgresDialect({ pool: { options, connect, end: () => pool.end() } });
}

/**
 * What fails without a word of the server's is the connection: an answer may yet come on it that nobody
 * waits for any more. Nothing more is asked on it, and it is closed instead of given to the next.
 */
function untilLost(client: PoolClient): PostgresPoolClient {
  let lost: unknown;
  const query = async (sql: string, parameters: readonly unknown[]) => {
    if (lost !== undefined) throw lost;
    try {
      return await client.query(sql, [...parameters]);
    } catch (cause) {
      if (!(cause instanceof DatabaseError)) lost = cause;
      throw cause;
    }
  };
  return {
    query: query as unknown as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy || lost !== undefined),
  };
}
