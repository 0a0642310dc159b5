/** A questionnaire that was read in, replaced by a newer one or removed: what that means is said first. */
import { Failure } from '../../surveys/failures.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { isNewerOf, removeImported, replaceImported } from '../../surveys/questionnaires/replacing.ts';
import type { Store } from '../../surveys/storage.ts';
import { removalPage, replacementPage } from '../../views/designing/starting/replacing.ts';
import { field } from '../http/forms.ts';
import { page, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';

export const showReplacement: Handler<'key'> = async (context) => {
  const { store, params, query } = context;
  const of = String(query('of') ?? '');
  if (!isNewerOf(params.key, of)) throw new Failure('not-found', `${params.key} as a newer ${of}`);
  const [old, newer] = [await importedOf(store, of), await importedOf(store, params.key)];
  const notes = (await store.questionnaires.notes(of)) !== (await store.questionnaires.notes(params.key));
  return page(replacementPage({ ...context, old, newer, notes, made: await madeOf(store, of) }));
};

export const replace: Handler<'key'> = async ({ store, params, form, notify }) => {
  const of = field(form, 'of');
  await replaceImported(store, of, params.key, field(form, 'revision'));
  notify('questionnaires-pages.replaced');
  return redirect(`/questionnaires/${of}`);
};

export const confirmRemoval: Handler<'key'> = async (context) => {
  const { store, params } = context;
  const questionnaire = await importedOf(store, params.key);
  return page(removalPage({ ...context, questionnaire, made: await madeOf(store, params.key) }));
};

export const remove: Handler<'key'> = async ({ store, params, notify }) => {
  await removeImported(store, params.key);
  notify('questionnaires-pages.removed');
  return redirect('/questionnaires');
};

/** Refuses ('not-found') what is shipped as well: it cannot be replaced. */
async function importedOf({ questionnaires }: Store, key: string): Promise<Questionnaire> {
  const found = await questionnaires.importedByKey(key);
  if (!found) throw new Failure('not-found', `questionnaire ${key}`);
  return found;
}

/** How many audits began with a copy of it. */
async function madeOf({ audits }: Store, key: string): Promise<number> {
  return (await audits.list()).filter(({ template }) => template === key).length;
}
