/** A chapter of a report: shown with what is drafted of it and how it will look, and written. */

import type { Fields } from '../../surveys/documents/fields.ts';
import { readChapter } from '../../surveys/reporting/chapter-form.ts';
import { commentOnReport } from '../../surveys/reporting/writing.ts';
import { chapterPage } from '../../views/writing/chapter.ts';
import { partPath } from '../../views/writing/paths.ts';
import * as comments from '../commenting/staff-comments.ts';
import { type Shown, saveTyped, type TypedPage } from '../commenting/typed-page.ts';
import type { Reply } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { composedLive, composedOf } from './preview.ts';
import { keepTyped } from './saving.ts';
import { chapterOf, reportOf } from './writing-context.ts';

export type ChapterContext = Context<'audit' | 'part'>;

/** As its words are typed, by those who write it, and comments on it. */
export function chapterPageOf(context: ChapterContext): TypedPage {
  const part = chapterOf(context);
  const address = partPath(context.audit.id, part);
  const page = (more?: Shown) => shown(context, more);
  return {
    context,
    address,
    shown: page,
    async keep(form) {
      if (!form.has('words:sv') || !context.may('write-report')) return undefined;
      const read = (before: Fields) => readChapter(part, form, before);
      return keepTyped({ ...context, form }, { part, read, shown: page, back: address });
    },
  };
}

export const showChapter: Handler<'audit' | 'part'> = (context) => shown(context);

async function shown(context: ChapterContext, { typed, savedAt }: Shown = {}): Promise<Reply> {
  const { store, audit } = context;
  const part = chapterOf(context);
  const kept = await reportOf(context);
  const comments = await store.reportComments.ofAudit(audit.id);
  return chapterPage({
    ...context,
    material: await (savedAt ? composedLive : composedOf)(context, kept.body),
    part,
    kept,
    comments: comments.filter((one) => one.part === part),
    people: await store.people.list(),
    typed,
    ...(savedAt && { savedAt }),
  });
}

export const saveChapter: Handler<'audit' | 'part'> = (context) =>
  saveTyped(chapterPageOf(context), 'writing.notices.saved', '#preview');

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
