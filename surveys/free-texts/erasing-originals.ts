/** What goes when results are released, and what goes when answers are no longer kept (disclosure.md, rule 7). */
import { Failure } from '../failures.ts';
import type { Store } from '../storage.ts';
import { withMasks } from './masking.ts';
import { isApproved } from './quote.ts';
import { contentOf, type Review } from './review.ts';

interface Reviewed {
  readonly id: string;
}

type Inside = Pick<Store, 'freeTexts' | 'reviews' | 'quotes'>;

/**
 * Inside the transaction that releases a collection: texts with masked words are kept as they are shown and no other
 * way, and those that were put aside are erased with what was made of them. Nothing of it can be undone afterwards. The
 * database forgets physically at the next `compact`.
 */
export async function eraseOriginals(store: Inside, { id }: Reviewed): Promise<boolean> {
  const reviews = await store.reviews.ofCollections([id]);
  const words = await store.freeTexts.readWords(
    reviews.filter(({ masks }) => masks.length > 0).map(({ textId }) => textId),
  );
  for (const review of reviews) {
    if (review.aside !== undefined) {
      await store.freeTexts.erase(id, review.textId);
      await store.reviews.erase(review.textId);
      continue;
    }
    const original = words.get(review.textId);
    if (original !== undefined)
      await store.freeTexts.replace(id, review.textId, withMasks(original, review.masks));
    if (review.masks.length > 0 || review.before !== undefined)
      await keepOnly(store, review, { ...contentOf(review), masks: [] });
  }
  return reviews.some(({ masks, aside }) => masks.length > 0 || aside !== undefined);
}

/**
 * With the answers of a collection: what auditors wrote down of its texts goes, how they were sorted stays, and of the
 * quotes those that were approved. These have been put out; they are words of the report.
 */
export async function eraseReviewed(store: Inside, { id }: Reviewed): Promise<void> {
  for (const review of await store.reviews.ofCollections([id])) {
    if (review.aside !== undefined) await store.reviews.erase(review.textId);
    else await keepOnly(store, review, { ...contentOf(review), masks: [], paraphrase: undefined });
  }
  for (const quote of await store.quotes.ofCollection(id))
    if (!isApproved(quote)) await store.quotes.remove(quote.id);
}

async function keepOnly(
  { reviews }: Inside,
  review: Review,
  content: ReturnType<typeof contentOf>,
): Promise<void> {
  const kept = { ...review, ...content, before: undefined, revision: review.revision + 1 };
  if (!(await reviews.save(kept)))
    throw new Failure('conflict', `text ${review.textId} was changed meanwhile`);
}
