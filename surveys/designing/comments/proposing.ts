/** Words that somebody has proposed in a comment, taken in by the auditors. */

import type { Resolution } from '../../documents/comment.ts';
import type { Fields } from '../../documents/fields.ts';
import type { Maker } from '../../documents/revision.ts';
import { baseOf } from '../../documents/revision.ts';
import { Failure } from '../../failures.ts';
import type { Localised } from '../../languages.ts';
import type { Store } from '../../storage.ts';
import { type Kept, keepPart } from '../changing/changing.ts';
import { type Comment, type Design, sourceOf } from '../document/design.ts';
import { type Part, partIn } from '../document/parts.ts';

interface Proposal extends Pick<Comment, 'id'> {
  /** Key of the question. */
  readonly question: string;
  readonly proposal: string;
}

interface TakenIn {
  readonly kept: Kept;
  readonly part: Part;
  /** The question with the proposed words. */
  readonly mine: Fields;
}

/**
 * Makes the proposed words those of the question as it was seen, and resolves the comment: both, or neither where others
 * have changed the words meanwhile or the question is gone. Refuses ('not-found') a question that was not there then.
 */
export async function takeProposal(
  store: Store,
  design: Design,
  { id, question, proposal }: Proposal,
  {
    baseRevision,
    made,
    resolved,
  }: { readonly baseRevision: number; readonly made: Maker; readonly resolved: Resolution },
): Promise<TakenIn> {
  const part = { kind: 'question', key: question } as const;
  const base = await baseOf(store.designs, design, baseRevision);
  const before = partIn(base, part);
  if (!before) throw new Failure('not-found', `question ${question}`);
  const text = { ...(before.text as Localised | undefined), [sourceOf(base)]: proposal };
  const mine = { ...before, text };
  const kept = await store.inTransaction(async (inside) => {
    const kept = await keepPart(inside, design.id, baseRevision, part, mine, made);
    if (kept.as === 'kept') await inside.comments.resolve(id, resolved);
    return kept;
  });
  return { kept, part, mine };
}
