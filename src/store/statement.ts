/** A statement that recurs: built and compiled at its first run, then run with other values. */
import type { Compilable, CompiledQuery, Kysely, QueryResult } from "kysely";
import type { Tables } from "./tables.ts";

/** Stands where a value will, while the statement is built. */
class Slot {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * `build` is called once for a database, with what only stands for the values: it must do nothing
 * with them but put each into the statement. Built anew for every ask, the statements of a drill
 * cost more than the database does.
 */
export function statement<Values extends object, Row = unknown>(
  build: (db: Kysely<Tables>, values: Values) => Compilable<Row>,
): (db: Kysely<Tables>, values: Values) => Promise<QueryResult<Row>> {
  /** By what is one for a database and all transactions on it. */
  const built = new WeakMap<object, CompiledQuery<Row>>();

  function compiled(db: Kysely<Tables>, names: string[]): CompiledQuery<Row> {
    const { adapter } = db.getExecutor();
    const known = built.get(adapter);
    if (known) return known;
    const slots = Object.fromEntries(names.map((name) => [name, new Slot(name)]));
    const query = build(db, slots as unknown as Values).compile();
    built.set(adapter, query);
    return query;
  }

  return (db, values) => {
    const query = compiled(db, Object.keys(values));
    const parameters = query.parameters.map((one) =>
      one instanceof Slot ? values[one.name as keyof Values] : one,
    );
    return db.executeQuery({ ...query, parameters });
  };
}
