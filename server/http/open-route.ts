/** A register's line for whoever comes: nobody has to be signed in, and nothing is loaded. */
import type { Services } from '../services.ts';
import { type OpenContext, openContext } from './context.ts';
import { handle, type Reply } from './handle.ts';
import { type Line, type Names, type Routed, routed } from './router.ts';

export type OpenHandler<Name extends string = never> = (context: OpenContext<Name>) => Promise<Reply> | Reply;

export interface OpenRoute extends Line {
  readonly handler: (context: never) => Promise<Reply> | Reply;
}

export function open<Path extends string>(
  method: Line['method'],
  path: Path,
  handler: OpenHandler<Names<Path>>,
): OpenRoute {
  return { method, path, handler };
}

export function openRoutes(services: Services, register: readonly OpenRoute[]): Routed {
  return routed(register, ({ handler }) => [
    handle((request) => handler(openContext(services, request) as never)),
  ]);
}
