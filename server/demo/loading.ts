/** Loads the invented county into an empty store, the way a real one would come about. */
import { keepAnswers } from '../../surveys/answering/keeping.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import { close } from '../../surveys/audits/closing.ts';
import { makeCode } from '../../surveys/audits/code.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Service } from '../../surveys/audits/service.ts';
import { asAsked } from '../../surveys/questionnaires/asking.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import type { Store } from '../../surveys/storage.ts';
import { newId, type Services } from '../services.ts';
import { audits, type DemoAudit, type DemoCollection } from './audits.ts';
import { county, services } from './county.ts';
import { type Draw, drawFrom, inventAnswers } from './invented-answers.ts';

type Means = Pick<Services, 'store' | 'random'>;

const seed = 20261121;
const openedOn = '2026-09-01';
const closedOn = '2026-09-30';

/** Everything of the county: services, audits, collections and their answers. */
export async function loadCounty(means: Means): Promise<void> {
  const draw = drawFrom(seed);
  const known = new Map<string, Service>();
  for (const [name, municipality] of Object.entries(services)) {
    const service = { id: newId(means), county, municipality, name };
    await means.store.services.add(service);
    known.set(name, service);
  }
  for (const planned of audits) {
    const audit = auditOf(planned, newId(means));
    await means.store.audits.add(audit);
    for (const collection of planned.collections) await loadCollection(means, audit, collection, known, draw);
  }
}

function auditOf({ title, term, template }: DemoAudit, id: string): Audit {
  return {
    id,
    title,
    term,
    template,
    commissioner: 'Exempelköpings kommun och Region Exempel',
    auditors: 'Fyra brukarrevisorer med egen erfarenhet av stöd',
    contact: 'FoU-enheten i Region Exempel, 010-000 00 00',
    feedback: 'Vi berättar om resultatet i Gula huset den 12 november 2026.',
    keptUntil: '2027-06-30',
    k: 5,
    kCut: 10,
    invented: true,
    createdOn: '2026-08-15',
  };
}

async function loadCollection(
  means: Means,
  audit: Audit,
  planned: DemoCollection,
  known: ReadonlyMap<string, Service>,
  draw: Draw,
): Promise<void> {
  const { store } = means;
  const questionnaire = questionnaireOf(audit, planned);
  await store.questionnaires.freeze(digestOf(questionnaire), questionnaire);
  const service = known.get(planned.service);
  if (!service) throw new Error(`no service ${planned.service}`);
  const collection = collectionOf(means, audit, planned, questionnaire, service);
  await store.collections.add(collection);
  if (planned.status === 'planned') return;
  await store.collections.open(collection.id, collection.revision, {
    day: openedOn,
    k: audit.k,
    kCut: audit.kCut,
  });
  await store.inTransaction((inside) => loadAnswers(inside, collection, planned, questionnaire, draw));
  if (planned.status !== 'open') await closeOpened(store, collection.id);
}

async function closeOpened(store: Store, id: string): Promise<void> {
  const opened = await store.collections.byId(id);
  if (opened) await close(store, opened, closedOn);
}

function questionnaireOf(audit: Audit, { template, form, sections }: DemoCollection): Questionnaire {
  const found = shippedTemplates().find(({ key }) => key === template);
  if (!found) throw new Error(`no template ${template}`);
  return asAsked(found, { form: form ?? 'full', sections: sections ?? [], term: audit.term });
}

function collectionOf(
  means: Means,
  audit: Audit,
  { round, form, layout, invited, status }: DemoCollection,
  questionnaire: Questionnaire,
  service: Service,
): Collection {
  return {
    id: newId(means),
    auditId: audit.id,
    service,
    audience: questionnaire.audience,
    round: round ?? 1,
    nature: questionnaire.nature,
    questionnaire: digestOf(questionnaire),
    form: form ?? 'full',
    layout: layout ?? 'question',
    code: makeCode(means.random),
    status: 'planned',
    invited,
    lastDay: status === 'open' ? '2026-12-18' : undefined,
    k: audit.k,
    kCut: audit.kCut,
    openedOn: undefined,
    closedOn: undefined,
    settled: false,
    revision: 1,
  };
}

async function loadAnswers(
  inside: Store,
  collection: Collection,
  planned: DemoCollection,
  questionnaire: Questionnaire,
  draw: Draw,
): Promise<void> {
  for (let person = 0; person < planned.answered; person++) {
    await inside.collections.admit(collection.id);
    await keepAnswers(inside, { collection, questionnaire }, inventAnswers(questionnaire, planned, draw));
  }
}
