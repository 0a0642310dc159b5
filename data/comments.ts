import type { Comment, Resolution } from '../surveys/designing/document/design.ts';
import type { CommentLinks, Comments } from '../surveys/designing/storage.ts';
import { atomically } from './atomically.ts';
import { fromRow, toRow } from './rows.ts';
import type { CommentRow, Db } from './tables.ts';

export function commentsIn(db: Db): Comments {
  return {
    add: (comment) =>
      atomically(db, async (db) => {
        await lockDesign(db, comment.designId);
        const last = await db
          .selectFrom('comments')
          .select((made) => made.fn.max('number').as('number'))
          .where('designId', '=', comment.designId)
          .executeTakeFirst();
        await db
          .insertInto('comments')
          .values(rowOf(comment, (last?.number ?? 0) + 1))
          .execute();
      }),
    ofDesign: async (designId) => {
      const rows = await db
        .selectFrom('comments')
        .selectAll()
        .where('designId', '=', designId)
        .orderBy('number')
        .orderBy('id')
        .execute();
      return rows.map(showComment);
    },
    byId: async (id) => {
      const row = await db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
      return row && showComment(row);
    },
    resolve: async (id, resolved) => {
      await db.updateTable('comments').set(resolvedIn(resolved)).where('id', '=', id).execute();
    },
  };
}

/**
 * Changes nothing, yet as an UPDATE it takes the row's write lock: whoever comments at the same moment waits, and then
 * sees the number that this one got.
 */
async function lockDesign(db: Db, id: string): Promise<void> {
  await db
    .updateTable('designs')
    .set(({ ref }) => ({ revision: ref('revision') }))
    .where('id', '=', id)
    .execute();
}

export function commentLinksIn(db: Db): CommentLinks {
  return {
    add: async ({ tokenDigest, designId, lastDay }) => {
      await db.insertInto('commentLinks').values({ tokenDigest, designId, lastDay }).execute();
    },
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
    erase: async (tokenDigest) => {
      await db.deleteFrom('commentLinks').where('tokenDigest', '=', tokenDigest).execute();
    },
    eraseBefore: async (day) => {
      await db.deleteFrom('commentLinks').where('lastDay', '<', day).execute();
    },
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

function resolvedIn(resolved: Resolution | undefined) {
  const { by, day, how } = resolved ?? { by: null, day: null, how: null };
  return { resolvedBy: by, resolvedOn: day, resolvedHow: how };
}

function showComment(row: CommentRow): Comment {
  const { number, personId, guest, resolvedBy: by, resolvedOn: day, resolvedHow: how, ...comment } = row;
  return {
    ...fromRow(comment),
    from: personId === null ? { guest: guest ?? '' } : { person: personId },
    resolved: by === null || day === null ? undefined : { by, day, how: how ?? 'declined' },
  };
}
