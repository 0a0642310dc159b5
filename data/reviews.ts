import { contentOf, type Review, type ReviewContent } from '../surveys/free-texts/review.ts';
import type { Reviews } from '../surveys/free-texts/storage.ts';
import { changes, inList, run } from './queries.ts';
import type { TextReviewRow } from './review-rows.ts';
import type { Db } from './tables.ts';

export function reviewsIn(db: Db): Reviews {
  return {
    ofCollections: async (collectionIds) => {
      const rows = await db
        .selectFrom('textReviews')
        .selectAll()
        .where('collectionId', 'in', inList(collectionIds))
        .orderBy('textId')
        .execute();
      return rows.map(readReview);
    },
    save: async (review) => {
      const { textId, ...row } = rowOf(review);
      if (review.revision === 1) {
        const added = await db
          .insertInto('textReviews')
          .values({ textId, ...row })
          .onConflict((same) => same.column('textId').doNothing())
          .executeTakeFirst();
        return added.numInsertedOrUpdatedRows === 1n;
      }
      const before = { textId, revision: review.revision - 1 };
      return changes(
        db
          .updateTable('textReviews')
          .set(row)
          .where((there) => there.and(before)),
      );
    },
    erase: (textId) => run(db.deleteFrom('textReviews').where('textId', '=', textId)),
  };
}

function rowOf({ textId, collectionId, revision, changedBy, before, ...content }: Review): TextReviewRow {
  return {
    textId,
    collectionId,
    revision,
    changedBy,
    body: JSON.stringify(contentOf(content)),
    before: before === undefined ? null : JSON.stringify(before),
  };
}

/** What is undefined has no place in JSON, and is undefined again when it is read. */
function readReview({ body, before, ...row }: TextReviewRow): Review {
  const content = contentOf(JSON.parse(body) as ReviewContent);
  return { ...row, ...content, before: before === null ? undefined : contentOf(JSON.parse(before)) };
}
