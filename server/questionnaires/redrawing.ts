/** The pictures of a package drawn anew, as those that are handed in: what somebody else's file says is not trusted. */
import { createHash } from 'node:crypto';
import { type Checked, fine, type Problem, wrong } from '../../surveys/failures.ts';
import type { Package } from '../../surveys/questionnaires/package.ts';
import { type PictureAs, withFiles } from '../../surveys/questionnaires/package-files.ts';
import { pixelsIn, problemOf, redraw } from '../media/pictures.ts';

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
