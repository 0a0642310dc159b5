/** A register's line: method, address, the action it takes, and the handler. The address says what is loaded for it. */
import type { RequestHandler, Router } from 'express';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Action, Person } from '../../surveys/audits/people.ts';
import type { Team } from '../../surveys/audits/team.ts';
import type { Design, Version } from '../../surveys/designing/document/design.ts';
import type { Services } from '../services.ts';
import { type StaffContext, staffContext } from './context.ts';
import { handle, type Reply } from './handle.ts';
import { permit } from './permission.ts';
import { noteAudit, recording } from './recording.ts';
import { type Line, type Names, routed } from './router.ts';
import { notify, personOf, staffWho } from './signed-in.ts';

interface InAudit {
  readonly audit: Audit;
  readonly team: Team;
}

/** What each name in an address brings into the context; other names are only in `params`. */
interface Loaded {
  readonly audit: InAudit;
  readonly collection: InAudit & { readonly collection: Collection };
  readonly design: InAudit & { readonly design: Design };
  readonly version: InAudit & { readonly version: Version };
}

type Together<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** What a handler is given: `Context<'collection'>` for `/collections/:collection/...`, `Context` where nothing is named. */
export type Context<Name extends string = never> = StaffContext<Name> &
  (Extract<Name, keyof Loaded> extends never ? unknown : Together<Loaded[Extract<Name, keyof Loaded>]>);

export type Handler<Name extends string = never> = (context: Context<Name>) => Promise<Reply> | Reply;

export interface Route extends Line {
  readonly action: Action;
  readonly handler: (context: never) => Promise<Reply> | Reply;
  /** Reads a body that is no ordinary form, once the person's role has been asked. */
  readonly reads: readonly RequestHandler[];
}

/** A handler that asks for what the path does not name does not compile. */
export function route<Path extends string>(
  method: Line['method'],
  path: Path,
  action: Action,
  handler: Handler<Names<Path>>,
  ...reads: RequestHandler[]
): Route {
  return { method, path, action, handler, reads };
}

/**
 * In this order, for each alike: whether the role ever may (an upload is not even read for others), what the address names
 * ('not-found'), whether this person may do it here, and to a thing in this state.
 */
export function staffRoutes(services: Services, register: readonly Route[]): Router {
  return routed(register, ({ action, handler, reads, ...line }) => [
    staffWho(action),
    ...(action === 'own-account' ? [] : [askedForFactor(services)]),
    ...reads,
    handle(async (request) => {
      const context = await staffContext(services, request, personOf(request) as Person);
      noteAudit(request, context.audit?.id);
      const refused = permit(context, action);
      return refused ?? recording(line, context, (context) => handler(context as never));
    }),
  ]);
}

/** Where the installation asks a second factor of somebody who has none, that comes before everything else. */
function askedForFactor({ config, store }: Services): RequestHandler {
  return async (request, response, next) => {
    const person = personOf(request);
    if (config.secondFactor !== person?.role || (await store.secondFactors.of(person.id))) return next();
    notify(request, 'second-factor.notices.asked');
    response.redirect(303, '/account/second-factor');
  };
}
