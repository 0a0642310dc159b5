/** Questionnaires to read, to take home as a file, and to read in from one. */

import type { Audit } from '../../surveys/audits/audit.ts';
import type { Person } from '../../surveys/audits/people.ts';
import { type ListedDesign, listedDesigns } from '../../surveys/designing/approving/approval-status.ts';
import { Failure } from '../../surveys/failures.ts';
import { grouped } from '../../surveys/grouping.ts';
import { notOffered } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { entriesOf, longestNotes } from '../../surveys/questionnaires/package.ts';
import { filesNamed } from '../../surveys/questionnaires/package-files.ts';
import { problemsOf } from '../../surveys/questionnaires/reading.ts';
import { isNewerOf, removeImported, replaceImported } from '../../surveys/questionnaires/replacing.ts';
import { summaryOf } from '../../surveys/questionnaires/summary.ts';
import { shippedTemplates } from '../../surveys/questionnaires/templates.ts';
import type { Store } from '../../surveys/storage.ts';
import { packagePage } from '../../views/designing/package.ts';
import { removalPage, replacementPage } from '../../views/designing/starting/replacing.ts';
import { namesWithin } from '../../views/language-names.ts';
import { importPage } from '../../views/questionnaires/import.ts';
import { questionnairePage } from '../../views/questionnaires/questionnaire.ts';
import { questionnairesPage } from '../../views/questionnaires/questionnaires.ts';
import { questionnaireTitle } from '../../views/titles.ts';
import { field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { pack } from '../packages/packing.ts';
import { questionnaireOf } from './available.ts';
import { keepHandedIn, readHandedIn } from './reading-in.ts';

export const showQuestionnaires: Handler = async (context) => {
  const { store, person, may, query } = context;
  const imported = await store.questionnaires.importedSummaries();
  const shipped = shippedTemplates().map(summaryOf);
  const own = may('change-design') ? await ownDesigns(store, person) : [];
  return questionnairesPage({ ...context, shipped, imported, own, page: query('page') });
};

export const showQuestionnaire: Handler<'key'> = async ({ store, language, person, may, params, query }) => {
  const questionnaire = await questionnaireOf(store, params.key);
  const notes = await store.questionnaires.notes(questionnaire.key);
  const begin = may('start-design') ? await store.audits.withMember(person.id) : undefined;
  const removable = may('import-questionnaire') && (await store.questionnaires.importedByKey(params.key));
  const removal = removable ? `/questionnaires/${params.key}/removal` : undefined;
  return questionnairePage(questionnaire, language, { notes, begin, removal, page: query('page') });
};

export const sendQuestionnaire: Handler<'key'> = async ({ store, params }) => {
  const questionnaire = await questionnaireOf(store, params.key);
  const text = `${JSON.stringify(questionnaire, null, 2)}\n`;
  const fileName = `${questionnaire.key}.json`;
  return { type: 'application/json', fileName, write: async (out) => void out.end(text) };
};

export const showImport: Handler = ({ language }) => importPage(language);

export const importQuestionnaire: Handler = async ({ store, language, say, form, files }) => {
  const read = await readHandedIn({ form, files });
  if (!read.ok) return importPage(language, { form, problems: read.problems });
  const { questionnaire } = read.value;
  const { key, as } = await keepHandedIn(store, read.value);
  const title = questionnaireTitle(questionnaire, language);
  if (as === 'newer') return redirect(`/questionnaires/${key}/replacement?of=${questionnaire.key}`);
  const without = notOffered(questionnaire.languages);
  const told = as === 'added' && without.length > 0 ? 'added-not-offered' : as;
  return redirect(`/questionnaires/${key}`, `questionnaires-pages.${told}`, {
    key,
    title,
    languages: namesWithin(without, say),
  });
};

interface Working extends ListedDesign {
  readonly audit: Audit;
}

/** Questionnaires in the making that the person may change, the newest audit first. */
export async function ownDesigns(store: Store, person: Person): Promise<readonly Working[]> {
  const audits = await store.audits.withMember(person.id);
  const designs = await listedDesigns(
    store,
    audits.map(({ id }) => id),
  );
  const byAudit = new Map(grouped(designs, ({ auditId }) => auditId));
  return audits.flatMap((audit) =>
    (byAudit.get(audit.id) ?? []).map(({ auditId: _, ...design }) => ({ ...design, audit })),
  );
}

export const showReplacement: Handler<'key'> = async (context) => {
  const { store, params, query } = context;
  const of = String(query('of') ?? '');
  if (!isNewerOf(params.key, of)) throw new Failure('not-found', `${params.key} as a newer ${of}`);
  const [old, newer] = [await importedOf(store, of), await importedOf(store, params.key)];
  const notes = (await store.questionnaires.notes(of)) !== (await store.questionnaires.notes(params.key));
  return replacementPage({ ...context, old, newer, notes, made: await madeOf(store, of) });
};

export const replace: Handler<'key'> = async ({ store, params, form }) => {
  const of = field(form, 'of');
  await replaceImported(store, of, params.key, field(form, 'revision'));
  return redirect(`/questionnaires/${of}`, 'questionnaires-pages.replaced');
};

export const confirmRemoval: Handler<'key'> = async (context) => {
  const { store, params } = context;
  const questionnaire = await importedOf(store, params.key);
  return removalPage({ ...context, questionnaire, made: await madeOf(store, params.key) });
};

export const remove: Handler<'key'> = async ({ store, params }) => {
  await removeImported(store, params.key);
  return redirect('/questionnaires', 'questionnaires-pages.removed');
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

export const sendPackage: Handler<'key'> = async ({ store, params }) => {
  const questionnaire = await questionnaireOf(store, params.key);
  return packed(store, questionnaire, await store.questionnaires.notes(questionnaire.key));
};

export const showDesignPackage: Handler<'design'> = (context) =>
  packagePage({ ...context, problems: problemsOf(context.design.body) });

export const sendDesignPackage: Handler<'design'> = (context) => {
  const { store, form, design } = context;
  const problems = problemsOf(design.body);
  if (problems.length > 0) return page(packagePage({ ...context, problems }), 422);
  const notes = field(form, 'notes').replace(/\r\n?/g, '\n');
  if (notes.length <= longestNotes) return packed(store, design.body, notes);
  const values = { most: longestNotes, given: notes.length };
  const typed = { form, problems: [{ field: 'notes', message: 'staff.problems.too-long', values }] };
  return packagePage({ ...context, problems, typed });
};

/** A questionnaire that is kept has its files kept: one that is missing is a bug, and no half package is handed out. */
async function packed({ files }: Store, questionnaire: Questionnaire, notes: string): Promise<Reply> {
  const kept = [];
  for (const digest of filesNamed(questionnaire).keys()) {
    const file = await files.byDigest(digest);
    if (!file) throw new Error(`questionnaire ${questionnaire.key} lacks its file ${digest}`);
    kept.push(file);
  }
  const entries = entriesOf({ questionnaire, notes, files: kept });
  return {
    type: 'application/zip',
    fileName: `${questionnaire.key}.zip`,
    write: (out) => pack(entries, out),
  };
}
