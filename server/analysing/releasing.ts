/** Results are released by the auditors; why more answered than were invited is written before. */
import { askedBy } from '../../surveys/audits/asked.ts';
import { overlappingOf } from '../../surveys/audits/overlapping.ts';
import { overInvitedForm, releaseResults, waitingForReason } from '../../surveys/audits/releasing.ts';
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
  return page(releasePage({ ...context, questionnaire, overlaps }));
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
