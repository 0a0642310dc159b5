import type { ConclusionComments } from '../surveys/findings/storage.ts';
import { resolvedIn, rowOfComment, showStaffComment } from './comment-rows.ts';
import { findAll, nextNumber, run } from './queries.ts';
import type { Db } from './tables.ts';

export function conclusionCommentsIn(db: Db): ConclusionComments {
  const on = (about: string) => db.selectFrom('conclusionComments').where('about', '=', about);
  return {
    add: async (comment) => {
      const number = await nextNumber(on(comment.about));
      await run(db.insertInto('conclusionComments').values(rowOfComment(comment, number)));
    },
    ofConclusion: (id) => findAll(on(id).selectAll().orderBy('number').orderBy('id'), showStaffComment),
    resolve: (id, resolved) =>
      run(db.updateTable('conclusionComments').set(resolvedIn(resolved)).where('id', '=', id)),
  };
}

/** What was said of a finding or of a proposal goes with it. */
export async function removeCommentsOn(db: Db, id: string): Promise<void> {
  await run(db.deleteFrom('conclusionComments').where('about', '=', id));
}
