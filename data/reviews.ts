import { contentOf, type Review, type ReviewContent } from '../surveys/free-texts/review.ts';
import type { Reviews } from '../surveys/free-texts/storage.ts';
import { changes, erase, findAll, inList, insertOnce, run, select, update } from './queries.ts';
import type { TextReviewRow } from './rows.ts';
import type { Db } from './tables.ts';

export function reviewsIn(db: Db): Reviews {
  return {
    ofCollections: (collectionIds) =>
      findAll(
        select(db, 'textReviews', {}, 'textId').where('collectionId', 'in', inList(collectionIds)),
        readReview,
      ),
    save: (review) => {
      const { textId, ...row } = rowOf(review);
      return review.revision === 1
        ? insertOnce(db, 'textReviews', { textId, ...row }, 'textId')
        : changes(update(db, 'textReviews', { textId, revision: review.revision - 1 }, row));
    },
    erase: (textId) => run(erase(db, 'textReviews', { textId })),
  };
}

function rowOf({ textId, collectionId, revision, changedBy, before, ...content }: Review): TextReviewRow {
  return {
    ...{ textId, collectionId, revision, changedBy },
    body: JSON.stringify(contentOf(content)),
    before: before === undefined ? null : JSON.stringify(before),
  };
}

/** What is undefined has no place in JSON, and is undefined again when it is read. */
function readReview({ body, before, ...row }: TextReviewRow): Review {
  const content = contentOf(JSON.parse(body) as ReviewContent);
  return { ...row, ...content, before: before === null ? undefined : contentOf(JSON.parse(before)) };
}
