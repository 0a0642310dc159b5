/** What is erased by age alone. */
import type { Store } from '../storage.ts';

/** So long a visit that nobody touches is kept, and so long the words of a pause work. */
export const daysKept = 30;
const day = 24 * 60 * 60 * 1000;

/** Erases visits untouched for 30 days, and invitations and staff sessions that have ended. At start and once a day. */
export async function tidy(
  store: Pick<Store, 'drafts' | 'pauses' | 'invitations' | 'sessions'>,
  now: Date,
): Promise<void> {
  const oldest = new Date(now.getTime() - daysKept * day);
  await store.drafts.eraseBefore(oldest.toISOString().slice(0, 10));
  await store.pauses.eraseBefore(oldest.toISOString().slice(0, 10));
  await store.invitations.eraseBefore(now.toISOString().slice(0, 10));
  await store.sessions.eraseExpired(now.getTime());
}
