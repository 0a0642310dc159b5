/** What FoU and the team say of a part of a report. */
import { commentOnReport } from '../../surveys/reporting/writing.ts';
import * as comments from '../commenting/staff-comments.ts';
import type { Handler } from '../http/route.ts';
import { chapterPageOf } from './chapters.ts';
import { chapterOf } from './writing-context.ts';

export const addComment: Handler<'audit' | 'part'> = (context) => {
  const about = { auditId: context.audit.id, part: chapterOf(context) };
  return comments.addComment(chapterPageOf(context), (said) =>
    commentOnReport(context.store, { ...said, ...about }),
  );
};

export const resolveComment: Handler<'audit' | 'part' | 'comment'> = async (context) => {
  const { store, audit, params } = context;
  const ofPart = (await store.reportComments.ofAudit(audit.id)).filter(({ part }) => part === params.part);
  return comments.resolveComment(chapterPageOf(context), params.comment, ofPart, store.reportComments);
};
