/**
 * Building a query takes Kysely longer than SQLite takes to answer it. Those that every page of those who answer asks are
 * built once, with marks where their values go.
 */
import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Db } from './tables.ts';

class Mark {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** The query that `build` makes of what it is given, asked each time with other values: no tables, columns or lists. */
export function builtOnce<Given extends object, Row>(
  db: Db,
  build: (given: Given) => Compilable<Row>,
): (given: Given) => Promise<QueryResult<Row>> {
  const marks = new Proxy({}, { get: (_, name) => new Mark(String(name)) }) as Given;
  let built: CompiledQuery<Row> | undefined;
  return (given) => {
    built ??= build(marks).compile();
    const parameters = built.parameters.map((value) =>
      value instanceof Mark ? given[value.name as keyof Given] : value,
    );
    return db.executeQuery({ ...built, parameters });
  };
}
