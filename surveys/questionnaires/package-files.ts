/** A questionnaire whose pictures and sounds are kept under other digests than it names. */
import type { Questionnaire } from './definition.ts';
import { type Illustrated, illustrate, itemsOf } from './illustrating.ts';

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
