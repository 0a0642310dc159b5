/** A site with one account per role, a clock that a test moves, and ways to fill it with audits. On SQLite. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Page } from 'playwright-core';
import supertest from 'supertest';
import { type OpenStore, openStore } from '../../data/store.ts';
import { disclosedOf } from '../../reports/register/disclosing.ts';
import { createApp } from '../../server/app.ts';
import type { Config } from '../../server/config.ts';
import { sessionCookie } from '../../server/http/sessions.ts';
import { hashPassword } from '../../server/people/passwords.ts';
import type { Services } from '../../server/services.ts';
import { close } from '../../surveys/audits/closing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { may, type Role } from '../../surveys/audits/people.ts';
import { approveVersion } from '../../surveys/designing/approving/approving.ts';
import type { Design, Version } from '../../surveys/designing/document/design.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import type { Store } from '../../surveys/storage.ts';
import { listeningTo, servicesOver } from '../support/answering.ts';
import { migratedFolder } from '../support/folders.ts';
import { beginSession, keepCookie } from '../support/sessions.ts';
import { aCollection, anAudit, aQuestionnaire, aService } from '../support/things.ts';

export const password = 'fyra glada ord ihop';

/** The same secret for every account: hashing is slow on purpose. */
const hash = hashPassword(password);

export type Staff = ReturnType<typeof supertest.agent>;

export interface Office {
  /** Listens on the loopback. */
  readonly app: Server;
  /** Into an audit that is added here, the accounts of this office are let in. */
  readonly store: OpenStore;
  /** Nobody is let into an audit that is added to its store. */
  readonly services: Services;
  /** Somebody with a browser of their own, not signed in. */
  visitor(): Staff;
  /** Somebody of a role, or the person with an id, signed in. */
  as(who: Who): Promise<Staff>;
  /** Gives a page their session. */
  admit(page: Page, who: Who): Promise<void>;
  /** Moves the clock. */
  setNow(iso: string): void;
  /** The address, without a slash at the end. */
  listen(): Promise<string>;
}

type Who = Role | { readonly personId: string };

interface Wanted {
  /** No accounts at all. */
  readonly empty?: boolean;
  /** Bytes that look random; really random unless told otherwise. */
  readonly random?: (bytes: number) => Buffer;
  readonly publicUrl?: string;
  readonly hstsSubdomains?: boolean;
  readonly secondFactor?: Config['secondFactor'];
  readonly trustProxy?: number;
}

/** Call inside describe(): gives a function that opens an office, which is closed and erased after the test. */
export function offices(): (wanted?: Wanted) => Promise<Office> {
  const open: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const shut of open.splice(0)) await shut();
  });
  return async (wanted) => {
    const { office, shut } = await openOffice(wanted);
    open.push(shut);
    return office;
  };
}

/** The same outside of tests: `shut` closes and erases it. */
export async function openOffice({ empty = false, random, publicUrl, ...settings }: Wanted = {}): Promise<{
  readonly office: Office;
  readonly shut: () => Promise<void>;
}> {
  const dataDir = await migratedFolder('office');
  const counted = ids();
  const store = await openStore({ dataDir, newId: () => counted() });
  let now = new Date('2026-03-10T09:00:00Z');
  const given = servicesOver(store, dataDir, publicUrl);
  const config = { ...given.config, ...settings };
  const services: Services = { ...given, config, now: () => now, random: random ?? given.random };
  if (!empty) await addPeople(store);
  const { app, base, ...listening } = await listeningTo(createApp(services));
  const shut = async () => {
    listening.shut();
    await store.close();
    rmSync(dataDir, { recursive: true });
  };
  const office: Office = {
    app,
    store: { ...lettingIn(store), close: store.close },
    services,
    visitor: () => inPlainText(app),
    as: async (who) => {
      const staff = inPlainText(app);
      if (typeof who === 'string') await addLate(store, who);
      staff.jar.setCookie(`${sessionCookie(false)}=${await beginSession(services, idOf(who))}`);
      return staff;
    },
    admit: async (page, who) => {
      await keepCookie(page.context(), await beginSession(services, idOf(who)));
    },
    setNow: (iso) => {
      now = new Date(iso);
    },
    listen: async () => base,
  };
  return { office, shut };
}

/** Compressing every page, to be unpacked in the same process, takes a tenth of the time of asking for it. */
function inPlainText(app: Server): Staff {
  return supertest.agent(app).set('Accept-Encoding', 'identity');
}

