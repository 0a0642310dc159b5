/** A questionnaire read in from outside, alone or in a package with its pictures and sounds: all of it, or nothing. */
import { type Checked, type Problem, wrong } from '../../surveys/failures.ts';
import { clearFiles } from '../../surveys/questionnaires/files/clearing.ts';
import { type Package, readPackage } from '../../surveys/questionnaires/package.ts';
import { readQuestionnaire } from '../../surveys/questionnaires/reading.ts';
import type { Store } from '../../surveys/storage.ts';
import { largestFile, largestPackage } from '../../views/questionnaires/import.ts';
import { field } from '../http/forms.ts';
import type { Upload } from '../http/uploads.ts';
import { findQuestionnaire } from './available.ts';
import { redrawnPackage } from './redrawing.ts';
import { unpack } from './unpacking.ts';

/** What was handed in, judged, and not kept yet. A package is known by its first bytes, whatever it is called. */
export async function readHandedIn(given: Upload): Promise<Checked<Package>> {
  if ('refused' in given) return refuse(given.refused, { most: largestPackage });
  const { file, form } = given;
  if (file && isZip(file)) {
    const entries = await unpack(file);
    const read = entries.ok ? readPackage(entries.value) : entries;
    return read.ok ? redrawnPackage(read.value) : read;
  }
  if (file && file.length > largestFile * 1024 * 1024) return refuse('too-large', { most: largestFile });
  const text = file ? textOf(file) : field(form, 'text');
  if (text === undefined) return refuse('not-utf8');
  if (text === '') return refuse('nothing');
  const read = readQuestionnaire(text);
  return read.ok ? { ok: true, value: { questionnaire: read.value, notes: '', files: [] } } : read;
}

/** Keeps it, all or nothing, and returns its key. Refuses a key that another questionnaire has. */
export async function keepHandedIn(
  store: Store,
  { questionnaire, notes, files }: Package,
): Promise<Checked<string>> {
  const { key } = questionnaire;
  if (await findQuestionnaire(store, key)) return refuse('taken', { key });
  await store.files.prepare(files);
  await store.inTransaction(async (inside) => {
    for (const file of files) await inside.files.add(file);
    await inside.questionnaires.addImported(questionnaire, notes);
  });
  await clearFiles(store);
  return { ok: true, value: key };
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuse(message: string, values: Problem['values'] = {}): Checked<never> {
  return wrong({ field: 'file', message: `questionnaires-pages.problems.${message}`, values });
}
