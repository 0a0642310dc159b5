/** What is written down about requests: of those who answer nothing at all, of staff never addresses or bodies. */
import type { RequestHandler } from 'express';
import { type Logger, pino } from 'pino';

export type Log = Logger;

export function makeLog(level: string): Log {
  return pino({ level, base: null });
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
