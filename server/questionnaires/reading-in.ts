/** A questionnaire read in from outside, alone or in a package with its pictures and sounds: all of it, or nothing. */

import { createHash } from 'node:crypto';
import { type Checked, fine, type Problem, wrong } from '../../surveys/failures.ts';
import { clearFiles } from '../../surveys/questionnaires/files/clearing.ts';
import type { KeptFile } from '../../surveys/questionnaires/files/storage.ts';
import type { Package } from '../../surveys/questionnaires/package.ts';
import { type PictureAs, withFiles } from '../../surveys/questionnaires/package-files.ts';
import { freeKey, isNewerOf, isSame } from '../../surveys/questionnaires/replacing.ts';
import type { Store } from '../../surveys/storage.ts';
import { largestFile, largestPackage } from '../../views/questionnaires/import.ts';
import { heavily } from '../heavy/heavy.ts';
import { asBuffer } from '../heavy/jobs.ts';
import { field } from '../http/forms.ts';
import type { Sent } from '../http/sent-files.ts';
import { pixelsIn, problemOf, redraw } from '../media/pictures.ts';
import { isZip, readFile } from '../packages/reading-file.ts';
import { allSummaries, findQuestionnaire } from './available.ts';

/** In bytes: reading them takes as many millionths of a second at the most, and a thread takes longer to begin. */
const longestHere = 50_000;

/** What was handed in, judged, and not kept yet. */
export async function readHandedIn({ form, files }: Sent): Promise<Checked<Package>> {
  const sent = files.get('file') ?? files.get('text');
  if (sent && 'tooLarge' in sent) return refuse('too-large', { most: largestPackage });
  const file = sent?.bytes;
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

/** What became of it: `same` is there already; `newer` has a key made from the one that is taken, and may replace it. */
interface KeptAs {
  readonly key: string;
  readonly as: 'added' | 'same' | 'newer' | 'beside-shipped';
}

/** Keeps it, all or nothing. Where its key is taken it is kept under another, so that nothing is lost or written over. */
export async function keepHandedIn(store: Store, given: Package): Promise<KeptAs> {
  const { key } = given.questionnaire;
  const old = await findQuestionnaire(store, key);
  if (!old) return add(store, given, key, 'added');
  const imported = await store.questionnaires.imported();
  const rivals = imported.filter((one) => one.key === key || isNewerOf(one.key, key));
  const twin = rivals.find((one) => isSame(one, given.questionnaire));
  const isShipped = !imported.some((one) => one.key === key);
  if (twin) return { key: twin.key, as: twin.key === key || isShipped ? 'same' : 'newer' };
  if (isShipped && isSame(old, given.questionnaire)) return { key, as: 'same' };
  const taken = new Set((await allSummaries(store)).map((one) => one.key));
  const free = freeKey(key, (made) => taken.has(made));
  return add(store, given, free, isShipped ? 'beside-shipped' : 'newer');
}

async function add(
  store: Store,
  { questionnaire, notes, files }: Package,
  key: string,
  as: KeptAs['as'],
): Promise<KeptAs> {
  await store.files.prepare(files);
  await store.inTransaction(async (inside) => {
    for (const file of files) await inside.files.add(file);
    await inside.questionnaires.addImported({ ...questionnaire, key }, notes);
  });
  await clearFiles(store);
  return { key, as };
}

function refuse(message: string, values: Problem['values'] = {}): Checked<never> {
  return wrong({ field: 'file', message: `questionnaires-pages.problems.${message}`, values });
}

/** In millions, in all pictures of a package: four hundred as large as ours are, and a minute or two of drawing. */
const mostInAll = 1_000;

/** Sounds stay as they are. Refuses a picture that cannot be drawn, with the name of its file, and more than 1,000 megapixels in all. */
export async function redrawnPackage({ questionnaire, notes, files }: Package): Promise<Checked<Package>> {
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  let pixels = 0;
  for (const { bytes } of pictures) pixels += await pixelsIn(bytes);
  const given = Math.ceil(pixels / 1_000_000);
  if (given > mostInAll) {
    const values = { given, most: mostInAll };
    return wrong({ field: 'file', message: 'packages.problems.too-many-pixels', values });
  }
  const problems: Problem[] = [];
  const as = new Map<string, PictureAs>();
  const kept = [];
  for (const file of files) {
    if (!pictures.includes(file)) {
      as.set(file.digest, { file: file.digest });
      kept.push(file);
      continue;
    }
    const drawn = await redraw(file.bytes, file.type);
    if (typeof drawn === 'string') {
      problems.push(await problemOf(`files/${file.digest}`, drawn, file.bytes));
      continue;
    }
    const { bytes, type, width, height } = drawn;
    const digest = createHash('sha256').update(bytes).digest('hex');
    as.set(file.digest, { file: digest, width, height });
    kept.push({ digest, type, bytes });
  }
  if (problems.length > 0) return { ok: false, problems };
  return fine({ questionnaire: withFiles(questionnaire, as), notes, files: kept });
}
