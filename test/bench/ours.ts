/** Our server with the measured form in it, laid in through the store as the app itself would. */
import { randomBytes } from 'node:crypto';
import { openStore } from '../../data/store.ts';
import { makeCode } from '../../surveys/answering/codes/code.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import type { Store } from '../../surveys/storage.ts';
import { type Layout, sections, steps } from './form-of-24.ts';
import { type RunningServer, startServer } from './servers.ts';

export const questionnaire = Questionnaire.parse({
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

export const audit: Audit = {
  id: 'bench',
  title: 'Revision för mätning',
  commissioner: 'Invented Municipality',
  auditors: 'Invented auditors',
  contact: 'Invented Person, 000-000 00 00',
  feedback: 'Nowhere',
  keptUntil: '2030-01-01',
  term: 'cm',
  template: questionnaire.key,
  k: 5,
  kCut: 10,
  invented: true,
  createdOn: '2026-01-01',
};

/** Makes the audit and its questionnaire, lets `fill` add to it, and closes the store again. */
export async function layOut<T>(dataDir: string, fill: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ dataDir, newId: () => randomBytes(16).toString('hex') });
  try {
    await store.audits.add(audit);
    await store.questionnaires.freeze(digestOf(questionnaire), questionnaire);
    return await fill(store);
  } finally {
    await store.close();
  }
}

/** A collection with a service of its own, as it is before it opens. */
export function plannedCollection(name: string, layout: Layout): Collection {
  return {
    id: name,
    auditId: audit.id,
    service: { id: name, county: 'Invented County', municipality: 'Invented Municipality', name },
    audience: 'user',
    round: 1,
    nature: 'anonymous',
    version: undefined,
    questionnaire: digestOf(questionnaire),
    form: 'full',
    layout,
    access: 'link',
    code: makeCode(randomBytes),
    tabletCode: makeCode(randomBytes),
    interviewCode: makeCode(randomBytes),
    handedOut: undefined,
    alarmed: false,
    status: 'planned',
    // More than any load comes to: it is no flood here.
    invited: 1_000_000,
    lastDay: undefined,
    k: audit.k,
    kCut: audit.kCut,
    openedOn: undefined,
    closedOn: undefined,
    settled: false,
    erasedOn: undefined,
    revision: 0,
  };
}

/** Opens it to answers; returns its code. */
export async function openCollection(store: Store, name: string, layout: Layout): Promise<string> {
  const planned = plannedCollection(name, layout);
  await store.services.add(planned.service);
  await store.collections.add(planned);
  await store.collections.open(planned.id, 0, { day: '2026-01-02', k: audit.k, kCut: audit.kCut });
  return planned.code;
}

/** Closes it as if its rows had been rewritten already. */
export async function closeCollection(store: Store, name: string): Promise<Collection> {
  await store.collections.close(name, 1, '2026-02-01');
  await store.collections.setSettled(name);
  const closed = await store.collections.byId(name);
  if (closed?.status !== 'closed') throw new Error(`${name} did not close`);
  return closed;
}

/** As `npm start` does it. */
export function startOurs(dataDir: string, path: string): Promise<RunningServer> {
  return startServer(
    () => ['server/bootstrap.mjs', 'start'],
    { DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    path,
  );
}
