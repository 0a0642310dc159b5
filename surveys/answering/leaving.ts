/** Leaving in a hurry, with the "leave quickly" button. */
import type { Store } from '../storage.ts';
import { draftIdOf } from './drafts.ts';

/**
 * Erases what a visit has saved, so that Back shows nothing of it. A visit that rests is kept, since the words that
 * were given out for it are meant to open it again; it is then only the cookie that goes.
 */
export async function leaveQuickly(store: Pick<Store, 'drafts' | 'pauses'>, secret: string): Promise<void> {
  const id = draftIdOf(secret);
  if (!(await store.pauses.rests(id))) await store.drafts.erase(id);
}
