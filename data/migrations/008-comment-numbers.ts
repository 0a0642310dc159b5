import type { Db } from '../tables.ts';
import type { Migration } from './migration.ts';

/** No two comments on a questionnaire have the same number; those that got one at the same moment keep their order. */
export const commentNumbers: Migration = {
  name: '008-comment-numbers',
  up: async (db) => {
    await tellApart(db);
    await db.schema
      .createIndex('comments_number')
      .unique()
      .on('comments')
      .columns(['design_id', 'number'])
      .execute();
    await db.schema.dropIndex('comments_design').execute(); // the new one finds those of a design as well
  },
};

/** Ordered as they were shown: by number, then by id. */
async function tellApart(db: Db): Promise<void> {
  const comments = await db
    .selectFrom('comments')
    .select(['id', 'designId', 'number'])
    .orderBy('designId')
    .orderBy('number')
    .orderBy('id')
    .execute();
  let last = { designId: '', number: 0 };
  for (const { id, designId, number } of comments) {
    const least = designId === last.designId ? last.number + 1 : 1;
    last = { designId, number: Math.max(number, least) };
    if (last.number === number) continue;
    await db.updateTable('comments').set({ number: last.number }).where('id', '=', id).execute();
  }
}
