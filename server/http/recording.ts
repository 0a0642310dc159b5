/** Writes down what staff do, for every route of the register by `recorded.ts`. */
import type { ErrorRequestHandler, Request } from 'express';
import type { Act, ActKind } from '../../surveys/accounts/acts.ts';
import { unconfirmed } from '../../surveys/accounts/resets.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Person } from '../../surveys/audits/people.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Store } from '../../surveys/storage.ts';
import { newId, type Services, today } from '../services.ts';
import type { Outside } from './context.ts';
import type { WholeReply } from './handle.ts';
import { recordedOf } from './recorded.ts';
import type { Recorded } from './recorded-kinds.ts';
import type { Line } from './router.ts';
import { digestOf, personOf } from './signed-in.ts';

type About = Partial<Pick<Act, 'personId' | 'aboutId' | 'auditId' | 'what' | 'afterReset'>>;

/** An act at this moment. */
export function actNow(services: Pick<Services, 'now' | 'random'>, kind: ActKind, about: About): Act {
  return { ...nobody, ...about, id: newId(services), at: services.now().toISOString(), kind };
}

/** An act that is kept once an hour or a minute, however often it happens. */
export function actOnce(
  services: Pick<Services, 'now'>,
  kind: ActKind,
  about: About,
  every: keyof typeof instantUpTo = 'minute',
): Act {
  const at = services.now().toISOString();
  return { ...nobody, ...about, id: idOf([kind, at.slice(0, instantUpTo[every])], about), at, kind };
}

/** Characters of an ISO instant. */
const instantUpTo = { hour: 13, minute: 16 } as const;

/** An act of which nothing but the day is kept: what is done with paper and in interviews. */
function actOfDay(services: Pick<Services, 'now'>, kind: ActKind, given: About): Act {
  const at = today(services);
  const about = { ...given, what: undefined };
  return { ...nobody, ...about, id: idOf([kind, at], about), at, kind };
}

const nobody = {
  personId: undefined,
  aboutId: undefined,
  auditId: undefined,
  what: undefined,
  afterReset: undefined,
};

function idOf(parts: readonly string[], about: About): string {
  const { personId, aboutId, auditId, what, afterReset } = about;
  return digestOf(JSON.stringify([...parts, personId, aboutId, auditId, what, afterReset])).slice(0, 32);
}

/** What the record has of a request. */
interface Named {
  readonly services: Services;
  readonly store: Store;
  readonly person: Person;
  readonly audit?: Audit;
  readonly collection?: Collection;
  readonly design?: Design;
}

/** Answers by the handler, and writes down what it did. */
export async function recording<C extends Named>(
  line: Parameters<typeof recordedOf>[0],
  context: C,
  answer: (context: C) => Promise<WholeReply>,
): Promise<WholeReply> {
  const entry = recordedOf(line);
  if (!entry || typeof entry === 'string') return answer(context);
  const act = await actOf(entry, context);
  // Before the sheet is kept, so that there is none without the mark.
  if (entry.marksPaper && act.afterReset && context.collection)
    await context.store.resets.markPaper(context.collection.id, act.afterReset);
  if (entry.how !== 'within') {
    const reply = await answer(context);
    if (isDone(reply, line, entry)) await context.store.acts.add(act);
    return reply;
  }
  const reply = await answer({ ...context, store: alsoAdding(context.store, act, entry) });
  if (entry.mayClose) await noteClosing(context);
  return reply;
}

type Entry = Exclude<Recorded, string>;

async function actOf(entry: Entry, context: Named): Promise<Act> {
  const { services, store, person, audit, collection, design } = context;
  const afterReset = (await unconfirmed(store, person.id))?.id;
  const what = collection?.service.name ?? (design && Object.values(design.body.title)[0]);
  const about = { personId: person.id, auditId: audit?.id, what: what || undefined, afterReset };
  return (entry.how === 'day' ? actOfDay : actNow)(services, entry.kind, about);
}

/** The first transaction that the handler makes is what it does: the act is written with it, or neither. */
function alsoAdding(store: Store, act: Act, { done: isDone = () => true }: Entry): Store {
  return {
    ...store,
    inTransaction: (work) =>
      store.inTransaction(async (inside) => {
        const result = await work(inside);
        if (isDone(result)) await inside.acts.add(act);
        return result;
      }),
  };
}

/** A page that tells what is wrong has done nothing, and one instead of a file has handed out none. */
function isDone(reply: WholeReply, { method }: Line, { how }: Entry): boolean {
  if (method === 'GET' && how === 'after') return 'write' in reply;
  return !('status' in reply && reply.status !== undefined && reply.status >= 400);
}

async function noteClosing({ services, store, person, audit, collection }: Named): Promise<void> {
  if (collection?.status !== 'open') return;
  if ((await store.collections.byId(collection.id))?.status !== 'closed') return;
  const about = { personId: person.id, auditId: audit?.id, what: collection.service.name };
  await store.acts.add(actNow(services, 'collection-closed', about));
}

/** Of which audit a request is, for what it may be refused. */
export function noteAudit(request: Request, auditId: string | undefined): void {
  if (request.res) request.res.locals.auditId = auditId;
}

/** What somebody signed in was refused, once a minute. That it cannot be written down changes nothing for them. */
export function recordRefusals(services: Services): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    const person = personOf(request);
    const outside = outsideOf(error);
    if (person && (outside || (error instanceof Failure && /^(not-allowed|other-site)$/.test(error.kind)))) {
      const what = `${request.method} ${request.route?.path ?? ''}`.trim();
      const auditId = outside?.auditId ?? (response.locals.auditId as string | undefined);
      const act = actOnce(services, 'refused', { personId: person.id, auditId, what });
      await services.store.acts.add(act).catch((cause: unknown) => {
        services.log.error({ err: cause }, 'a refusal could not be recorded');
      });
    }
    next(error);
  };
}

/** What is there, and is of an audit that they are not in. */
function outsideOf(error: unknown): Outside | undefined {
  const isOutside = error instanceof Failure && error.kind === 'not-found' && error.cause !== undefined;
  return isOutside ? (error.cause as Outside) : undefined;
}
