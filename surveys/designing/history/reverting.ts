/** A questionnaire as it once was, made to be the present one again. */

import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Files } from '../../questionnaires/files/storage.ts';
import { illustrate, itemsOf } from '../../questionnaires/illustrating.ts';

/** Digests of the pictures and recordings that it names and that are not kept any more. */
export async function missingFiles(
  files: Pick<Files, 'digests'>,
  body: Questionnaire,
): Promise<ReadonlySet<string>> {
  const there = new Set(await files.digests());
  return new Set([...filesNamed(body)].filter((file) => !there.has(file)));
}

/** Digests of all pictures and recordings that it names. */
export function filesNamed(body: Questionnaire): ReadonlySet<string> {
  return new Set(
    itemsOf(body).flatMap(({ picture, sound }) => [
      ...(picture ? [picture.file] : []),
      ...Object.values(sound ?? {}),
    ]),
  );
}

/** The questionnaire without the pictures and recordings whose files are gone; everything else stays. */
export function withoutFiles(body: Questionnaire, gone: ReadonlySet<string>): Questionnaire {
  return itemsOf(body).reduce((left, { item, picture, sound }) => {
    const heard = Object.entries(sound ?? {}).filter(([, file]) => !gone.has(file));
    const shown = picture && !gone.has(picture.file) ? picture : undefined;
    if (shown === picture && heard.length === Object.keys(sound ?? {}).length) return left;
    return illustrate(left, item, { picture: shown, sound: Object.fromEntries(heard) });
  }, body);
}
