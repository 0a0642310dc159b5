/** The auditors answer what was said of the draft; whoever works with the audit may say what they think of it. */
import { Failure } from '../../failures.ts';
import type { Store } from '../../storage.ts';
import { type FactCheck, type FactComment, type FactEntry, mostEntries, outcomes } from './fact-check.ts';

export const answerForm = {
  area: 'fact-check',
  fields: {
    outcome: { kind: 'one-of', values: outcomes },
    answer: { kind: 'text', most: 1000, long: true, hint: true },
  },
} as const;

export const remarkForm = {
  area: 'fact-check',
  fields: { remark: { kind: 'text', most: 1000, long: true } },
} as const;

interface Written {
  readonly entry: FactEntry;
  /** How many entries the page had that it was written upon; undefined where that is of no matter. */
  readonly seen?: number;
}

/**
 * Adds to what is said of a comment; nothing is changed or taken away. Refuses ('conflict') where somebody has written
 * something since it was seen, as much as may be is said, or it is erased, and ('not-found') a comment of another audit.
 */
export async function addEntry(
  store: Store,
  { auditId }: Pick<FactCheck, 'auditId'>,
  id: string,
  { entry, seen }: Written,
): Promise<FactComment> {
  return store.inTransaction(async (inside) => {
    const rounds = await inside.factChecks.lock(auditId);
    const comment = (await inside.factComments.ofAudit(auditId)).find((one) => one.id === id);
    if (!comment) throw new Failure('not-found', `comment ${id}`);
    if (rounds.some((round) => round.id === comment.factCheckId && round.erasedOn !== undefined))
      throw new Failure('conflict', `comment ${id} is erased`);
    const { length } = comment.entries;
    if (length >= mostEntries || (seen !== undefined && seen !== length))
      throw new Failure('conflict', `comment ${id} has ${length} entries`);
    const entries = [...comment.entries, entry];
    await inside.factComments.keepEntries(id, entries);
    return { ...comment, entries };
  });
}
