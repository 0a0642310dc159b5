/** What is written down about requests: of those who answer nothing at all, of staff never addresses or bodies. */
import type { RequestHandler } from 'express';
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';

export type Log = Logger;

/** One line of JSON each, so that nothing in it can look like another line. Times are UTC. `to` is standard output. */
export function makeLog(level: string, to?: DestinationStream): Log {
  const settings = { level, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: plainly } };
  return to ? pino(settings, to) : pino(settings);
}

/**
 * What an error says, and where it was thrown. Whatever else hangs on it stays out: PostgreSQL puts the row there that it
 * would not take. A parser says in its words the text that it could not read.
 */
function plainly(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name: type, message, stack = '', cause } = error;
  return {
    type,
    ...('code' in error && { code: String(error.code) }),
    ...(!(error instanceof SyntaxError) && { message }),
    at: stack.split('\n').flatMap((line) => /^ +at (.+)$/.exec(line)?.[1] ?? []),
    ...(cause !== undefined && { cause: plainly(cause) }),
  };
}

/**
 * Staff requests: method, pattern of the path, status. The path itself may be a one-time link, which whoever reads the
 * log could then use. Mounted after the answering pages, which are not logged.
 */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    response.on('finish', () => {
      const path = request.route?.path;
      log.info({ method: request.method, path, status: response.statusCode }, 'request');
    });
    next();
  };
}
