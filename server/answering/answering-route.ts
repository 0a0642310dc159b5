/** A register's line for those who answer. No session, no log; one cookie from the first answer to the thanks. */
import { type RequestHandler, Router } from 'express';
import { handle, type Reply } from '../http/handle.ts';
import { type Line, type Names, routed } from '../http/router.ts';
import type { Services } from '../services.ts';
import { type AnsweringContext, answeringContexts } from './answering-context.ts';
import { atTheDoor } from './entering.ts';
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
      named(context)
        .catch((error: unknown) => refusedAt(context, error))
        .catch((error: unknown) => atTheDoor(context, error)),
  };
}

/** What a tablet's script asks for: it reads the status alone. */
export function inPerson<Path extends string>(
  method: Line['method'],
  path: Path,
  answer: Answer<Names<Path>>,
): AnsweringRoute {
  return { method, path, answer: answer as Answer<string> };
}

export function answeringRoutes(services: Services, register: readonly AnsweringRoute[]): Router {
  const contextOf = answeringContexts(services);
  return Router()
    .get(/^\/[aA]\/.*[A-Z]/, inSmallLetters)
    .use(routed(register, ({ answer }) => [handle((request) => answer(contextOf(request)))]));
}

/** A phone that begins with a capital, or somebody who writes in capitals, has the same link. Codes have none. */
const inSmallLetters: RequestHandler = ({ originalUrl }, response, next) => {
  const small = originalUrl.replace(/^\/a\/[^/?]*/i, (start) => start.toLowerCase());
  if (small === originalUrl) next();
  else response.status(303).location(small).end();
};
