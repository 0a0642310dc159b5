/** A register's line for those who answer. No session, no log; one cookie from the first answer to the thanks. */
import { type RequestHandler, Router } from 'express';
import { Failure } from '../../surveys/failures.ts';
import { handle, type Reply } from '../http/handle.ts';
import { type Line, type Names, routed } from '../http/router.ts';
import type { Services } from '../services.ts';
import { type AnsweringContext, answeringContexts } from './answering-context.ts';
import { atTheDoor } from './entering.ts';
import { slowed } from './guessing.ts';
import { unlessLeft } from './having-left.ts';
import { refusedAt } from './refusing.ts';

type Answer<Name extends string> = (context: AnsweringContext<Name>) => Promise<Reply>;

export interface AnsweringRoute extends Line {
  readonly answer: Answer<string>;
}

/** Refusals have a page of their own: closed, used, or a code to type in. */
export function answering<Path extends string>(
  method: Line['method'],
  path: Path,
  answer: Answer<Names<Path>>,
): AnsweringRoute {
  const named = answer as Answer<string>;
  return {
    method,
    path,
    answer: (context) =>
      unlessLeft(context, () => slowed(context, () => named(context)))
        .catch((error: unknown) => refusedAt(context, error))
        .catch((error: unknown) => atTheDoor(context, error)),
  };
}

/**
 * Refusals have no page of their own: the ways out and back in again work whatever has become of the link, and a tablet's
 * script reads the status alone.
 */
export function bare<Path extends string>(
  method: Line['method'],
  path: Path,
  answer: Answer<Names<Path>>,
): AnsweringRoute {
  return { method, path, answer: answer as Answer<string> };
}

export function answeringRoutes(services: Services, register: readonly AnsweringRoute[]): Router {
  const contextOf = answeringContexts(services);
  return Router()
    .get(/^\/[aA]\//, mended)
    .use(routed(register, ({ answer }) => [handle((request) => answer(contextOf(request)))]))
    .use(
      '/a/:code',
      handle((request) => unlessLeft(contextOf(request), notThere)),
    );
}

async function notThere(): Promise<Reply> {
  throw new Failure('not-found', 'page behind an answering link');
}

/**
 * The address as it was meant. A phone that begins with a capital, or somebody who writes in capitals, has the same link:
 * codes have none. Nor has any a mark or a space, as what stands behind a link is often pasted along: full stop, comma,
 * bracket, quote, and what cannot be seen.
 */
const mended: RequestHandler = ({ originalUrl }, response, next) => {
  const [, start = '', code = '', rest = ''] = /^(\/a\/)([^/?]*)(.*)$/is.exec(originalUrl) ?? [];
  const meant = start.toLowerCase() + withoutMarks(code) + rest;
  if (meant === originalUrl || meant === start) next();
  else response.status(303).location(meant).end();
};

function withoutMarks(code: string): string {
  try {
    const written = decodeURIComponent(code)
      .toLowerCase()
      .replace(/[\p{Cf}\s]/gu, '');
    return encodeURIComponent(written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  } catch (error) {
    if (error instanceof URIError) return code;
    throw error;
  }
}
