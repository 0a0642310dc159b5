/** The pictures of a package drawn anew, as those that are handed in: what somebody else's file says is not trusted. */
import { createHash } from 'node:crypto';
import { type Checked, fine, type Problem } from '../../surveys/failures.ts';
import { mostMegapixels } from '../../surveys/questionnaires/files/picture-file.ts';
import type { Package } from '../../surveys/questionnaires/package.ts';
import { type PictureAs, withFiles } from '../../surveys/questionnaires/package-files.ts';
import { redraw } from '../media/pictures.ts';

/** Sounds stay as they are. Refuses a picture that cannot be drawn, with the name of its file. */
export async function redrawnPackage({ questionnaire, notes, files }: Package): Promise<Checked<Package>> {
  const problems: Problem[] = [];
  const as = new Map<string, PictureAs>();
  const kept = [];
  for (const file of files) {
    if (!file.type.startsWith('image/')) {
      as.set(file.digest, { file: file.digest });
      kept.push(file);
      continue;
    }
    const drawn = await redraw(file.bytes, file.type);
    if (typeof drawn === 'string') {
      const message = `media.problems.picture-${drawn}`;
      problems.push({ field: `files/${file.digest}`, message, values: { most: mostMegapixels } });
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
