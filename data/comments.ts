import type { Comment, CommentLink } from '../surveys/designing/document/design.ts';
import type { CommentLinks, Comments } from '../surveys/designing/storage.ts';
import { atomically } from './atomically.ts';
import type { CommentLinkRow, CommentRow } from './designing-tables.ts';
import type { Db } from './tables.ts';

export function commentsIn(db: Db): Comments {
  return {
    add: (comment) =>
      atomically(db, async (db) => {
        await holdDesign(db, comment.designId);
        const last = await db
          .selectFrom('comments')
          .select((made) => made.fn.max('number').as('number'))
          .where('design_id', '=', comment.designId)
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
        .where('design_id', '=', designId)
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
      const { by, day, how } = resolved ?? { by: null, day: null, how: null };
      await db
        .updateTable('comments')
        .set({ resolved_by: by, resolved_on: day, resolved_how: how })
        .where('id', '=', id)
        .execute();
    },
  };
}

/**
 * Changes nothing, yet as an UPDATE it takes the row's write lock: whoever comments at the same moment waits, and then
 * sees the number that this one got.
 */
async function holdDesign(db: Db, id: string): Promise<void> {
  await db
    .updateTable('designs')
    .set(({ ref }) => ({ revision: ref('revision') }))
    .where('id', '=', id)
    .execute();
}

export function commentLinksIn(db: Db): CommentLinks {
  return {
    add: async ({ tokenDigest, designId, lastDay }) => {
      const row = { token_digest: tokenDigest, design_id: designId, last_day: lastDay };
      await db.insertInto('comment_links').values(row).execute();
    },
    find: async (tokenDigest) => {
      const row = await db
        .selectFrom('comment_links')
        .selectAll()
        .where('token_digest', '=', tokenDigest)
        .executeTakeFirst();
      return row && showLink(row);
    },
    ofDesign: async (designId) => {
      const rows = await db
        .selectFrom('comment_links')
        .selectAll()
        .where('design_id', '=', designId)
        .orderBy('last_day')
        .orderBy('token_digest')
        .execute();
      return rows.map(showLink);
    },
    erase: async (tokenDigest) => {
      await db.deleteFrom('comment_links').where('token_digest', '=', tokenDigest).execute();
    },
    eraseBefore: async (day) => {
      await db.deleteFrom('comment_links').where('last_day', '<', day).execute();
    },
  };
}

function rowOf({ id, designId, question, words, proposal, from, day, resolved }: Comment, number: number) {
  const row: CommentRow = {
    id,
    design_id: designId,
    number,
    question: question ?? null,
    words,
    proposal: proposal ?? null,
    person_id: 'person' in from ? from.person : null,
    guest: 'guest' in from ? from.guest : null,
    day,
    resolved_by: resolved?.by ?? null,
    resolved_on: resolved?.day ?? null,
    resolved_how: resolved?.how ?? null,
  };
  return row;
}

function showComment(row: CommentRow): Comment {
  const { resolved_by: by, resolved_on: on, resolved_how: how } = row;
  return {
    id: row.id,
    designId: row.design_id,
    question: row.question ?? undefined,
    words: row.words,
    proposal: row.proposal ?? undefined,
    from: row.person_id === null ? { guest: row.guest ?? '' } : { person: row.person_id },
    day: row.day,
    resolved:
      by === null || on === null ? undefined : { by, day: on, how: how === 'done' ? 'done' : 'declined' },
  };
}

function showLink({ token_digest, design_id, last_day }: CommentLinkRow): CommentLink {
  return { tokenDigest: token_digest, designId: design_id, lastDay: last_day };
}
