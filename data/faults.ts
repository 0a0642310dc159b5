/** The words that the two engines and the network have for the same refusals, turned into a Failure. */
import { Failure, type FailureKind } from '../surveys/failures.ts';

/** By the beginning of the code: SQLite's names, PostgreSQL's five characters, Node's names for the network. */
const kinds: Readonly<Record<string, FailureKind>> = {
  SQLITE_CONSTRAINT_UNIQUE: 'conflict',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'conflict',
  SQLITE_BUSY: 'unavailable',
  SQLITE_CANTOPEN: 'unavailable',
  SQLITE_CORRUPT: 'unavailable',
  SQLITE_FULL: 'unavailable',
  SQLITE_IOERR: 'unavailable',
  SQLITE_NOTADB: 'unavailable',
  SQLITE_READONLY: 'unavailable',
  23505: 'conflict', // unique_violation
  '08': 'unavailable', // connection exceptions
  25006: 'unavailable', // read_only_sql_transaction
  28: 'unavailable', // invalid authorization
  '3D000': 'unavailable', // no such database
  40001: 'unavailable', // serialization_failure
  '40P01': 'unavailable', // deadlock_detected
  53: 'unavailable', // disk full, out of memory, too many connections
  '57P': 'unavailable', // shut down, or starting up
  58: 'unavailable', // system error, I/O error
  EACCES: 'unavailable',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  EDQUOT: 'unavailable',
  EIO: 'unavailable',
  ENOSPC: 'unavailable', // the disk is full
  EROFS: 'unavailable',
  ENOENT: 'unavailable', // PostgreSQL's socket is gone
  ENOTDIR: 'unavailable',
  ENOTFOUND: 'unavailable',
  EPIPE: 'unavailable',
  ETIMEDOUT: 'unavailable',
  EAI_AGAIN: 'unavailable',
  EHOSTUNREACH: 'unavailable',
};

/** What PostgreSQL says of a named statement whose table has got another column since; the code has many meanings. */
export const outdatedPlan = 'cached plan must not change result type';

/** What `pg` says without a code when the connection is lost or cannot be had. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** The refusal that an error of the database means; the error itself when it is a bug. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error;
  const code = 'code' in error ? String(error.code) : '';
  const isPassing = lostConnection.test(error.message) || error.message === outdatedPlan;
  const kind = kindOf(code) ?? (isPassing ? 'unavailable' : undefined);
  return kind ? new Failure(kind, error.message || code, { cause: error }) : error;
}

function kindOf(code: string): FailureKind | undefined {
  const found = Object.keys(kinds).find((beginning) => code.startsWith(beginning));
  return found === undefined ? undefined : kinds[found];
}
