/**
 * The one file of the bench that knows the program from inside: it lays things in through the store, as the app itself
 * would. All else is asked over HTTP, so that the same bench measures an earlier version, with its `ours.ts` of then.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { sqliteFile } from '../../data/sqlite.ts';
import { openStore } from '../../data/store.ts';
import { hashPassword } from '../../server/people/passwords.ts';
import { makeCode } from '../../surveys/answering/codes/code.ts';
import { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import type { Store } from '../../surveys/storage.ts';
import type { Place } from './engines.ts';
import { answersOf, type Layout, sections, steps } from './forms.ts';
import { largestQuestionnaire } from './largest-form.ts';
import { longQuestionnaire } from './long-form.ts';
import { type RunningServer, root, startServer } from './servers.ts';

export type { Store };

type Audit = Parameters<Store['audits']['add']>[0];
type Collection = Parameters<Store['collections']['add']>[0];

export const staff = { email: 'bench@example.org', password: 'a long password for measuring' };

const auditor = { id: 'bench', email: staff.email, name: 'Invented Person', role: 'auditor' } as const;

/** Of the county, with the same password. */
export const fou = { ...staff, email: 'fou@example.org' };

/** A FoU leader in some audits. */
export async function addFou(store: Store, audits: readonly { readonly id: string }[]): Promise<void> {
  await store.people.add({ id: 'fou', email: fou.email, name: 'Invented Leader', role: 'fou' });
  await store.people.setPassword('fou', await hashPassword(fou.password));
  for (const { id } of audits) await store.members.add(id, 'fou');
}

/** Lets `fill` lay in what it wants, beside an auditor who can sign in, and closes the store again. */
export async function layOut<T>(place: Place, fill: (store: Store) => Promise<T>): Promise<T> {
  mkdirSync(place.dataDir, { recursive: true });
  const store = await openStore({ ...place, newId: randomId });
  try {
    await store.people.add(auditor);
    await store.people.setPassword(auditor.id, await hashPassword(staff.password));
    return await store.inTransaction(fill);
  } finally {
    await store.close();
  }
}

/** An audit with the auditor in its team. */
export async function addAudit(store: Store, id: string): Promise<Audit> {
  const audit: Audit = {
    id,
    title: `Revision för mätning ${id}`,
    commissioner: 'Invented Municipality',
    afterwards: undefined,
    auditors: { sv: 'Invented auditors' },
    contact: { sv: 'Invented Person, 000-000 00 00' },
    feedback: { sv: 'Nowhere' },
    keptUntil: '2099-01-01',
    term: 'cm',
    template: 'users',
    k: 5,
    kCut: 10,
    invented: true,
    createdOn: '2026-01-01',
    closedOn: undefined,
    untoldReason: undefined,
  };
  await store.audits.add(audit);
  await store.members.add(id, auditor.id);
  return audit;
}

/**
 * A questionnaire of 60 questions, written in so many more steps since it was approved; -1 was never approved.
 * Each has words of its own, so that none can be taken for another. Returns the digest of what was approved.
 */
export async function addDesign(
  store: Store,
  { id, auditId, changed, files = [] }: DesignWanted,
): Promise<string> {
  const body = Questionnaire.parse(longQuestionnaire(id, files));
  const made = { by: auditor.id, at: '2026-01-01T08:00:00.000Z' };
  await store.designs.add({ id, auditId, body }, made);
  const digest = digestOf(body);
  if (changed < 0) return digest;
  await store.questionnaires.freeze(digest, body);
  await store.versions.add({
    id: `version-${id}`,
    designId: id,
    auditId,
    number: 1,
    correction: 0,
    digest,
    revision: 1,
    approvedBy: auditor.id,
    approvedOn: '2026-01-02',
  });
  for (let step = 1; step <= changed; step += 1) {
    const title = { ...body.title, sv: `${body.title.sv}, ändrad ${step}` };
    await store.designs.save(id, step, { ...body, title }, made);
  }
  return digest;
}

/** The largest that is let in, never approved. */
export async function addLargest(store: Store, id: string, auditId: string): Promise<void> {
  const body = Questionnaire.parse(largestQuestionnaire(id));
  await store.designs.add({ id, auditId, body }, { by: auditor.id, at: '2026-01-01T08:00:00.000Z' });
}

interface DesignWanted {
  readonly id: string;
  readonly auditId: string;
  readonly changed: number;
  /** Digests of pictures to show, one a question. */
  readonly files?: readonly string[];
}

/** So many pictures of so many bytes, which no other program would show. Returns their digests. */
export async function addFiles(store: Store, count: number, size: number): Promise<readonly string[]> {
  const digests: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const bytes = randomBytes(size);
    const digest = createHash('sha256').update(bytes).digest('hex');
    await store.files.add({ digest, type: 'image/png', bytes });
    digests.push(digest);
  }
  return digests;
}

/** The form of 24 questions. */
const questionnaire = Questionnaire.parse({
  format: 1,
  key: 'bench',
  audience: 'user',
  nature: 'anonymous',
  languages: ['sv'],
  title: { sv: 'Vad tycker du om stödet?' },
  intro: { sv: 'Vi som frågar har själva erfarenhet av stöd.' },
  areas: Object.fromEntries(sections.map(({ key, title }) => [key, { sv: title }])),
  nonAnswers: {},
  alwaysOffer: [],
  choiceLists: {
    steps: {
      name: { sv: 'Hur ofta' },
      ordered: true,
      choices: steps.map(({ key, text }, at) => ({ key, label: { sv: text }, step: steps.length - at })),
    },
  },
  sections: sections.map(({ key, title, questions }) => ({
    key,
    title: { sv: title },
    questions: questions.map((question) => ({
      kind: 'one',
      key: question.key,
      text: { sv: question.text },
      areas: [key],
      choices: 'steps',
    })),
  })),
});

