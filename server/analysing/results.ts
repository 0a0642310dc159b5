/** Results of closed collections: shown as pages, released by the auditors; why more answered than were invited is written before. */
import { keepThemeCounts } from '../../reports/register/disclosed-themes.ts';
import { progressOf } from '../../surveys/analysing/next-text.ts';
import { readableTexts } from '../../surveys/analysing/readable.ts';
import { askedBy } from '../../surveys/audits/asked.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { overlappingOf } from '../../surveys/audits/overlapping.ts';
import { overInvitedForm, releaseResults, waitingForReason } from '../../surveys/audits/releasing.ts';
import { Failure } from '../../surveys/failures.ts';
import { isConcluded } from '../../surveys/findings/decision.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { Store } from '../../surveys/storage.ts';
import { auditResultsPage } from '../../views/analysing/audit-results.ts';
import { collectionResultsPage } from '../../views/analysing/collection-results.ts';
import { overInvitedPage, releasePage } from '../../views/analysing/releasing.ts';
import { redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { practise } from '../reporting/practising.ts';
import { onReport } from '../reporting/reports.ts';

export const confirmRelease: Handler<'collection'> = async (context) => {
  const { store, collection, person } = context;
  if (await waits(store, collection)) return redirect(`/collections/${collection.id}/more-than-invited`);
  const questionnaire = await askedBy(store, collection);
  const overlaps = await overlappingOf(store, { ...collection, questionnaire }, person);
  const { sorted, all } = progressOf((await readableTexts(store, collection.auditId)).texts);
  const findings = await store.findings.ofAudit(collection.auditId);
  const left = { texts: all - sorted, findings: findings.filter((one) => !isConcluded(one)).length };
  return releasePage({ ...context, questionnaire, overlaps, left });
};

export const takeRelease: Handler<'collection'> = async ({ store, collection, person, today }) => {
  await releaseResults(store, collection, { by: person.id, on: today });
  await keepThemeCounts(store, { id: collection.auditId });
  return redirect(`/collections/${collection.id}/results`, 'releasing.notices.released');
};

export const showOverInvited: Handler<'collection'> = async (context) => {
  const { store, collection } = context;
  if (await waits(store, collection)) return overInvitedPage(context);
  return redirect(`/collections/${collection.id}`, 'releasing.notices.no-reason-needed');
};

/** Readers are told the reason beside the results: where there is nothing to explain, or it is explained, none is taken. */
export const takeOverInvited: Handler<'collection'> = async (context) => {
  const { store, collection, form } = context;
  if (!(await waits(store, collection)))
    throw new Failure('conflict', `collection ${collection.id} waits for no reason`);
  const read = checkForm(overInvitedForm, form);
  if (!read.ok) return overInvitedPage({ ...context, typed: { form, problems: read.problems } });
  await store.collections.setOverInvitedReason(collection.id, read.value.overInvitedReason);
  return redirect(`/collections/${collection.id}/results`, 'releasing.notices.explained');
};

async function waits(store: Store, collection: Collection): Promise<boolean> {
  return (await waitingForReason(store, [collection])).length > 0;
}

export const showResults = onReport(async (context, report, { collection, collections, whole }) => {
  const { may, audit } = context;
  practise(context, collections);
  return collection
    ? collectionResultsPage({ may, audit, collection, report })
    : auditResultsPage({ may, audit, collections: whole, report });
});
