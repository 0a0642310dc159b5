/** Pictures and sound for the questions of a collection, while it is planned. */
import { askedBy } from '../../surveys/audits/asked.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { Failure, isConflict, type Problem } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { digestOf } from '../../surveys/questionnaires/digest.ts';
import { clearFiles } from '../../surveys/questionnaires/files/clearing.ts';
import { type Changed, readMedia } from '../../surveys/questionnaires/handing-in.ts';
import { type Item, illustrate, itemIn } from '../../surveys/questionnaires/illustrating.ts';
import type { Store } from '../../surveys/storage.ts';
import { itemPage } from '../../views/media/item.ts';
import { mediaPage } from '../../views/media/media.ts';
import { field, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { permit } from '../http/permission.ts';
import type { Context, Handler } from '../http/route.ts';
import { carrying, withCarried } from './carried.ts';
import { redrawn } from './pictures.ts';

/** Others see that the auditors own the pictures too. */
export const showMedia: Handler<'collection'> = async (context) => mediaPage(await mediaOf(context));

export const showItem: Handler<'collection' | 'item'> = async (context) => itemPage(await itemOf(context));

export const saveItem: Handler<'collection' | 'item'> = async (context) => {
  const { store, collection, form } = context;
  const about = await itemOf(context);
  const { questionnaire, item } = about;
  const checked = readMedia(questionnaire, item, { fields: form, files: withCarried(context) });
  const read = checked.ok ? await redrawn(checked.value) : checked;
  if (!read.ok)
    return itemPage({ ...about, typed: { form: await carrying(context), problems: read.problems } });
  const seen = { revision: revisionIn(form), digest: field(form, 'questionnaire') };
  try {
    await keepMedia(store, collection, seen, questionnaire, item.item, read.value);
  } catch (error) {
    if (!isConflict(error)) throw error;
    return showAgain(context);
  }
  return redirect(`/collections/${collection.id}/media`, 'media.notices.saved');
};

/** Somebody was first: the page as it is now, with the words that were typed; where it is open by now, the collection. */
async function showAgain(context: Context<'collection' | 'item'>): Promise<Reply> {
  const collection = await context.store.collections.byId(context.collection.id);
  if (!collection) throw new Failure('not-found', 'collection');
  const now = { ...context, collection };
  const problems: readonly Problem[] = [{ field: 'picture', message: 'media.problems.changed-meanwhile' }];
  const typed = { form: await carrying(context), problems };
  return permit(now, 'change-media') ?? page(itemPage({ ...(await itemOf(now)), typed }), 409);
}

async function itemOf(context: Context<'collection' | 'item'>) {
  const about = await mediaOf(context);
  return { ...about, item: itemIn(about.questionnaire, context.params.item) };
}

async function mediaOf(context: Context<'collection'>) {
  const { store, collection, may } = context;
  const questionnaire = await askedBy(store, collection);
  const others = (await alike(store, collection)).filter(({ id }) => id !== collection.id);
  return { ...context, questionnaire, others, mayChange: may('change-media') };
}

interface MediaBase {
  /** The collection's revision, and the digest of its questionnaire, as they were on the page. */
  readonly revision: number;
  readonly digest: string;
}

/** The planned collections of the same audit that ask the same questions: they get the same pictures and sounds. */
async function alike(
  { collections }: Pick<Store, 'collections'>,
  { auditId, questionnaire }: Pick<Collection, 'auditId' | 'questionnaire'>,
): Promise<readonly Collection[]> {
  const all = await collections.ofAudit(auditId);
  return all.filter((one) => one.status === 'planned' && one.questionnaire === questionnaire);
}

/** All or nothing; what is no longer shown anywhere is erased afterwards. Refuses ('conflict') when the collection has been opened or changed since the page was made. */
async function keepMedia(
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
