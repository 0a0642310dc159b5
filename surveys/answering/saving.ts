/** What is saved of a visit before it is sent. Two tabs of one visit may save at once: the one that comes second reads again. */
import { Failure, isConflict } from '../failures.ts';
import { type Answer, type Answers, together } from '../questionnaires/answers.ts';
import { type Means, type SoFar, soFar, tries } from './answering.ts';
import { draftIdOf, type Kept, type RejectedPage, seal } from './drafts.ts';
import type { Open } from './links.ts';
import type { Draft } from './storage.ts';

/**
 * Saves a page's answers over those saved before and returns them all; undefined takes an answer away. What was wrong on a
 * page is over then. Refuses ('conflict') a visit that has been sent, and ('expired') one that belongs to another link.
 */
export async function savePage(
  means: Means,
  open: Open,
  secret: string,
  before: SoFar,
  given: Readonly<Record<string, Answer | undefined>>,
): Promise<Answers> {
  const kept = await changed(means, open, secret, before, (latest) => ({
    ...latest,
    answers: together(latest.answers, given),
    rejected:
      latest.rejected && latest.rejected.page === undefined
        ? { ...latest.rejected, unsent: undefined }
        : undefined,
  }));
  return kept.answers;
}

/**
 * Keeps a page that could not be taken as it was sent, so that it can be shown again. Refuses as `savePage` does.
 */
export async function keepRejected(
  means: Means,
  open: Open,
  secret: string,
  before: SoFar,
  rejected: RejectedPage,
): Promise<void> {
  await changed(means, open, secret, before, (latest) => ({ ...latest, rejected }));
}

/** The words of a pause are written down, or nobody wants them any more: they are kept nowhere from now on. */
export async function forgetWords(means: Means, open: Open, secret: string, before: SoFar): Promise<void> {
  if (!before.words) return;
  await changed(means, open, secret, before, (latest) => ({ ...latest, words: undefined }));
}

async function changed(
  means: Means,
  open: Open,
  secret: string,
  before: SoFar,
  change: (latest: Kept) => Kept,
): Promise<Kept> {
  let latest = before;
  for (let attempt = 0; attempt < tries; attempt++) {
    if (latest.sent) throw new Failure('conflict', 'a visit that has been sent');
    const kept = change(latest);
    if (await saved(means, open, secret, latest.draft, kept)) return kept;
    latest = await soFar(means.store, open, secret);
  }
  throw new Failure('conflict', 'a draft saved from several places at once');
}

async function saved(
  { store, day, random }: Means,
  open: Open,
  secret: string,
  draft: Draft | undefined,
  kept: Kept,
): Promise<boolean> {
  const sealed = seal(kept, secret, random(12));
  const revision = (draft?.revision ?? 0) + 1;
  const next = { id: draftIdOf(secret), collectionId: open.collection.id, sealed, revision, day };
  if (draft) return store.drafts.save(next);
  try {
    await store.drafts.add(next);
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}
