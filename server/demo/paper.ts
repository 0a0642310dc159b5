/** The demo's questionnaires to print: the whole one in every language, and the short one in easy Swedish and Arabic. */
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import type { Collection } from '../../surveys/audits/collection.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../surveys/languages.ts';
import { languagesOf } from '../../views/answering/frame.ts';
import { writeForm } from '../paper/paper-forms.ts';
import type { Services } from '../services.ts';

type Means = Pick<Services, 'store' | 'now'>;

/** Paths by what is in them: "full-sv", "short-ar". */
export type PaperForms = Readonly<Record<string, string>>;

const wanted: Readonly<Record<Collection['form'], readonly InterfaceLanguage[]>> = {
  full: interfaceLanguages,
  short: ['sv-x-easy', 'ar'],
};

/** Writes the forms of the first open collection of users in each form. */
export async function writePaperForms(means: Means, folder: string): Promise<PaperForms> {
  const open = (await means.store.collections.list()).filter(
    ({ status, audience }) => status === 'open' && audience === 'user',
  );
  const files: Record<string, string> = {};
  for (const form of ['full', 'short'] as const) {
    const collection = open.find((one) => one.form === form);
    if (!collection) throw new Error(`the demo has no open ${form} collection`);
    Object.assign(files, await writeFormsOf(means, collection, folder));
  }
  return files;
}

async function writeFormsOf(means: Means, collection: Collection, folder: string): Promise<PaperForms> {
  const audit = await means.store.audits.byId(collection.auditId);
  const questionnaire = await means.store.questionnaires.frozen(collection.questionnaire);
  if (!audit || !questionnaire) throw new Error(`collection ${collection.id} is not whole`);
  const files: Record<string, string> = {};
  for (const language of languagesOf(questionnaire).filter((one) => wanted[collection.form].includes(one))) {
    const name = `${collection.form}-${language}`;
    const file = path.join(folder, `enkat-${name}.pdf`);
    await writeForm(means, { collection, audit, questionnaire }, language, createWriteStream(file));
    files[name] = file;
  }
  return files;
}
