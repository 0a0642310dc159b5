/** Leaving a visit before it is sent, in a hurry or not. */
import type { Store } from '../storage.ts';
import { draftIdOf, seal, unseal } from './drafts.ts';

/** Leaves a visit: what was saved in it is erased. */
export async function leave(store: Pick<Store, 'inTransaction'>, secret: string): Promise<void> {
  const id = draftIdOf(secret);
  await store.inTransaction(async ({ drafts, pauses }) => {
    // The draft first: a pause at the same moment takes its row too, and comes before or after, never between.
    await drafts.erase(id);
    await pauses.eraseOfDraft(id);
  });
}

/**
 * Erases what a visit has saved, so that Back shows nothing of it. A visit that rests is kept, since the words that
 * were given out for it are meant to open it again; it is then only the cookie that goes, and the words where they still
 * lay with the answers. `nonce` is 12 fresh random bytes.
 */
export async function leaveQuickly(
  store: Pick<Store, 'inTransaction'>,
  secret: string,
  nonce: Buffer,
): Promise<void> {
  const id = draftIdOf(secret);
  await store.inTransaction(async ({ drafts, pauses }) => {
    await drafts.lock(id);
    if (!(await pauses.rests(id))) return drafts.erase(id);
    const draft = await drafts.byId(id);
    if (draft?.sealed === undefined) return;
    const { words, ...kept } = unseal(draft.sealed, secret);
    if (words)
      await drafts.save({ ...draft, sealed: seal(kept, secret, nonce), revision: draft.revision + 1 });
  });
}
