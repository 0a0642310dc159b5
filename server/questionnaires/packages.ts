/** Questionnaires with their pictures and sounds as one file, to take home and share. */

import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { entriesOf, longestNotes } from '../../surveys/questionnaires/package.ts';
import { filesNamed } from '../../surveys/questionnaires/package-files.ts';
import { problemsOf } from '../../surveys/questionnaires/reading.ts';
import type { Store } from '../../surveys/storage.ts';
import { packagePage } from '../../views/designing/package.ts';
import { field } from '../http/forms.ts';
import { page, type Reply } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { pack } from '../packages/packing.ts';
import { questionnaireOf } from './available.ts';

export const sendPackage: Handler<'key'> = async ({ store, params }) => {
  const questionnaire = await questionnaireOf(store, params.key);
  return packed(store, questionnaire, await store.questionnaires.notes(questionnaire.key));
};

export const showDesignPackage: Handler<'design'> = (context) =>
  page(packagePage({ ...context, problems: problemsOf(context.design.body) }));

export const sendDesignPackage: Handler<'design'> = (context) => {
  const { store, form, design } = context;
  const problems = problemsOf(design.body);
  if (problems.length > 0) return page(packagePage({ ...context, problems }), 422);
  const notes = field(form, 'notes').replace(/\r\n?/g, '\n');
  if (notes.length <= longestNotes) return packed(store, design.body, notes);
  const values = { most: longestNotes, given: notes.length };
  const typed = { form, problems: [{ field: 'notes', message: 'staff.problems.too-long', values }] };
  return page(packagePage({ ...context, problems, typed }), 422);
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
