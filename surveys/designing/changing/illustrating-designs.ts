/** Pictures and sound of a questionnaire in the making. */

import { isSame } from '../../documents/fields.ts';
import type { Maker } from '../../documents/revision.ts';
import { Failure } from '../../failures.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import type { Changed } from '../../questionnaires/handing-in.ts';
import { illustrate, itemIn, type Media } from '../../questionnaires/illustrating.ts';
import type { Store } from '../../storage.ts';
import { change } from './changing.ts';

interface Handed extends Changed {
  /** The name of the item in an address. */
  readonly name: string;
  /** The revision that was on the page. */
  readonly baseRevision: number;
}

/**
 * Keeps the files and puts them to their item, both or neither. Refuses ('conflict') where somebody else has changed
 * the item's picture or sound since the page was made, and ('not-found') an item that is gone.
 */
export async function illustrateDesign(
  store: Store,
  id: string,
  { name, baseRevision, media, files }: Handed,
  made: Maker,
): Promise<void> {
  await store.files.prepare(files);
  await store.inTransaction(async (inside) => {
    const base = await inside.designs.at(id, baseRevision);
    const apply = (body: Questionnaire) => {
      const now = itemIn(body, name);
      if (base && !isSame(mediaOf(itemIn(base, name)), mediaOf(now)))
        throw new Failure('conflict', `item ${name} of design ${id} was changed meanwhile`);
      return illustrate(body, now.item, media);
    };
    for (const file of files) await inside.files.add(file);
    await change(inside, id, apply, made);
  });
}

function mediaOf({ picture, sound }: Media): Media {
  return { picture, sound };
}
