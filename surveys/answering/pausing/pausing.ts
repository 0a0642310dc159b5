/**
 * A visit that rests. Four words or fifteen digits yield both what the row is found by and the key that its secret is
 * wrapped with; once they are written down they are kept nowhere: database, backup and log together open nothing (disclosure.md, What is kept).
 */
import { hash } from 'node:crypto';
import { Failure } from '../../failures.ts';
import { draftOf, type Means } from '../answering.ts';
import { draftIdOf, seal, unseal } from '../drafts.ts';
import type { Open } from '../links.ts';
import { lock, unlock } from '../sealing.ts';
import { daysKept } from '../tidying.ts';
import { type Stretch, stretchedBytes } from './stretching.ts';

/** Only these two: in the other ways somebody else has the device, and sees to it that the visit is sent. */
export function canPause({ channel }: Pick<Open, 'channel'>): boolean {
  return channel === 'link' || channel === 'code';
}

/** The last day to answer, where it comes before the words stop working by age alone (`tidy`) and is not over. */
export function endsBefore(lastDay: string | undefined, today: string): string | undefined {
  if (lastDay === undefined) return undefined;
  const days = (Date.parse(lastDay) - Date.parse(today)) / (24 * 60 * 60 * 1000);
  return days >= 0 && days < daysKept ? lastDay : undefined;
}

/**
 * Lays a visit to rest under four words or fifteen digits (`pickCode`); those it had before no longer work. Until somebody
 * says that they are written down they lie in the draft, which the visit's cookie alone opens.
 * Refuses ('expired') a visit with nothing saved or that has been sent, and ('conflict') words that are taken.
 */
export async function pause(
  { store, day, random }: Means,
  stretch: Stretch,
  open: Open,
  secret: string,
  words: readonly string[],
): Promise<void> {
  const { id, key } = await keysOf(stretch, open, words);
  const draftId = draftIdOf(secret);
  const rest = { id, collectionId: open.collection.id, draftId, wrapped: lock(secret, key, random(12)), day };
  await store.inTransaction(async (inside) => {
    const draft = await draftOf(inside, open, secret);
    if (draft?.sealed === undefined) throw new Failure('expired', 'a visit with nothing to rest');
    const kept = unseal(draft.sealed, secret);
    const sealed = seal({ ...kept, words }, secret, random(12));
    // Takes the draft's row, so that a sending at the same moment comes before or after, never between.
    if (!(await inside.drafts.save({ ...draft, sealed, revision: draft.revision + 1, day })))
      throw new Failure('conflict', 'a draft saved meanwhile');
    await inside.pauses.eraseOfDraft(draftId);
    await inside.pauses.add(rest);
  });
}

/**
 * The secret of the visit that rests under the words; undefined where there is none for them, whatever the reason:
 * wrong words, sent, erased, or of another collection.
 */
export async function resume(
  { store, day }: Omit<Means, 'random'>,
  stretch: Stretch,
  open: Open,
  words: readonly string[],
): Promise<string | undefined> {
  const { id, key } = await keysOf(stretch, open, words);
  const rest = await store.pauses.byId(id);
  if (rest?.collectionId !== open.collection.id) return undefined;
  const secret = unlock(rest.wrapped, key);
  const draft = await draftOf(store, open, secret);
  if (draft?.sealed === undefined) return undefined;
  // Where somebody saves at this moment on another device, the draft has its day from them.
  await store.drafts.save({ ...draft, revision: draft.revision + 1, day });
  await store.pauses.touch(id, day);
  return secret;
}

/** The same words mean different things in different collections, so that nobody can try them on all at once. */
async function keysOf(
  stretch: Stretch,
  { collection }: Open,
  words: readonly string[],
): Promise<{ readonly id: string; readonly key: Buffer }> {
  const salt = hash('sha256', `pause ${collection.id}`, 'buffer').subarray(0, 16);
  const stretched = await stretch(words.join(' '), salt);
  const half = stretchedBytes / 2;
  return { id: stretched.subarray(0, half).toString('base64url'), key: stretched.subarray(half) };
}
