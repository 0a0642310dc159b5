/** What handlers are given; those for staff with what their address names. */

import type { Request } from 'express';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { isIn, type Members, teamOf } from '../../surveys/audits/members.ts';
import type { Action, Person } from '../../surveys/audits/people.ts';
import type { Design } from '../../surveys/designing/document/design.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import type { Store } from '../../surveys/storage.ts';
import { wordsIn } from '../../views/words.ts';
import { type Services, today } from '../services.ts';
import { type Form, readForm } from './forms.ts';
import { languageOf } from './language.ts';
import { isAllowed, isPossibleHere } from './permission.ts';
import { type Sent, sentWith } from './sent-files.ts';
import type { Notice } from './sessions.ts';
import { notify } from './signed-in.ts';

/** What the handlers of whoever comes are given: `OpenContext<'token'>` for `/invitation/:token`. */
export interface OpenContext<Name extends string = never> {
  readonly services: Services;
  readonly store: Store;
  /** An ISO date. */
  readonly today: string;
  readonly language: StaffLanguage;
  readonly say: Say;
  /** What was posted; empty when a page is fetched. */
  readonly form: Form;
  /** The files sent with it, by field, on lines of the register that read them (`sent-files.ts`). */
  readonly files: Sent['files'];
  readonly params: Readonly<Record<Name, string>>;
  /** One value of the address's query, as text; undefined where there is none. */
  query(name: string): string | undefined;
  /** Leaves a message for the next page, where it is another act that leads there (`redirect`). */
  notify(key: string, values?: Notice['values']): void;
  /** For what only the request knows: its session, or a body that is no ordinary form. */
  readonly request: Request;
}

/** What those of staff are given besides. */
export interface StaffContext<Name extends string = never> extends OpenContext<Name> {
  readonly person: Person;
  /** Whether the person may take an action here, on what the address names and in its present state. */
  may(action: Action): boolean;
}

export function openContext(services: Services, request: Request): OpenContext<string> {
  const language = languageOf(request);
  return {
    services,
    store: services.store,
    today: today(services),
    language,
    say: wordsIn(language),
    ...(sentWith(request) ?? { form: readForm(request.body), files: new Map() }),
    params: request.params as Record<string, string>,
    query: (name) => {
      const given = request.query[name];
      return typeof given === 'string' ? given : undefined;
    },
    notify: (key, values) => notify(request, key, values),
    request,
  };
}

/**
 * Everything that the address names is loaded. Refuses ('not-found') what is not there, and what is of an audit that the
 * person is not in: the two are answered alike.
 */
export async function staffContext(services: Services, request: Request, person: Person) {
  const open = openContext(services, request);
  const named = await namedIn(services.store, open.params, person);
  const may: StaffContext['may'] = (action) => isAllowed(named, action) && isPossibleHere(named, action);
  return { ...open, ...named, may };
}

interface Loaded {
  readonly audit?: Audit;
  readonly members?: Members;
  readonly collection?: Collection;
  readonly design?: Design;
}

/** Thrown with a refusal ('not-found') of what is there, and is of an audit that the person is not in. */
export interface Outside {
  readonly auditId: string | undefined;
}

/** What an address names, for somebody who is in the audit that it is of. */
export async function namedIn(
  store: Store,
  params: Readonly<Record<string, string>>,
  person: Person,
): Promise<Loaded & { readonly person: Person }> {
  const named = await loaded(store, params);
  if (named.members && !isIn(named.members, person)) {
    const cause: Outside = { auditId: named.audit?.id };
    throw new Failure('not-found', 'audit', { cause });
  }
  return { ...named, person };
}

async function loaded(
  store: Store,
  { collection, design, version, audit }: Readonly<Record<string, string>>,
): Promise<Loaded> {
  if (collection !== undefined) return inCollection(store, collection);
  if (design !== undefined) return inDesign(store, design);
  if (version !== undefined) return ofVersion(store, version);
  return audit === undefined ? {} : inAudit(store, audit);
}

async function inAudit(store: Store, id: string) {
  const audit = await store.audits.byId(id);
  if (!audit) throw new Failure('not-found', 'audit');
  const members = await store.members.of(id);
  return { audit, members, team: teamOf(members) };
}

async function inCollection(store: Store, id: string) {
  const collection = await store.collections.byId(id);
  if (!collection) throw new Failure('not-found', 'collection');
  return { collection, ...(await inAudit(store, collection.auditId)) };
}

async function inDesign(store: Store, id: string) {
  const design = await store.designs.byId(id);
  if (!design) throw new Failure('not-found', 'design');
  return { design, ...(await inAudit(store, design.auditId)) };
}

async function ofVersion(store: Store, id: string) {
  const version = await store.versions.byId(id);
  if (!version) throw new Failure('not-found', 'version');
  return { version, ...(await inAudit(store, version.auditId)) };
}
