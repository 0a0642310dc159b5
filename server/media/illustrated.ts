/** Keeps what was handed in for one item: the files, a new frozen questionnaire, and who asks it. */
import type { Collection } from '../../surveys/audits/collection.ts';
import { Failure } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { clearFiles } from '../../surveys/questionnaires/files/clearing.ts';
import type { Changed } from '../../surveys/questionnaires/handing-in.ts';
import { type Item, illustrate } from '../../surveys/questionnaires/illustrating.ts';
import type { Store } from '../../surveys/storage.ts';

interface MediaBase {
  /** The collection's revision, and the digest of its questionnaire, as they were on the page. */
  readonly revision: number;
  readonly digest: string;
}

/** The planned collections of the same audit that ask the same questions: they get the same pictures and sounds. */
export async function alike(
  { collections }: Pick<Store, 'collections'>,
  { auditId, questionnaire }: Pick<Collection, 'auditId' | 'questionnaire'>,
): Promise<readonly Collection[]> {
  const all = await collections.ofAudit(auditId);
  return all.filter((one) => one.status === 'planned' && one.questionnaire === questionnaire);
}

/** All or nothing; what is no longer shown anywhere is erased afterwards. Refuses ('conflict') when the collection has been opened or changed since the page was made. */
export async function keepMedia(
  store: Store,
  collection: Collection,
  seen: MediaBase,
  questionnaire: Questionnaire,
  item: Item,
  { media, files }: Changed,
): Promise<void> {
  const refuse = () => new Failure('conflict', `collection ${collection.id} was changed meanwhile`);
  if (collection.questionnaire !== seen.digest || collection.revision !== seen.revision) throw refuse();
  const after = illustrate(questionnaire, item, media);
  const digest = digestOf(after);
  if (digest === seen.digest) return;
  await store.files.prepare(files);
  await store.inTransaction(async (inside) => {
    for (const file of files) await inside.files.add(file);
    await inside.questionnaires.freeze(digest, after);
    const all = await alike(inside, collection);
    if (!all.some(({ id, revision }) => id === collection.id && revision === seen.revision)) throw refuse();
    for (const { id, revision } of all) {
      if (!(await inside.collections.setQuestionnaire(id, revision, digest))) throw refuse();
    }
  });
  await clearFiles(store);
}
