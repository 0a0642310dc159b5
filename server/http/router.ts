/** Registers of any kind as Express has them, and what the addresses in them name. */
import { type RequestHandler, Router } from 'express';

export interface Line {
  readonly method: 'GET' | 'POST';
  readonly path: string;
}

/** In the order of the register. */
export function routed<L extends Line>(
  register: readonly L[],
  handlersOf: (line: L) => readonly RequestHandler[],
): Router {
  const router = Router();
  for (const line of register) router[line.method === 'GET' ? 'get' : 'post'](line.path, ...handlersOf(line));
  return router;
}

/** `'audit' | 'page'` for `/audits/:audit/pages/:page.json`. */
export type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? NameOf<Name> | Names<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? NameOf<Name>
    : never;

type NameOf<Part extends string> = Part extends `${infer Name}.${string}` ? Name : Part;
