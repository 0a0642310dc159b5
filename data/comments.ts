import type { Comment } from '../surveys/designing/document/design.ts';
import type { CommentLinks, Comments } from '../surveys/designing/storage.ts';
import { resolvedIn, showResolved } from './comment-rows.ts';
import type { CommentRow } from './design-rows.ts';
import { atomically, findAll, findOne, lockRow, nextNumber, run } from './queries.ts';
import { fromRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function commentsIn(db: Db): Comments {
  return {
    add: (comment) =>
      atomically(db, async (db) => {
        await lockRow(db, 'designs', comment.designId);
        const before = db.selectFrom('comments').where('designId', '=', comment.designId);
        await run(db.insertInto('comments').values(rowOf(comment, await nextNumber(before))));
      }),
    ofDesign: (designId) =>
      findAll(
        db
          .selectFrom('comments')
          .selectAll()
          .where('designId', '=', designId)
          .orderBy('number')
          .orderBy('id'),
        showComment,
      ),
    byId: (id) => findOne(db.selectFrom('comments').selectAll().where('id', '=', id), showComment),
    resolve: (id, resolved) => run(db.updateTable('comments').set(resolvedIn(resolved)).where('id', '=', id)),
  };
}

export function commentLinksIn(db: Db): CommentLinks {
  return {
    add: ({ tokenDigest, designId, lastDay }) =>
      run(db.insertInto('commentLinks').values({ tokenDigest, designId, lastDay })),
    find: (tokenDigest) =>
      db.selectFrom('commentLinks').selectAll().where('tokenDigest', '=', tokenDigest).executeTakeFirst(),
    ofDesign: (designId) =>
      db
        .selectFrom('commentLinks')
        .selectAll()
        .where('designId', '=', designId)
        .orderBy('lastDay')
        .orderBy('tokenDigest')
        .execute(),
    erase: (tokenDigest) => run(db.deleteFrom('commentLinks').where('tokenDigest', '=', tokenDigest)),
    eraseBefore: (day) => run(db.deleteFrom('commentLinks').where('lastDay', '<', day)),
  };
}

function rowOf({ from, resolved, ...comment }: Comment, number: number): CommentRow {
  return {
    ...toRow(comment),
    number,
    personId: 'person' in from ? from.person : null,
    guest: 'guest' in from ? from.guest : null,
    ...resolvedIn(resolved),
  };
}

function showComment(row: CommentRow): Comment {
  const { number, personId, guest, resolvedBy, resolvedOn, resolvedHow, ...comment } = row;
  return {
    ...fromRow(comment),
    from: personId === null ? { guest: guest ?? '' } : { person: personId },
    resolved: showResolved({ resolvedBy, resolvedOn, resolvedHow }),
  };
}
