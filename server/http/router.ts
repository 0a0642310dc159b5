/** Registers of any kind as Express has them, and what the addresses in them name. */
import { type RequestHandler, Router } from 'express';
import { grouped } from '../../surveys/grouping.ts';

export interface Line {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

/** All that the lines of a register answer, which it tells. */
export type Routed = RequestHandler & { readonly register: readonly Line[] };

/**
 * In the order of the register. Hundreds of patterns take time to make and to try, so only those are made, once somebody asks
 * for one, that are as long as the address and begin alike.
 */
export function routed<L extends Line>(
  register: readonly L[],
  handlersOf: (line: L) => readonly RequestHandler[],
): Routed {
  const lines = new Map(grouped(register, ({ path }) => shapeOf(path)));
  const made = new Map<string, Router>();
  const routerOf = (shape: string): Router => {
    const router = made.get(shape) ?? routerFor(lines.get(shape) ?? [], handlersOf);
    made.set(shape, router);
    return router;
  };
  const answer: RequestHandler = (request, response, next) => {
    const shape = shapeOf(request.path);
    if (lines.has(shape)) routerOf(shape)(request, response, next);
    else next();
  };
  return Object.assign(answer, { register });
}

function routerFor<L extends Line>(
  lines: readonly L[],
  handlersOf: (line: L) => readonly RequestHandler[],
): Router {
  const router = Router();
  for (const line of lines) router[line.method === 'GET' ? 'get' : 'post'](line.path, ...handlersOf(line));
  return router;
}

/** Where it begins and how many parts it has, as Express takes it: a slash at the end or capitals make no other address. */
function shapeOf(path: string): string {
  const parts = path.replace(/\/$/, '').split('/');
  return `${parts[1]?.toLowerCase()} ${parts.length}`;
}

/** `'audit' | 'page'` for `/audits/:audit/pages/:page.json`. */
export type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? NameOf<Name> | Names<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? NameOf<Name>
    : never;

type NameOf<Part extends string> = Part extends `${infer Name}.${string}` ? Name : Part;
