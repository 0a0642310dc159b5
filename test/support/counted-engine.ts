/** An engine that counts what is asked of its database: every statement, and the beginning and end of a transaction. */
import type { DatabaseConnection, Dialect, Driver } from 'kysely';
import type { Engine } from '../../data/engine.ts';

export interface Counted {
  readonly engine: Engine;
  /** How often the database is asked while something is done. */
  during(doing: () => Promise<unknown>): Promise<number>;
}

export function counted(engine: Engine): Counted {
  let asked = 0;
  const count = () => {
    asked += 1;
  };
  const dialect: Dialect = {
    createAdapter: () => engine.dialect.createAdapter(),
    createIntrospector: (db) => engine.dialect.createIntrospector(db),
    createQueryCompiler: () => engine.dialect.createQueryCompiler(),
    createDriver: () => counting(engine.dialect.createDriver(), count),
  };
  return {
    engine: { ...engine, dialect },
    during: async (doing) => {
      const before = asked;
      await doing();
      return asked - before;
    },
  };
}

function counting(driver: Driver, count: () => void): Driver {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const innerOf = (connection: DatabaseConnection) => inner.get(connection) ?? connection;
  return {
    init: () => driver.init(),
    acquireConnection: async () => {
      const connection = await driver.acquireConnection();
      const outer: DatabaseConnection = {
        executeQuery: (query) => {
          count();
          return connection.executeQuery(query);
        },
        streamQuery: (query, size) => connection.streamQuery(query, size),
      };
      inner.set(outer, connection);
      return outer;
    },
    beginTransaction: (connection, settings) => {
      count();
      return driver.beginTransaction(innerOf(connection), settings);
    },
    commitTransaction: (connection) => {
      count();
      return driver.commitTransaction(innerOf(connection));
    },
    rollbackTransaction: (connection) => driver.rollbackTransaction(innerOf(connection)),
    releaseConnection: (connection) => driver.releaseConnection(innerOf(connection)),
    destroy: () => driver.destroy(),
  };
}
