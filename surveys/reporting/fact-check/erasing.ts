/** Keeping the promise of how long what is said of a draft is kept, which stands on its page. */
import type { Store } from '../../storage.ts';

/**
 * Erases the drafts of fact checks whose audit promised to keep answers until a day before today (ISO date), what was said of
 * them, and the names typed with it. What stays is what reports tell: who was given the draft, and how many comments were
 * answered. Called at start and once a day.
 */
export async function eraseFactChecks(store: Store, today: string): Promise<void> {
  const due = (await store.audits.list()).filter(({ keptUntil }) => keptUntil < today);
  let erased = false;
  for (const { id } of due)
    erased = (await store.inTransaction((inside) => eraseOf(inside, id, today))) || erased;
  if (erased) await store.compact();
}

/** False where there is nothing to erase. */
async function eraseOf(
  { factChecks, factComments }: Store,
  auditId: string,
  today: string,
): Promise<boolean> {
  const checks = (await factChecks.lock(auditId)).filter(({ erasedOn }) => erasedOn === undefined);
  const ids = checks.map(({ id }) => id);
  const comments = await factComments.ofAudit(auditId);
  for (const { id, entries } of comments.filter(({ factCheckId }) => ids.includes(factCheckId))) {
    const answers = entries.filter(({ as }) => as !== 'remark');
    const wordless = answers.map((entry) => ({ ...entry, words: '' }));
    await factComments.keepEntries(id, wordless);
    await factComments.eraseWords(id);
  }
  for (const id of ids) await factChecks.erase(id, today);
  return ids.length > 0;
}
