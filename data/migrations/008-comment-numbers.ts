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
    .select(['id', 'design_id', 'number'])
    .orderBy('design_id')
    .orderBy('number')
    .orderBy('id')
    .execute();
  let last = { design_id: '', number: 0 };
  for (const { id, design_id, number } of comments) {
    const least = design_id === last.design_id ? last.number + 1 : 1;
    last = { design_id, number: Math.max(number, least) };
    if (last.number === number) continue;
    await db.updateTable('comments').set({ number: last.number }).where('id', '=', id).execute();
  }
}
