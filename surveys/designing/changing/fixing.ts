/** A question put right at once where the forecast says that it would not be told, or not in its place (disclosure.md, rule 10). */

import type { Fields } from '../../documents/fields.ts';
import type { Maker } from '../../documents/revision.ts';
import { baseOf } from '../../documents/revision.ts';
import { Failure } from '../../failures.ts';
import type { Questionnaire } from '../../questionnaires/definition.ts';
import { kindOf, type Question } from '../../questionnaires/questions/index.ts';
import type { Store } from '../../storage.ts';
import { turnInto } from '../document/changing-kind.ts';
import { withListsFrom } from '../document/own-lists.ts';
import { partIn } from '../document/parts.ts';
import { questionIn } from '../document/placing.ts';
import { addReadyMade } from '../lists/ready-made.ts';
import { change, type Kept, keepPart, locking } from './changing.ts';

/** Made one of yes and no, put in an area, or made background. To take it away is `removeQuestion`. */
const fixes = ['yes-no', 'area', 'background'] as const;
type Fix = (typeof fixes)[number];

/** Whether it is one of the fixes, as a form names it. */
export function isFix(given: string): given is Fix {
  return fixes.some((fix) => fix === given);
}

interface Fixing {
  readonly key: string;
  readonly fix: Fix;
  /** Key of the area; looked at for `area` alone. */
  readonly area: string;
  /** The revision that was on the page. */
  readonly baseRevision: number;
  /** A new key for a list, other than those handed to it. */
  readonly keyFor: (taken: ReadonlySet<string>) => string;
}

/**
 * Keeps the question as it was seen with that one change, put together with what others have made of it since; `revision`
 * of the kept design is the one to undo (`undoFix`). Its words are the auditors' to change. Refuses ('not-found') an
 * unknown design, question or area, and what is only read.
 */
export async function fixQuestion(store: Store, id: string, fixing: Fixing, made: Maker): Promise<Kept> {
  const { key, fix, area, baseRevision, keyFor } = fixing;
  return locking(store, id, async (inside, design): Promise<Kept> => {
    const part = { kind: 'question', key } as const;
    const base = await baseOf(inside.designs, design, baseRevision);
    const question = (partIn(base, part) ?? questionIn(design.body, key)) as Question;
    if (!kindOf(question).asks) throw new Failure('not-found', `${key} asks nothing`);
    if (fix !== 'yes-no') {
      const mine = { ...question, ...fieldsOf(fix, area, design.body) };
      return keepPart(inside, id, baseRevision, part, mine, made);
    }
    const { mine, needed } = asYesNo(design.body, question, keyFor);
    const kept = await keepPart(inside, id, baseRevision, part, mine, made);
    if (kept.as === 'kept' && needed)
      await change(
        inside,
        id,
        (body) => ({ ...body, choiceLists: { ...needed, ...body.choiceLists } }),
        made,
      );
    return kept;
  });
}

/**
 * The question as it was before that revision, with what others have changed of it since. Refuses ('not-found') a revision
 * without the question.
 */
export async function undoFix(
  store: Store,
  id: string,
  { key, revision }: { readonly key: string; readonly revision: number },
  made: Maker,
): Promise<Kept> {
  const [before, after] = [await store.designs.at(id, revision - 1), await store.designs.at(id, revision)];
  const part = { kind: 'question', key } as const;
  const mine = before && partIn(before, part);
  if (!mine || !after || !partIn(after, part)) throw new Failure('not-found', `${key} at ${revision}`);
  return store.inTransaction(async (inside) => {
    const kept = await keepPart(inside, id, revision, part, mine, made);
    if (kept.as !== 'kept') return kept;
    return { ...kept, design: await change(inside, id, (body) => withListsFrom(before, body), made) };
  });
}

function fieldsOf(fix: 'area' | 'background', area: string, { areas }: Questionnaire): Fields {
  // What is background counts in no area.
  if (fix === 'background') return { background: true, areas: [] };
  if (!Object.hasOwn(areas, area)) throw new Failure('not-found', `area ${area}`);
  return { areas: [area] };
}

/** With the questionnaire's own list of yes and no; where it has none, the ready-made one is `needed`. */
function asYesNo(body: Questionnaire, question: Question, keyFor: Fixing['keyFor']) {
  const { question: turned } = turnInto(question, 'yes-no', body);
  if ('choices' in turned && turned.choices !== '') return { mine: { ...turned }, needed: undefined };
  const added = addReadyMade(body, 'users.yes-no', keyFor);
  return { mine: { ...turned, choices: added.key }, needed: added.body.choiceLists };
}
