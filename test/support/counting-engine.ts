/** An engine that counts what is asked of the database, so that work can be measured without a clock. */
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type { Engine } from '../../data/engine.ts';

export interface Asked {
  /** Statements, of whatever kind. */
  queries: number;
  /** Questionnaires read whole. */
  bodies: number;
}

/** The same engine; `asked` grows with every statement. */
export function counting(engine: Engine, asked: Asked): Engine {
  const { dialect } = engine;
  return {
    ...engine,
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createDriver: () => countingDriver(dialect.createDriver(), asked),
    },
  };
}

/** Whatever a driver is asked for goes to the driver itself, with its own connections. */
function countingDriver(driver: Driver, asked: Asked): Driver {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const own = (connection: DatabaseConnection) => inner.get(connection) ?? connection;
  return {
    init: () => driver.init(),
    destroy: () => driver.destroy(),
    acquireConnection: async () => {
      const connection = await driver.acquireConnection();
      const counted = countingConnection(connection, asked);
      inner.set(counted, connection);
      return counted;
    },
    releaseConnection: (connection) => driver.releaseConnection(own(connection)),
    beginTransaction: (connection, settings) => driver.beginTransaction(own(connection), settings),
    commitTransaction: (connection) => driver.commitTransaction(own(connection)),
    rollbackTransaction: (connection) => driver.rollbackTransaction(own(connection)),
  };
}

function countingConnection(connection: DatabaseConnection, asked: Asked): DatabaseConnection {
  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      const result = await connection.executeQuery<R>(query);
      asked.queries += 1;
      asked.bodies += result.rows.filter((row) => typeof row === 'object' && row && 'body' in row).length;
      return result;
    },
    streamQuery: () => {
      throw new Error('queries are not streamed');
    },
  };
}
