/** Pictures and sound for the questions of a collection, while it is planned. */

import { askedBy } from '../../surveys/audits/asked.ts';
import { Failure, isConflict, type Problem } from '../../surveys/failures.ts';
import { readMedia } from '../../surveys/questionnaires/handing-in.ts';
import { itemIn } from '../../surveys/questionnaires/illustrating.ts';
import { itemPage } from '../../views/media/item.ts';
import { mediaPage } from '../../views/media/media.ts';
import { field, revisionIn } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { permit } from '../http/permission.ts';
import type { Context, Handler } from '../http/route.ts';
import { alike, keepMedia } from './illustrated.ts';
import { redrawn } from './pictures.ts';

/** Others see that the auditors own the pictures too. */
export const showMedia: Handler<'collection'> = async (context) => page(mediaPage(await mediaOf(context)));

export const showItem: Handler<'collection' | 'item'> = async (context) =>
  page(itemPage(await itemOf(context)));

export const saveItem: Handler<'collection' | 'item'> = async (context) => {
  const { store, collection, form, files, notify } = context;
  const about = await itemOf(context);
  const { questionnaire, item } = about;
  const checked = readMedia(questionnaire, item, { fields: form, files });
  const read = checked.ok ? await redrawn(checked.value) : checked;
  if (!read.ok) return page(itemPage({ ...about, typed: { form, problems: read.problems } }), 422);
  const seen = { revision: revisionIn(form), digest: field(form, 'questionnaire') };
  try {
    await keepMedia(store, collection, seen, questionnaire, item.item, read.value);
  } catch (error) {
    if (!isConflict(error)) throw error;
    return showAgain(context);
  }
  notify('media.notices.saved');
  return redirect(`/collections/${collection.id}/media`);
};

/** Somebody was first: the page as it is now, with the words that were typed; where it is open by now, the collection. */
async function showAgain(context: Context<'collection' | 'item'>): Promise<Reply> {
  const collection = await context.store.collections.byId(context.collection.id);
  if (!collection) throw new Failure('not-found', 'collection');
  const now = { ...context, collection };
  const problems: readonly Problem[] = [{ field: 'picture', message: 'media.problems.changed-meanwhile' }];
  const typed = { form: context.form, problems };
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
