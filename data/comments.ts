import type { Comment } from '../surveys/designing/document/design.ts';
import type { CommentLinks, Comments } from '../surveys/designing/storage.ts';
import type { StaffComment } from '../surveys/documents/comment.ts';
import type { ConclusionComments } from '../surveys/findings/storage.ts';
import type { ReportComments } from '../surveys/reporting/storage.ts';
import {
  atomically,
  erase,
  findAll,
  findOne,
  insert,
  lockRow,
  nextNumber,
  run,
  select,
  update,
} from './queries.ts';
import { type CommentRow, fromRow, type ResolvedRow, type StaffCommentRow, toRow } from './rows.ts';
import type { Db } from './tables.ts';

export function commentsIn(db: Db): Comments {
  return {
    add: (comment) =>
      atomically(db, async (db) => {
        const { designId } = comment;
        await lockRow(db, 'designs', designId);
        const number = await nextNumber(db, 'comments', { designId });
        await insert(db, 'comments', rowOf(comment, number));
      }),
    ofDesign: (designId) => findAll(select(db, 'comments', { designId }, 'number', 'id'), showComment),
    byId: (id) => findOne(select(db, 'comments', { id }), showComment),
    resolve: (id, resolved) => run(update(db, 'comments', { id }, resolvedIn(resolved))),
  };
}

export function commentLinksIn(db: Db): CommentLinks {
  return {
    add: (link) => insert(db, 'commentLinks', link),
    find: (tokenDigest) => select(db, 'commentLinks', { tokenDigest }).executeTakeFirst(),
    ofDesign: (designId) => select(db, 'commentLinks', { designId }, 'lastDay', 'tokenDigest').execute(),
    erase: (tokenDigest) => run(erase(db, 'commentLinks', { tokenDigest })),
    eraseBefore: (day) => run(db.deleteFrom('commentLinks').where('lastDay', '<', day)),
  };
}

export function conclusionCommentsIn(db: Db): ConclusionComments {
  return {
    add: async (comment) => {
      const number = await nextNumber(db, 'conclusionComments', { about: comment.about });
      await insert(db, 'conclusionComments', rowOfStaff(comment, number));
    },
    ofConclusion: (about) =>
      findAll(select(db, 'conclusionComments', { about }, 'number', 'id'), showStaffComment),
    resolve: (id, resolved) => run(update(db, 'conclusionComments', { id }, resolvedIn(resolved))),
  };
}

export function reportCommentsIn(db: Db): ReportComments {
  return {
    add: async (comment) => {
      const number = await nextNumber(db, 'reportComments', { auditId: comment.auditId });
      await insert(db, 'reportComments', rowOfStaff(comment, number));
    },
    ofAudit: (auditId) =>
      findAll(select(db, 'reportComments', { auditId }, 'number', 'id'), showStaffComment),
    resolve: (id, resolved) => run(update(db, 'reportComments', { id }, resolvedIn(resolved))),
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

function rowOfStaff<Said extends StaffComment>(
  { by: writtenBy, resolved, ...comment }: Said,
  number: number,
) {
  return { ...comment, writtenBy, number, ...resolvedIn(resolved) };
}

function showStaffComment<Row extends StaffCommentRow>(row: Row) {
  const { number: _, writtenBy: by, resolvedBy, resolvedOn, resolvedHow, ...comment } = row;
  return { ...comment, by, resolved: showResolved({ resolvedBy, resolvedOn, resolvedHow }) };
}

function resolvedIn(resolved: StaffComment['resolved']): ResolvedRow {
  const { by, day, how } = resolved ?? { by: null, day: null, how: null };
  return { resolvedBy: by, resolvedOn: day, resolvedHow: how };
}

function showResolved({ resolvedBy: by, resolvedOn: day, resolvedHow: how }: ResolvedRow) {
  return by === null || day === null ? undefined : { by, day, how: how ?? ('declined' as const) };
}
