/** Kysely's driver for a SQLite file: one connection, taken in turn, whose changes are on the disk
 * before anybody is told that they are in. */
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from "kysely";
import type { Disk } from "./disk.ts";

/** So many transactions may follow on each other before something else has its turn: each takes less
 * than a ms, and the event loop is not free to go round. A count, no time: the same seed, the same life. */
const IN_A_ROW = 8;

interface Means {
  /** None where nothing need be waited for. */
  disk?: Disk | undefined;
  /** Tables whose new rows alone wait for no disk. */
  losable?: readonly string[] | undefined;
  /** Throws where what is kept now would be lost. */
  there?: (() => void) | undefined;
}

/**
 * A commit is written to the log, where it survives the process, and the next has its turn; who
 * committed waits until the log is on the disk, where it survives the machine: one sync for all who
 * wait then, where SQLite's own (synchronous = FULL) is one a commit, with everybody waiting.
 */
export class SqliteDriver implements Driver {
  readonly #database: DatabaseSync;
  readonly #disk: Disk | undefined;
  readonly #losable: ReadonlySet<string>;
  readonly #there: () => void;
  /** Statements recur. */
  readonly #prepared = new Map<string, Prepared>();
  #last: Promise<void> = Promise.resolve();
  /** How many wait for their turn. */
  #waiting = 0;
  /** How many were begun since something else last had its turn. */
  #inARow = 0;

  constructor(database: DatabaseSync, { disk, losable = [], there = () => {} }: Means) {
    this.#database = database;
    this.#disk = disk;
    this.#losable = new Set(losable);
    this.#there = there;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Turn> {
    this.#there();
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    this.#waiting += 1;
    await before;
    this.#waiting -= 1;
    return new Turn((query) => this.#run(query), resolve);
  }

  /**
   * A transaction here waits for nothing outside this process, so that many in a row would let nobody
   * else in: a crowd's acknowledgements go out between one and the next.
   */
  async beginTransaction(): Promise<void> {
    this.#inARow = (this.#inARow + 1) % IN_A_ROW;
    if (this.#inARow === 0) await setImmediate();
    this.#database.exec("begin");
  }

  async commitTransaction(): Promise<void> {
    this.#database.exec("commit");
  }

  async rollbackTransaction(turn: Turn): Promise<void> {
    turn.changed = false;
    // Some errors have rolled it back already.
    if (this.#database.isTransaction) this.#database.exec("rollback");
  }

  async releaseConnection({ changed, over }: Turn): Promise<void> {
    const alone = this.#waiting === 0;
    over();
    if (changed) await this.#disk?.synced(alone);
  }

  /** Whatever has its turn then has none any more, as in a process that is killed. */
  async destroy(): Promise<void> {
    await this.#disk?.close();
    this.#database.close();
  }

  #run({ sql, parameters, query }: CompiledQuery): Ran {
    const { statement, columns } = this.#prepare(sql);
    const values = parameters as SQLInputValue[];
    if (columns.length > 0) {
      const rows = (statement.all(...values) as unknown as SQLOutputValue[][]).map((row) =>
        named(row, columns),
      );
      return { rows, changed: query.kind !== "SelectQueryNode" };
    }
    const { changes, lastInsertRowid } = statement.run(...values);
    return {
      rows: [],
      numAffectedRows: BigInt(changes),
      insertId: BigInt(lastInsertRowid),
      changed: changes !== 0 && !this.#isLosable(query),
    };
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    const prepared = { statement, columns: statement.columns().map(({ name }) => name) };
    statement.setReturnArrays(prepared.columns.length > 0);
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  #isLosable(query: CompiledQuery["query"]): boolean {
    if (query.kind !== "InsertQueryNode" || !query.into) return false;
    return this.#losable.has(query.into.table.identifier.name);
  }
}

interface Prepared {
  statement: StatementSync;
  /** None where it reads nothing. */
  columns: readonly string[];
}

/** Made here rows cost less than made by SQLite's binding, above all where there are many. */
function named(row: readonly SQLOutputValue[], columns: readonly string[]) {
  const made: Record<string, SQLOutputValue> = {};
  for (let at = 0; at < columns.length; at += 1) made[columns[at] ?? ""] = row[at] ?? null;
  return made;
}

interface Ran extends QueryResult<unknown> {
  changed: boolean;
}

/** One caller's time on the connection. */
class Turn implements DatabaseConnection {
  /** It changed what must not be lost. */
  changed = false;
  readonly #run: (query: CompiledQuery) => Ran;
  readonly over: () => void;

  constructor(run: (query: CompiledQuery) => Ran, over: () => void) {
    this.#run = run;
    this.over = over;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const ran = this.#run(query);
    this.changed ||= ran.changed;
    return ran as QueryResult<Row>;
  }

  // biome-ignore lint/correctness/useYield: nothing is streamed from a file that is read at once
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error("a SQLite file is not streamed");
  }
}