export function emailOf(role: Role): string {
  return `${role}@exempel.se`;
}

/** What a browser posts. Several values under one name are a list. */
export function form(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) body.append(name, value);
  }
  return body.toString();
}

function idOf(who: Who): string {
  return typeof who === 'string' ? personOf(who) : who.personId;
}

function personOf(role: Role): string {
  return `person-${role}`;
}

const first: readonly Role[] = ['fou', 'auditor', 'reader'];

async function addPeople(store: OpenStore): Promise<void> {
  for (const role of first) await addPerson(store, role);
}

async function addPerson(store: OpenStore, role: Role): Promise<void> {
  await store.people.add({ id: personOf(role), email: emailOf(role), name: `Kim ${role}`, role });
  await store.people.setPassword(personOf(role), await hash);
  await store.people.setJudged(personOf(role));
}

/** The rest, once a test asks for one: two auditors have to agree, and an admin takes accounts from FoU. */
async function addLate(store: OpenStore, role: Role): Promise<void> {
  if (await store.people.byId(personOf(role))) return;
  await addPerson(store, role);
  if (!may({ role }, 'see-audits')) return;
  for (const { id } of await store.audits.list()) await store.members.add(id, personOf(role));
}

/** Whoever has an account when an audit is added is in it. */
function lettingIn(store: Store): Store {
  const add: Store['audits']['add'] = async (audit) => {
    await store.audits.add(audit);
    for (const { id } of await store.people.list()) await store.members.add(audit.id, id);
  };
  return {
    ...store,
    audits: { ...store.audits, add },
    inTransaction: (work) => store.inTransaction((inside) => work(lettingIn(inside))),
  };
}

/** Ids of answers that look random and are the same in every run. */
function ids(): () => string {
  let n = 0;
  return () => createHash('sha256').update(String(++n)).digest('hex').slice(0, 32);
}

/** A collection of an audit that is open, with the questionnaire frozen and its service kept. */
export async function keepCollection(
  store: OpenStore,
  questionnaire: Questionnaire,
  given: Partial<Collection>,
): Promise<Collection> {
  const { audience, nature } = questionnaire;
  const digest = digestOf(questionnaire);
  const collection = aCollection({ audience, nature, service: aService(), ...given, questionnaire: digest });
  await store.services.add(collection.service);
  await store.questionnaires.freeze(digest, questionnaire);
  await store.collections.add(collection);
  return collection;
}

/** A questionnaire in the making; the auditor of this office is in the team of its audit, which is made where it is not there. */
export async function keepDesign(
  store: OpenStore,
  { auditId = 'audit-of-a-design', body = aQuestionnaire() }: { auditId?: string; body?: Questionnaire } = {},
): Promise<Design> {
  if (!(await store.audits.byId(auditId))) await store.audits.add(anAudit({ id: auditId }));
  await store.members.add(auditId, 'person-auditor');
  const design = { id: `design-${auditId}-${body.key}`, auditId, body };
  await store.designs.add(design, { by: 'person-auditor', at: '2026-03-09T09:00:00Z' });
  return { ...design, revision: 1 };
}

/** The same, and approved by that auditor, so that collections can be made of it. */
export async function keepVersion(
  store: OpenStore,
  given: Parameters<typeof keepDesign>[1] = {},
): Promise<Version> {
  const { id, revision } = await keepDesign(store, given);
  const made = { by: 'person-auditor', at: '2026-03-09T10:00:00Z' };
  const act = { baseRevision: revision, made, day: '2026-03-09', id: `version-of-${id}` };
  const approved = await approveVersion(store, id, act, []);
  if (approved.as !== 'approved') throw new Error(`not approved: ${JSON.stringify(approved)}`);
  return approved.version;
}

/** Closes it the way staff would, and has its auditors release the results. */
export async function closeNow(store: OpenStore, collection: Pick<Collection, 'id'>): Promise<void> {
  await closeUnreleased(store, collection);
  await store.collections.setReleased(collection.id, '2026-03-20', 'person-auditor');
}

/** Closes it the way staff would. */
export async function closeUnreleased(store: OpenStore, { id }: Pick<Collection, 'id'>): Promise<void> {
  const found = await store.collections.byId(id);
  if (!found) throw new Error(`no collection ${id}`);
  await close(store, found, '2026-03-20');
  const closed = await store.collections.byId(id);
  if (closed?.nature === 'anonymous') await disclosedOf(store, closed);
}
