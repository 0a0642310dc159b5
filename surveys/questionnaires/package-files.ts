/** The pictures and sounds that a questionnaire names, by their digest: which, and under what other ones they are kept. */
import type { Questionnaire } from './definition.ts';
import type { Files } from './files/storage.ts';
import { type Illustrated, illustrate, itemsOf } from './illustrating.ts';

/** The digests that a questionnaire names, each with what it is shown as. */
export function filesNamed(questionnaire: Questionnaire): ReadonlyMap<string, 'picture' | 'sound'> {
  const named = new Map<string, 'picture' | 'sound'>();
  for (const { picture, sound } of itemsOf(questionnaire)) {
    for (const digest of Object.values(sound ?? {})) named.set(digest, 'sound');
    if (picture) named.set(picture.file, 'picture');
  }
  return named;
}

/** What a file has become: its new digest and, for a picture, its size in pixels. */
export interface PictureAs {
  readonly file: string;
  readonly width?: number;
  readonly height?: number;
}

/** The questionnaire with every picture and sound named by what it has become; one that is not in the list goes. */
export function withFiles(questionnaire: Questionnaire, as: ReadonlyMap<string, PictureAs>): Questionnaire {
  return itemsOf(questionnaire)
    .filter(({ picture, sound }) => picture !== undefined || sound !== undefined)
    .reduce((body, one) => illustrate(body, one.item, become(one, as)), questionnaire);
}

/** The questionnaire without the pictures and recordings whose files are gone; everything else stays. */
export function withoutFiles(questionnaire: Questionnaire, gone: ReadonlySet<string>): Questionnaire {
  const left = [...filesNamed(questionnaire).keys()].filter((file) => !gone.has(file));
  return gone.size === 0
    ? questionnaire
    : withFiles(questionnaire, new Map(left.map((file) => [file, { file }])));
}

function become({ picture, sound }: Illustrated, as: ReadonlyMap<string, PictureAs>) {
  const { file, ...size } = as.get(picture?.file ?? '') ?? {};
  const sounds = Object.entries(sound ?? {}).flatMap(([language, digest]) => {
    const now = as.get(digest)?.file;
    return now === undefined ? [] : [[language, now]];
  });
  return {
    picture: picture && file !== undefined ? { ...picture, file, ...size } : undefined,
    sound: Object.fromEntries(sounds),
  };
}

/** Digests of the pictures and recordings that it names and that are not kept any more. */
export async function missingFiles(
  files: Pick<Files, 'digests'>,
  body: Questionnaire,
): Promise<ReadonlySet<string>> {
  const there = new Set(await files.digests());
  return new Set([...filesNamed(body).keys()].filter((file) => !there.has(file)));
}
