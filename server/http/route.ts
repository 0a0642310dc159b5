/** A register's line: method, address, the action it takes, and the handler. The address says what is loaded for it. */
import type { RequestHandler } from 'express';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Member, Team } from '../../surveys/audits/members.ts';
import type { Action, Person } from '../../surveys/audits/people.ts';
import type { Design, Version } from '../../surveys/designing/document/design.ts';
import { needsFactor } from '../config.ts';
import type { Services } from '../services.ts';
import { namedIn, type StaffContext, staffContext } from './context.ts';
import { handle, type Reply, whole } from './handle.ts';
import { allow, permit } from './permission.ts';
import { noteAudit, recording } from './recording.ts';
import { type Line, type Names, type Routed, routed } from './router.ts';
import { notify, personOf, signedInOnly } from './signed-in.ts';

interface InAudit {
  readonly audit: Audit;
  /** Everyone in it, by name. */
  readonly members: readonly Member[];
  /** Ids of its auditors. */
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
  /** Reads a body that is no ordinary form, once it is known that the person may. */
  readonly reads: readonly RequestHandler[];
}

/** A handler that asks for what the path does not name does not compile. */
const by =
  (method: Line['method']) =>
  <Path extends string>(
    path: Path,
    action: Action,
    handler: Handler<Names<Path>>,
    ...reads: RequestHandler[]
  ): Route => ({ method, path, action, handler, reads });

export const get = by('GET');
export const post = by('POST');

/**
 * In this order, for each alike: what the address names, which is not there for those outside its audit ('not-found');
 * whether the role may do it there ('not-allowed'); and whether it may be done to a thing in this state.
 */
export function staffRoutes(services: Services, register: readonly Route[]): Routed {
  return routed(register, ({ action, handler, reads, ...line }) => [
    signedInOnly,
    ...(action === 'own-account' ? [] : [askedForFactor(services)]),
    // An upload is not even read for those who may not.
    ...(reads.length > 0 ? [allowedOnly(services, action), ...reads] : []),
    handle(async (request) => {
      const context = await staffContext(services, request, personOf(request) as Person);
      noteAudit(request, context.audit?.id);
      const refused = permit(context, action);
      if (refused) return refused;
      const reply = await recording({ ...line, action }, context, (context) =>
        whole(handler(context as never)),
      );
      if (!context.audit || !('view' in reply)) return reply;
      // What nobody of those who answer needs is loaded when staff come.
      return (await import('./audit-place.ts')).withPlace(context, reply, action);
    }),
  ]);
}

function allowedOnly({ store }: Services, action: Action): RequestHandler {
  return async (request, _response, next) => {
    const params = request.params as Record<string, string>;
    allow(await namedIn(store, params, personOf(request) as Person), action);
    next();
  };
}

/** Where the installation asks a second factor of somebody who has none, that comes before everything else. */
function askedForFactor({ config, store }: Services): RequestHandler {
  return async (request, response, next) => {
    const person = personOf(request);
    if (!person || !needsFactor(config, person) || (await store.secondFactors.of(person.id))) return next();
    notify(request, 'second-factor.notices.asked');
    response.redirect(303, '/account/second-factor');
  };
}