interface CollectionWanted {
  readonly id: string;
  readonly audit: Audit;
  readonly layout?: Layout;
  /** A service of its own unless told otherwise. */
  readonly service?: string;
  /** Users in the first round unless told otherwise; a round is a year. */
  readonly audience?: Collection['audience'];
  readonly round?: number;
  /** Of the design approved; the form of 24 questions unless told otherwise. */
  readonly version?: { readonly design: string; readonly digest: string };
}

/** A collection that is open to answers; returns the path of its answering link. */
export async function openCollection(store: Store, wanted: CollectionWanted): Promise<string> {
  const planned = await plannedCollection(store, wanted);
  await store.collections.add(planned);
  await store.collections.open(planned.id, planned.revision, {
    day: `${2025 + planned.round}-01-02`,
    k: planned.k,
    kCut: planned.kCut,
  });
  return `/a/${planned.code}`;
}

/** Closes an open one as if its rows had been rewritten already. */
export async function closeCollection(store: Store, id: string, round = 1): Promise<void> {
  await store.collections.close(id, 1, `${2025 + round}-02-01`);
  await store.collections.setAnonymised(id);
}

/** The same, and its auditor lets others have the results, of which files can be had from then on. */
export async function releaseCollection(store: Store, id: string): Promise<void> {
  await closeCollection(store, id);
  await store.collections.setReleased(id, '2026-02-02', auditor.id);
}

async function plannedCollection(
  store: Store,
  { id, audit, layout = 'question', service = id, version, audience = 'user', round = 1 }: CollectionWanted,
): Promise<Collection> {
  if (!version) await store.questionnaires.freeze(digestOf(questionnaire), questionnaire);
  return {
    id,
    auditId: audit.id,
    service: await serviceIn(store, service),
    audience,
    round,
    nature: 'anonymous',
    version: version && `version-${version.design}`,
    questionnaire: version?.digest ?? digestOf(questionnaire),
    form: 'full',
    layout,
    access: 'link',
    code: makeCode(randomBytes),
    tabletCode: makeCode(randomBytes),
    interviewCode: makeCode(randomBytes),
    handedOut: undefined,
    floodWarning: false,
    floodWarningOn: undefined,
    edition: 2,
    toldByFirst: false,
    releasedOn: undefined,
    releasedBy: undefined,
    openLinkReason: undefined,
    overInvitedReason: undefined,
    status: 'planned',
    // More than any load comes to: it is no flood here.
    invited: 1_000_000,
    lastDay: undefined,
    k: audit.k,
    kCut: audit.kCut,
    openedOn: undefined,
    closedOn: undefined,
    amendments: [],
    anonymised: false,
    erasedOn: undefined,
    revision: 0,
  };
}

async function serviceIn(store: Store, id: string): Promise<Collection['service']> {
  const service = { id, county: 'Invented County', municipality: 'Invented Municipality', name: id };
  if (!(await store.services.byId(id))) await store.services.add(service);
  return service;
}

export async function addAnswers(store: Store, collectionId: string, count: number): Promise<void> {
  for (let respondent = 0; respondent < count; respondent += 1) {
    await store.responses.add(collectionId, answersOf(respondent));
  }
}

/** Answers to the form of 24 questions straight into the table, in the order of the ids. The store must be closed. */
export async function fillUp(place: Place, collectionId: string, count: number): Promise<void> {
  const bodies = Array.from({ length: 5000 }, (_, respondent) => JSON.stringify(answersOf(respondent)));
  if (place.databaseUrl === undefined) return fillUpSqlite(place.dataDir, collectionId, count, bodies);
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  await client.query(
    `insert into responses (collection_id, id, body)
      select $1, lpad(to_hex(n), 32, '0'), ($2::text[])[n % 5000 + 1] from generate_series(0, $3::int - 1) n`,
    [collectionId, bodies, count],
  );
  await client.end();
}

function fillUpSqlite(dataDir: string, id: string, count: number, bodies: readonly string[]): void {
  const database = new Database(join(dataDir, sqliteFile));
  database.pragma('synchronous = OFF');
  const add = database.prepare('insert into responses (collection_id, id, body) values (?, ?, ?)');
  database.transaction(() => {
    for (let at = 0; at < count; at += 1) {
      add.run(id, at.toString(16).padStart(32, '0'), bodies[at % bodies.length]);
    }
  })();
  database.close();
}

/** Where the rows of answers lie on SQLite, for floors that read the same rows. */
export function databaseFile({ dataDir }: Place): string {
  return join(dataDir, sqliteFile);
}

/** A typeface of the reports, as it is kept. */
export function typeface(weight: 400 | 700): Buffer {
  const file = `atkinson-hyperlegible-next-latin-${weight}-normal.woff`;
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(resolve(`@fontsource/atkinson-hyperlegible-next/files/${file}`));
}

/** As `npm start` does it. */
export function startOurs({ dataDir, databaseUrl }: Place, path = '/sign-in'): Promise<RunningServer> {
  const env = { DATA_DIR: dataDir, LOG_LEVEL: 'error', ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  return startServer(asNpmStarts, env, path);
}

/** What `npm start` gives Node, with the flags that it runs on. */
function asNpmStarts(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return scripts.start.split(' ').slice(1);
}

function randomId(): string {
  return randomBytes(16).toString('hex');
}
