/** Puts `faults.ts` around a Kysely driver: whatever a query, a commit or a connection throws, passes it. */
import type { DatabaseConnection, Driver } from 'kysely';
import { faultOf } from './faults.ts';

/** A driver whose errors are refusals (`Failure`) where they are no bugs. */
export function plainDriver(inner: Driver): Driver {
  const known = new WeakSet<DatabaseConnection>();
  return {
    init: () => plainly(() => inner.init()),
    acquireConnection: async () => {
      const connection = await plainly(() => inner.acquireConnection());
      if (!known.has(connection)) {
        known.add(connection);
        const ask = connection.executeQuery.bind(connection);
        connection.executeQuery = (query) => plainly(() => ask(query));
      }
      return connection;
    },
    beginTransaction: (connection, settings) => plainly(() => inner.beginTransaction(connection, settings)),
    commitTransaction: (connection) => plainly(() => inner.commitTransaction(connection)),
    rollbackTransaction: (connection) => plainly(() => inner.rollbackTransaction(connection)),
    releaseConnection: (connection) => inner.releaseConnection(connection),
    destroy: () => inner.destroy(),
  };
}

/** Some throw at once, and some by their promise. */
async function plainly<T>(doing: () => Promise<T>): Promise<T> {
  try {
    return await doing();
  } catch (error) {
    throw faultOf(error);
  }
}
