/** Puts `faults.ts` around a Kysely driver: whatever a query, a commit or a connection throws, passes it. */
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult, TransactionSettings } from 'kysely';
import { faultOf } from './faults.ts';

/** A driver whose errors are refusals (`Failure`) where they are no bugs. */
export class PlainDriver implements Driver {
  readonly #inner: Driver;

  constructor(inner: Driver) {
    this.#inner = inner;
  }

  init(): Promise<void> {
    return plainly(this.#inner.init());
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new PlainConnection(await plainly(this.#inner.acquireConnection()));
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return plainly(this.#inner.beginTransaction(innerOf(connection), settings));
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return plainly(this.#inner.commitTransaction(innerOf(connection)));
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return plainly(this.#inner.rollbackTransaction(innerOf(connection)));
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection(innerOf(connection));
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}

class PlainConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;

  constructor(inner: DatabaseConnection) {
    this.inner = inner;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return await this.inner.executeQuery<R>(query);
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** Large sets are read in batches by key (`responses.ts`): a stream would hold SQLite's only connection. */
  streamQuery(): never {
    throw new Error('queries are not streamed');
  }
}

function innerOf(connection: DatabaseConnection): DatabaseConnection {
  return connection instanceof PlainConnection ? connection.inner : connection;
}

async function plainly<T>(doing: Promise<T>): Promise<T> {
  try {
    return await doing;
  } catch (error) {
    throw faultOf(error);
  }
}
