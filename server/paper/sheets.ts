/** Questionnaires on paper: the form to print, and sheets typed in by the first of two people. */
import { enterFirst, seeSheet, throwAway } from '../../surveys/answering/paper/sheet-entry.ts';
import { formField, readTyped, sheetField } from '../../surveys/answering/paper/sheet-typing.ts';
import { entryPage } from '../../views/paper/entry.ts';
import { paperAddress, paperPage } from '../../views/paper/overview.ts';
import { sheetRemovalPage } from '../../views/paper/removal.ts';
import { fileNameOf } from '../http/file-names.ts';
import { page, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { newId } from '../services.ts';
import { formLanguage, writeForm } from './paper-forms.ts';
import { onPaper, onSheet, toOverview, whileItWaits } from './sheet-context.ts';

export const showPaper: Handler<'collection'> = async (context) => {
  const sheets = await context.store.sheets.ofCollection(context.collection.id);
  const resets = await context.store.resets.ofPaper(context.collection.id);
  const people = await context.store.people.list();
  return page(paperPage({ ...(await onPaper(context)), resets, people }, sheets));
};

export const sendForm: Handler<'collection'> = async (context) => {
  const { services, audit, collection, questionnaire, query } = await onPaper(context);
  const language = formLanguage(questionnaire, query('language'));
  return {
    type: 'application/pdf',
    fileName: fileNameOf(`${collection.service.name}, ${language}`, 'pdf'),
    inline: true,
    write: (out) => writeForm(services, { audit, collection, questionnaire }, language, out),
  };
};

export const showEntry: Handler<'collection'> = async (context) =>
  page(entryPage(await onPaper(context), { form: newId(context.services) }));

/** The id of the form is a fresh one where other answers are kept from it already. */
export const takeFirst: Handler<'collection'> = async (given) => {
  const context = await onPaper(given);
  const { services, means, person, form } = context;
  const id = form.get(formField)?.[0];
  const read = readTyped(context.questionnaire, form);
  if (!read.ok) {
    const typed = { form, problems: read.problems };
    return page(entryPage(context, { form: id ?? newId(services) }, typed), 422);
  }
  const entry = { ...context, person: person.id, typed: read.value };
  const { number, kept } = await enterFirst(means, entry, id === undefined ? undefined : digestOf(id));
  if (kept === 'otherwise') {
    const problems = [{ field: sheetField, message: 'paper-entry.problems.saved', values: { number } }];
    return page(entryPage(context, { form: newId(services) }, { form, problems }), 422);
  }
  return toOverview(context, read.value, kept === 'now' ? 'first' : 'already', number);
};

export const showSheetRemoval: Handler<'collection' | 'sheet'> = async (given) => {
  const context = await onSheet(given);
  const seen = await seeSheet(context.means, context.collection.id, context.number);
  return page(sheetRemovalPage(context, seen));
};

export const removeSheet = whileItWaits(async ({ means, collection, number, form, notify }) => {
  await throwAway(means, collection.id, { number, mark: form.get('revision')?.[0] ?? '' });
  notify('paper-entry.notices.removed');
  return redirect(paperAddress(collection));
});
