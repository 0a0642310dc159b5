/** What an auditor does with one text. Each act is one change over the review that was seen, and can be undone. */
import { Failure } from '../failures.ts';
import { type Mask, tidyMasks, withMasks } from '../free-texts/masking.ts';
import { isTakenFrom } from '../free-texts/quote.ts';
import { contentOf, type Review, type ReviewContent } from '../free-texts/review.ts';
import type { Store } from '../storage.ts';
import { readableTexts, textIn } from './readable.ts';

/** Which text, as it was seen, and who does it. */
export interface ReviewAct {
  readonly auditId: string;
  readonly textId: string;
  readonly baseRevision: number;
  /** Id of the auditor. */
  readonly by: string;
}

/** How many quotes went with an act, and how many have to be approved anew, since their words are others now. */
export interface QuotesAfter {
  readonly gone: number;
  readonly reworded: number;
}

/**
 * Changes the review. Refuses ('not-found') a text that may not be read, and ('conflict') where somebody has changed it
 * since it was seen; the other's change stands. What becomes of its quotes is returned: those whose words are no
 * longer in the text as it is shown go.
 */
export async function changeReview(
  store: Store,
  act: ReviewAct,
  change: (review: ReviewContent) => ReviewContent,
): Promise<QuotesAfter> {
  return store.inTransaction(async (inside) => {
    const { review } = textIn(await readableTexts(inside, act.auditId), act.textId);
    return keep(inside, act, review, change(contentOf(review)), contentOf(review));
  });
}

/** Puts back what the last change did away with; a second time puts the change back. Otherwise as `changeReview`. */
export async function undoReview(store: Store, act: ReviewAct): Promise<QuotesAfter> {
  return store.inTransaction(async (inside) => {
    const { review } = textIn(await readableTexts(inside, act.auditId), act.textId);
    if (!review.before) throw new Failure('conflict', `nothing to undo in text ${act.textId}`);
    return keep(inside, act, review, review.before, contentOf(review));
  });
}

/** With these words masked, and no others. Positions that are not in the text are refused by throwing. */
export function masked(review: ReviewContent, masks: readonly Mask[], text: string): ReviewContent {
  const wrong = masks.find(({ start, end }) => !(start >= 0 && start < end && end <= text.length));
  if (wrong) throw new Error(`a mask outside the text: ${wrong.start}-${wrong.end}`);
  return { ...review, masks: tidyMasks(masks) };
}

async function keep(
  inside: Store,
  act: ReviewAct,
  review: Review,
  content: ReviewContent,
  before: ReviewContent,
): Promise<QuotesAfter> {
  const { textId, baseRevision, by } = act;
  const next = { ...review, ...content, before, changedBy: by, revision: review.revision + 1 };
  if (review.revision !== baseRevision || !(await inside.reviews.save(next)))
    throw new Failure('conflict', `text ${textId} was changed meanwhile`);
  return dropQuotes(inside, act, next);
}

/** What may no longer be said goes; a paraphrase that was written anew has to be approved anew. */
async function dropQuotes(
  inside: Store,
  { auditId, textId }: ReviewAct,
  review: Review,
): Promise<QuotesAfter> {
  const quotes = (await inside.quotes.ofAudit(auditId)).filter((quote) => quote.textId === textId);
  if (quotes.length === 0) return { gone: 0, reworded: 0 };
  const words = (await inside.freeTexts.readWords([textId])).get(textId) ?? '';
  const shown = withMasks(words, review.masks);
  let [gone, reworded] = [0, 0];
  for (const { id, kind, words: quoted, revision } of quotes) {
    const { paraphrase } = review;
    const stands = kind === 'paraphrase' ? paraphrase !== undefined : isTakenFrom(quoted, shown);
    if (review.aside !== undefined || !stands) {
      await inside.quotes.remove(id);
      gone++;
    } else if (kind === 'paraphrase' && paraphrase !== undefined && paraphrase !== quoted) {
      await inside.quotes.reword({ id, words: paraphrase, revision: revision + 1 });
      reworded++;
    }
  }
  return { gone, reworded };
}
