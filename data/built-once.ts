/**
 * Building a query takes Kysely longer than SQLite takes to answer it. Those that every page of those who answer asks are
 * built once on each engine, with marks where their values go.
 */
import type { Compilable, CompiledQuery, DialectAdapter, QueryResult } from 'kysely';
import type { Db } from './tables.ts';

class Mark {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

const marks = new Proxy({}, { get: (_, name) => new Mark(String(name)) });

/** The query that `build` makes of what it is given, asked each time with other values: no tables, columns or lists. */
export function builtOnce<Given extends object, Row>(
  build: (db: Db, given: Given) => Compilable<Row>,
): (db: Db, given: Given) => Promise<QueryResult<Row>> {
  /** Transactions have the adapter of the database that they are in. */
  const byAdapter = new WeakMap<DialectAdapter, CompiledQuery<Row>>();
  return (db, given) => {
    const { adapter } = db.getExecutor();
    const built = byAdapter.get(adapter) ?? build(db, marks as Given).compile();
    byAdapter.set(adapter, built);
    const parameters = built.parameters.map((value) =>
      value instanceof Mark ? given[value.name as keyof Given] : value,
    );
    return db.executeQuery({ ...built, parameters });
  };
}
