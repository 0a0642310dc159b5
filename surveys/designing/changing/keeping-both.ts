/** Keeping what was typed beside what others have made meanwhile: as a question of its own, or put back where it was. */

import type { Fields } from '../../documents/fields.ts';
import type { Maker } from '../../documents/revision.ts';
import { Failure } from '../../failures.ts';
import { missingFiles, withoutFiles } from '../../questionnaires/package-files.ts';
import type { Question } from '../../questionnaires/questions/index.ts';
import type { Store } from '../../storage.ts';
import type { Design } from '../document/design.ts';
import { freshKey, keysEver, keysIn } from '../document/keys.ts';
import { partIn, withPart } from '../document/parts.ts';
import { addQuestion, copyOf, removeQuestion } from '../document/placing.ts';
import { putBack, removeSection } from '../document/removing.ts';
import { lastChangeOf } from '../history/last-changes.ts';
import { change } from './changing.ts';

/**
 * The design with what was typed into a question as another question after it, under a key of its own. Refuses
 * ('not-found') where the question is gone.
 */
export async function keepBeside(
  store: Store,
  design: Design,
  key: string,
  mine: Fields,
  made: Maker,
): Promise<Design> {
  const taken = await keysEver(store.designs, design);
  return change(
    store,
    design.id,
    (body, revision) => {
      const name = freshKey('q', revision, new Set([...taken, ...keysIn(body)]));
      const copy = copyOf(mine as unknown as Question, name);
      return addQuestion(body, copy, { after: key });
    },
    made,
  );
}

/**
 * The design with a question or section that others have taken away, as it was typed and where it last stood. A section
 * comes back with the questions that it had, but for those that are elsewhere now; pictures and recordings that are
 * erased meanwhile do not. Refuses ('not-found') what never was.
 */
export async function putBackAsTyped(
  store: Store,
  { id }: Pick<Design, 'id'>,
  part: { readonly kind: 'question' | 'section'; readonly key: string },
  mine: Fields,
  made: Maker,
): Promise<Design> {
  const last = await lastChangeOf(store.designs, { id }, part);
  if (!last) throw new Failure('not-found', `${part.kind} ${part.key}`);
  const typed = withPart(last.body, part, mine);
  const before = withoutFiles(typed, await missingFiles(store.files, typed));
  const remove = part.kind === 'question' ? removeQuestion : removeSection;
  const after = remove(before, part.key);
  return change(store, id, (body) => (partIn(body, part) ? body : putBack(body, before, after)), made);
}
