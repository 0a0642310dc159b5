/** A questionnaire read in from outside, alone or in a package with its pictures and sounds: all of it, or nothing. */
import { type Checked, type Problem, wrong } from '../../surveys/failures.ts';
import { clearFiles } from '../../surveys/questionnaires/files/clearing.ts';
import type { KeptFile } from '../../surveys/questionnaires/files/storage.ts';
import type { Package } from '../../surveys/questionnaires/package.ts';
import type { Store } from '../../surveys/storage.ts';
import { largestFile, largestPackage } from '../../views/questionnaires/import.ts';
import { heavily } from '../heavy/heavy.ts';
import { asBuffer } from '../heavy/jobs.ts';
import { field } from '../http/forms.ts';
import type { Upload } from '../http/uploads.ts';
import { isZip, readFile } from '../packages/reading-file.ts';
import { findQuestionnaire } from './available.ts';
import { redrawnPackage } from './redrawing.ts';

/** In bytes: reading them takes as many millionths of a second at the most, and a thread takes longer to begin. */
const longestHere = 50_000;

/** What was handed in, judged, and not kept yet. */
export async function readHandedIn(given: Upload): Promise<Checked<Package>> {
  if ('refused' in given) return refuse(given.refused, { most: largestPackage });
  const { file, form } = given;
  if (file && !isZip(file) && file.length > largestFile * 1024 * 1024)
    return refuse('too-large', { most: largestFile });
  const bytes = file ?? Buffer.from(field(form, 'text'));
  if (bytes.length === 0) return refuse('nothing');
  const read = bytes.length > longestHere ? await heavily('reading', { bytes }) : await readFile(bytes);
  return read.ok ? redrawnPackage({ ...read.value, files: read.value.files.map(withBuffer) }) : read;
}

/** What has been in another thread has come back as plain bytes. */
function withBuffer(file: KeptFile): KeptFile {
  return { ...file, bytes: asBuffer(file.bytes) };
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

function refuse(message: string, values: Problem['values'] = {}): Checked<never> {
  return wrong({ field: 'file', message: `questionnaires-pages.problems.${message}`, values });
}
