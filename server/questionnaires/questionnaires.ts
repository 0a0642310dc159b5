/** Questionnaires to read, to take home as a file, and to read in from one. */
import { notOffered } from '../../surveys/languages.ts';
import { summaryOf } from '../../surveys/questionnaires/summary.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import { namesWithin } from '../../views/language-names.ts';
import { importPage } from '../../views/questionnaires/import.ts';
import { questionnairePage } from '../../views/questionnaires/questionnaire.ts';
import { questionnairesPage } from '../../views/questionnaires/questionnaires.ts';
import { page, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import type { Upload } from '../http/uploads.ts';
import { questionnaireOf } from './available.ts';
import { ownDesigns } from './own-audits.ts';
import { keepHandedIn, readHandedIn } from './reading-in.ts';

export const showQuestionnaires: Handler = async (context) => {
  const { store, person, may, query } = context;
  const imported = await store.questionnaires.importedSummaries();
  const shipped = shippedTemplates().map(summaryOf);
  const own = may('change-design') ? await ownDesigns(store, person) : [];
  return page(questionnairesPage({ ...context, shipped, imported, own, page: query('page') }));
};

export const showQuestionnaire: Handler<'key'> = async ({ store, language, person, may, params, query }) => {
  const questionnaire = await questionnaireOf(store, params.key);
  const notes = await store.questionnaires.notes(questionnaire.key);
  const begin = may('start-design') ? await store.audits.withMember(person.id) : undefined;
  return page(questionnairePage(questionnaire, language, { notes, begin, page: query('page') }));
};

export const sendQuestionnaire: Handler<'key'> = async ({ store, params }) => {
  const questionnaire = await questionnaireOf(store, params.key);
  const text = `${JSON.stringify(questionnaire, null, 2)}\n`;
  const fileName = `${questionnaire.key}.json`;
  return { type: 'application/json', fileName, write: async (out) => void out.end(text) };
};

export const showImport: Handler = ({ language }) => page(importPage(language));

export const importQuestionnaire: Handler = async ({ store, language, say, request, notify }) => {
  const given = request.res?.locals.upload as Upload;
  const form = 'form' in given ? given.form : new Map();
  const read = await readHandedIn(given);
  const kept = read.ok ? await keepHandedIn(store, read.value) : read;
  if (!kept.ok) return page(importPage(language, { form, problems: kept.problems }), 422);
  const without = read.ok ? notOffered(read.value.questionnaire.languages) : [];
  notify(`questionnaires-pages.added${without.length > 0 ? '-not-offered' : ''}`, {
    languages: namesWithin(without, say),
  });
  return redirect(`/questionnaires/${kept.value}`);
};
