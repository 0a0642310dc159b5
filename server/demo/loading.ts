/** Loads the invented county into an empty store, the way a real one would come about. */

import { makeCode } from '../../surveys/answering/codes/code.ts';
import { keepAnswers } from '../../surveys/answering/keeping.ts';
import { keepNotes } from '../../surveys/answering/offline/notes.ts';
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { plannedCollection } from '../../surveys/audits/planned.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { toFrozen } from '../../surveys/questionnaires/freezing.ts';
import type { Store } from '../../surveys/storage.ts';
import type { ApprovedVersion } from '../../views/collecting/new-collection.ts';
import { newId, type Services } from '../services.ts';
import { commissionAudit } from './commissions.ts';
import { conclude } from './concluding.ts';
import { conclusionsOf } from './conclusions.ts';
import { county, type DemoAudit, type DemoCollection } from './county.ts';
import { closeOpened, dayFrom, openedAs } from './days.ts';
import { addUnfinished, approveTemplate } from './designs.ts';
import { type Draw, drawFrom, interviewNotes, inventAnswers, inventMethod } from './invented-answers.ts';
import { letIn } from './letting-in.ts';
import { withMedia } from './media.ts';
import { writeRecords } from './records.ts';
import { sortTexts } from './sorting.ts';
import { writeReport } from './writing.ts';

type Means = Pick<Services, 'store' | 'random' | 'now'>;

const seed = 20261121;

/** True of whatever is drawn: most answers come by the link (`inventMethod`). */
const whyLink =
  'Vi kan inte ge kort till alla. De flesta får länken i ett sms. Andra svarar på plats eller i en intervju.';

/** Everything of the county: services, audits, their questions, collections and their answers. */
export async function loadCounty(means: Means): Promise<void> {
  const draw = drawFrom(seed);
  const known = new Map<string, Service>();
  for (const about of county.services) {
    const service = { ...about, id: newId(means), county: county.name };
    await means.store.services.add(service);
    known.set(service.name, service);
  }
  for (const planned of county.audits) {
    const audit = auditOf(means, planned);
    await means.store.audits.add(audit);
    const { auditor, fou, auditors, reader } = await letIn(means, audit, planned);
    const services = [...new Set(planned.collections.map(({ service }) => service))];
    await commissionAudit(means, { audit, services, auditor, auditors, fou, reader });
    const day = dayFrom(means, 'approved');
    const versions = new Map<string, ApprovedVersion>();
    const { splits, important } = planned;
    for (const template of new Set(planned.collections.map((collection) => collection.template))) {
      versions.set(
        template,
        await approveTemplate(means, { audit, auditor, day, splits, important }, template),
      );
    }
    const about = { audit, versions, known, auditor };
    for (const collection of planned.collections) await loadCollection(means, about, collection, draw);
    if (planned.texts) await sortTexts(means, audit, auditors, planned.texts);
    if (fou) await concludeAsPlanned(means, { audit, auditor, auditors, fou }, planned);
    if (planned.unfinished && fou) {
      await addUnfinished(means, { audit, auditor, day: dayFrom(means, 'written') }, fou);
    }
  }
}

/** Findings and proposals where it has any, and a report where it is the main one. */
async function concludeAsPlanned(
  means: Means,
  people: Omit<Parameters<typeof conclude>[1], 'day'>,
  planned: DemoAudit,
): Promise<void> {
  const about = { ...people, day: dayFrom(means, 'concluded') };
  const concluded = conclusionsOf[planned.title];
  if (concluded) await conclude(means, about, concluded);
  const isMain = planned === county.audits[0];
  if (isMain) await writeReport(means, about);
  const [first] = isMain ? await means.store.collections.ofAudit(about.audit.id) : [];
  const { audit, auditors, auditor: by } = about;
  await writeRecords(means, { audit, serviceId: first?.service.id, auditors, by });
}

interface LoadingContext {
  readonly audit: Audit;
  /** By the template that each is a copy of. */
  readonly versions: ReadonlyMap<string, ApprovedVersion>;
  /** Services by name. */
  readonly known: ReadonlyMap<string, Service>;
  /** Who releases the results. */
  readonly auditor: Person;
}

function auditOf(means: Means, { title, term, template }: DemoAudit): Audit {
  return {
    id: newId(means),
    title,
    term,
    template,
    commissioner: 'Exempelköpings kommun och Region Exempel',
    ...county.texts,
    keptUntil: dayFrom(means, 'kept'),
    k: 5,
    kCut: 10,
    invented: true,
    declares: true,
    createdOn: dayFrom(means, 'created'),
    closedOn: undefined,
    untoldReason: undefined,
  };
}

async function loadCollection(
  means: Means,
  { audit, versions, known, auditor }: LoadingContext,
  planned: DemoCollection,
  draw: Draw,
): Promise<void> {
  const { store } = means;
  const approved = versions.get(planned.template);
  if (!approved) throw new Error(`no version of ${planned.template}`);
  const asked = askedOf(approved.questionnaire, audit, planned);
  const { questionnaire, files } =
    planned.form === 'short' && planned.template === 'users'
      ? await withMedia(asked)
      : { questionnaire: asked, files: [] };
  for (const file of files) await store.files.add(file);
  await store.questionnaires.freeze(digestOf(questionnaire), questionnaire);
  const service = known.get(planned.service);
  if (!service) throw new Error(`no service ${planned.service}`);
  const choice = { version: approved.version.id, service };
  const collection = collectionOf(means, audit, planned, questionnaire, choice);
  await store.collections.add(collection);
  if (planned.status === 'planned') return;
  await store.collections.open(collection.id, collection.revision, {
    day: dayFrom(means, openedAs(planned)),
    k: audit.k,
    kCut: audit.kCut,
  });
  await store.inTransaction((inside) => loadAnswers(inside, collection, planned, questionnaire, draw));
  if (planned.status !== 'open') await closeOpened(means, collection.id, planned, auditor);
}

function askedOf(approved: Questionnaire, audit: Audit, { form, sections }: DemoCollection): Questionnaire {
  return toFrozen(approved, { form: form ?? 'full', sections: sections ?? [], term: audit.term });
}

function collectionOf(
  means: Means,
  audit: Audit,
  planned: DemoCollection,
  questionnaire: Questionnaire,
  choice: Pick<Collection, 'version' | 'service'>,
): Collection {
  const { round, form, layout, invited, status } = planned;
  const access = planned.access ?? (status ? 'link' : 'codes');
  return plannedCollection(audit, questionnaire, {
    ...choice,
    id: newId(means),
    access,
    code: makeCode(means.random),
    tabletCode: makeCode(means.random),
    interviewCode: makeCode(means.random),
    round: round ?? 1,
    form: form ?? 'full',
    layout: layout ?? 'question',
    invited,
    openLinkReason: access === 'link' ? whyLink : undefined,
    lastDay: status === 'open' ? dayFrom(means, planned.late ? 'lastPassed' : 'last') : undefined,
  });
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
    const answers = inventAnswers(questionnaire, planned, draw);
    const method = inventMethod(draw);
    await keepAnswers(inside, { collection, questionnaire }, answers, method);
    const notes = interviewNotes[person % interviewNotes.length];
    await keepNotes(inside, { channel: method.channel, collection }, person % 3 === 0 ? notes : undefined);
  }
}
