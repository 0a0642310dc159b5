/** Questionnaires to read, to take home as a file, and to read in from one. */
import { notOffered } from '../../surveys/languages.ts';
import { summaryOf } from '../../surveys/questionnaires/summary.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import { namesWithin } from '../../views/language-names.ts';
import { importPage } from '../../views/questionnaires/import.ts';
import { questionnairePage } from '../../views/questionnaires/questionnaire.ts';
import { questionnairesPage } from '../../views/questionnaires/questionnaires.ts';
import { questionnaireTitle } from '../../views/titles.ts';
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
  const removable = may('import-questionnaire') && (await store.questionnaires.importedByKey(params.key));
  const removal = removable ? `/questionnaires/${params.key}/removal` : undefined;
  return page(questionnairePage(questionnaire, language, { notes, begin, removal, page: query('page') }));
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
  if (!read.ok) return page(importPage(language, { form, problems: read.problems }), 422);
  const { questionnaire } = read.value;
  const { key, as } = await keepHandedIn(store, read.value);
  const title = questionnaireTitle(questionnaire, language);
  if (as === 'newer') return redirect(`/questionnaires/${key}/replacement?of=${questionnaire.key}`);
  const without = notOffered(questionnaire.languages);
  const told = as === 'added' && without.length > 0 ? 'added-not-offered' : as;
  notify(`questionnaires-pages.${told}`, { key, title, languages: namesWithin(without, say) });
  return redirect(`/questionnaires/${key}`);
};
