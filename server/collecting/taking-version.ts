/** A planned collection takes a newer version of the questions that it asks. */
import type { Request } from 'express';
import { may, type Person } from '../../surveys/audits/people.ts';
import { askedWith } from '../../surveys/audits/taking-version.ts';
import { Failure } from '../../surveys/failures.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { versionName } from '../../views/designing/approving/names.ts';
import { wordsIn } from '../../views/words.ts';
import { collectionIn } from '../auditing/followed.ts';
import { approvedVersion, versionAsked } from '../designing/approved.ts';
import { field, readForm, revisionIn } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { tell } from '../http/signed-in.ts';
import { askedBy } from '../questionnaires/available.ts';
import type { Services } from '../services.ts';

/** Refuses ('conflict') a version that is not the newest of those questions, or that does not fit what was chosen. */
export async function takeVersion({ store }: Services, request: Request, person: Person): Promise<Reply> {
  const { audit, collection } = await collectionIn({ store }, request);
  if (!may(person, 'take-version', collection)) throw new Failure('conflict', 'the collection has opened');
  const form = readForm(request.body);
  const asked = await askedBy(store, collection);
  const asking = await versionAsked(store, collection, asked);
  const newer = asking?.newer;
  if (!newer || newer.version.id !== field(form, 'version') || newer.misfits.length > 0)
    throw new Failure('conflict', `version ${field(form, 'version')} for collection ${collection.id}`);
  const before = (await approvedVersion(store, asking.version.id)).questionnaire;
  const { form: length } = collection;
  const next = askedWith(newer.questionnaire, { form: length, term: audit.term }, asked, before);
  await store.inTransaction(async ({ questionnaires, collections }) => {
    const digest = digestOf(next);
    await questionnaires.freeze(digest, next);
    const taken = await collections.setVersion(collection.id, revisionIn(form), newer.version.id, digest);
    if (!taken) throw new Failure('conflict', `collection ${collection.id} was changed meanwhile`);
  });
  tell(request, 'approving.asked.taken', {
    version: versionName(newer.version, wordsIn(languageOf(request))),
  });
  return redirect(`/collections/${collection.id}`);
}
