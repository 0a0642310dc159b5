/** Questionnaires on paper: the form to print, and sheets typed in by the first of two people. */
import { enterFirst } from '../../surveys/answering/paper/first-entry.ts';
import { seeSheet } from '../../surveys/answering/paper/sheet-entry.ts';
import { mayRemove, removalReasons, throwAway } from '../../surveys/answering/paper/sheet-removal.ts';
import { farOf, mayReadNow } from '../../surveys/answering/paper/sheet-task.ts';
import { formField, readTyped, sheetField } from '../../surveys/answering/paper/sheet-typing.ts';
import { firstEntryPage } from '../../views/paper/entry.ts';
import { paperAddress, paperPage, reasonField, sheetRemovalPage } from '../../views/paper/overview.ts';
import { fileNameOf } from '../http/file-names.ts';
import type { Handler } from '../http/route.ts';
import { digestOf } from '../http/signed-in.ts';
import { newId } from '../services.ts';
import { formLanguage, writeForm } from './paper-forms.ts';
import { notifyOnOverview, onPaper, onSheet, toOverview, whileItWaits } from './sheet-context.ts';

export const showPaper: Handler<'collection'> = async (context) => {
  const { store, collection, person } = context;
  const overview = {
    sheets: await store.sheets.ofCollection(collection.id),
    removals: await store.sheets.removals(collection.id),
    far: await farOf(store, collection.id, person.id),
  };
  const resets = await store.resets.ofPaper(collection.id);
  return paperPage({ ...(await onPaper(context)), resets, people: await store.people.list() }, overview);
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
  firstEntryPage(await onPaper(context), newId(context.services));

/** The id of the form is a fresh one where other answers are kept from it already. */
export const takeFirst: Handler<'collection'> = async (given) => {
  const context = await onPaper(given);
  const { services, means, person, form } = context;
  const id = form.get(formField)?.[0];
  const read = readTyped(context.questionnaire, form);
  if (!read.ok) {
    const typed = { form, problems: read.problems };
    return firstEntryPage(context, id ?? newId(services), typed);
  }
  const entry = { ...context, person: person.id, typed: read.value };
  const { number, kept } = await enterFirst(means, entry, id === undefined ? undefined : digestOf(id));
  if (kept === 'otherwise') {
    const problems = [{ field: sheetField, message: 'paper-entry.problems.saved', values: { number } }];
    return firstEntryPage(context, newId(services), { form, problems });
  }
  const reply = toOverview(context, read.value, kept === 'now' ? 'first' : 'already', number);
  const sheet = await context.store.sheets.find(context.collection.id, number);
  const reads = sheet !== undefined && mayReadNow(sheet, person.id);
  return reads
    ? { ...reply, redirect: `${paperAddress(context.collection)}/sheets/${number}/reading` }
    : reply;
};

export const showSheetRemoval: Handler<'collection' | 'sheet'> = async (given) => {
  const context = await onSheet(given);
  const seen = await seeSheet(context.means, context.collection.id, context.number);
  if (!mayRemove(seen.sheet, context.person)) return notifyOnOverview(context, 'not-removed');
  return sheetRemovalPage(context, seen);
};

export const removeSheet = whileItWaits(async (context) => {
  const { means, collection, person, number, form } = context;
  const seen = { number, mark: form.get('revision')?.[0] ?? '' };
  const reason = removalReasons.find((one) => one === form.get(reasonField)?.[0]);
  if (reason === undefined) {
    const problems = [{ field: reasonField, message: 'paper-entry.problems.reason' }];
    return sheetRemovalPage(context, seen, problems);
  }
  await throwAway(means, collection.id, seen, { by: person, reason });
  return notifyOnOverview(context, 'removed');
});
