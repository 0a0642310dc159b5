/** A questionnaire as it once was, made to be the present one again. */

import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Files } from '../../questionnaires/files/storage.ts';
import { filesNamed } from '../../questionnaires/package-files.ts';

/** Digests of the pictures and recordings that it names and that are not kept any more. */
export async function missingFiles(
  files: Pick<Files, 'digests'>,
  body: Questionnaire,
): Promise<ReadonlySet<string>> {
  const there = new Set(await files.digests());
  return new Set([...filesNamed(body).keys()].filter((file) => !there.has(file)));
}
