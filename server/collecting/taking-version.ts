/** A planned collection takes a newer version of the questions that it asks. */

import { askedBy } from '../../surveys/audits/asked.ts';
import { askedWith } from '../../surveys/audits/taking-version.ts';
import { Failure } from '../../surveys/failures.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { calledAt } from '../../surveys/records/calling.ts';
import { versionName } from '../../views/designing/approving/version.ts';
import { bodyOf, versionAsked } from '../designing/approved.ts';
import { field, revisionIn } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';

/** Refuses ('conflict') a version that is not the newest of those questions, or that does not fit what was chosen. */
export const takeVersion: Handler<'collection'> = async ({ store, audit, collection, form, say, notify }) => {
  const asked = await askedBy(store, collection);
  const asking = await versionAsked(store, collection, asked);
  const newer = asking?.newer;
  if (!newer || newer.version.id !== field(form, 'version') || newer.misfits.length > 0)
    throw new Failure('conflict', `version ${field(form, 'version')} for collection ${collection.id}`);
  const before = await bodyOf(store, asking.version);
  const { form: length } = collection;
  const { service } = collection;
  const term = (await calledAt(store, [service.id], audit.term))(service.id);
  const next = askedWith(newer.questionnaire, { form: length, term }, asked, before);
  await store.inTransaction(async ({ questionnaires, collections }) => {
    const digest = digestOf(next);
    await questionnaires.freeze(digest, next);
    const taken = await collections.setVersion(collection.id, revisionIn(form), newer.version.id, digest);
    if (!taken) throw new Failure('conflict', `collection ${collection.id} was changed meanwhile`);
  });
  notify('approving.asked.taken', { version: versionName(newer.version, say) });
  return redirect(`/collections/${collection.id}`);
};
