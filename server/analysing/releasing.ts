/** Results are released by the auditors; why more answered than were invited is written before. */
import { progressOf } from '../../surveys/analysing/next-text.ts';
import { readableTexts } from '../../surveys/analysing/readable.ts';
import { askedBy } from '../../surveys/audits/asked.ts';
import { overlappingOf } from '../../surveys/audits/overlapping.ts';
import { overInvitedForm, releaseResults, waitingForReason } from '../../surveys/audits/releasing.ts';
import { isConcluded } from '../../surveys/findings/finding.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { overInvitedPage, releasePage } from '../../views/analysing/releasing.ts';
import { page, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';

export const confirmRelease: Handler<'collection'> = async (context) => {
  const { store, collection, person } = context;
  const [waits] = await waitingForReason(store, [collection]);
  if (waits) return redirect(`/collections/${collection.id}/more-than-invited`);
  const questionnaire = await askedBy(store, collection);
  const overlaps = await overlappingOf(store, { ...collection, questionnaire }, person);
  const { sorted, all } = progressOf((await readableTexts(store, collection.auditId)).texts);
  const findings = await store.findings.ofAudit(collection.auditId);
  const left = { texts: all - sorted, findings: findings.filter((one) => !isConcluded(one)).length };
  return page(releasePage({ ...context, questionnaire, overlaps, left }));
};

export const takeRelease: Handler<'collection'> = async ({ store, collection, person, today, notify }) => {
  await releaseResults(store, collection, { by: person.id, on: today });
  notify('releasing.notices.released');
  return redirect(`/collections/${collection.id}/results`);
};

export const showOverInvited: Handler<'collection'> = (context) => page(overInvitedPage(context));

export const takeOverInvited: Handler<'collection'> = async (context) => {
  const { store, collection, form, notify } = context;
  const read = checkForm(overInvitedForm, form);
  if (!read.ok) return page(overInvitedPage({ ...context, typed: { form, problems: read.problems } }), 422);
  await store.collections.setOverInvitedReason(collection.id, read.value.overInvitedReason);
  notify('releasing.notices.explained');
  return redirect(`/collections/${collection.id}/results`);
};
