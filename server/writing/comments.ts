/** What FoU and the team say of a part of a report. */
import { commentForm, mostStaffComments } from '../../surveys/documents/comment.ts';
import { Failure } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { commentOnReport } from '../../surveys/reporting/commenting.ts';
import { partPath } from '../../views/writing/paths.ts';
import { badForm, field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import { type ChapterContext, keepChapter, onward, shown } from './chapters.ts';
import { chapterOf } from './writing-context.ts';

export const addComment: Handler<'audit' | 'part'> = async (context) => {
  const { services, store, audit, person, today, form, notify } = context;
  const part = chapterOf(context);
  const read = checkForm(commentForm, form);
  if (!read.ok) return shown(context, { typed: { form, problems: read.problems } });
  const said = { id: newId(services), by: person.id, day: today, words: read.value.comment };
  if (!(await commentOnReport(store, { ...said, auditId: audit.id, part, resolved: undefined }))) {
    const problem = { field: 'comment', message: 'commenting.full', values: { most: mostStaffComments } };
    return shown(context, { typed: { form, problems: [problem] } });
  }
  notify('commenting.notices.added');
  return (await keptBeside(context)) ?? redirect(`${partPath(audit.id, part)}#comment-${said.id}`);
};

/** `how`: done, declined, or open (again). */
export const resolveComment: Handler<'audit' | 'part' | 'comment'> = async (context) => {
  const { store, audit, person, today, form, params, notify } = context;
  const comments = await store.reportComments.ofAudit(audit.id);
  if (!comments.some(({ id, part }) => id === params.comment && part === params.part))
    throw new Failure('not-found', 'comment');
  const how = field(form, 'how');
  if (how !== 'done' && how !== 'declined' && how !== 'open') throw badForm('no such way to resolve');
  const resolved = how === 'open' ? undefined : ({ by: person.id, day: today, how } as const);
  await store.reportComments.resolve(params.comment, resolved);
  notify(`commenting.notices.${how}`);
  const address = `${partPath(audit.id, chapterOf(context))}#comment-${params.comment}`;
  return (await keptBeside(context)) ?? onward(context, address);
};

/** The words of the chapter that were typed on the same page, by those who write it. */
async function keptBeside(context: ChapterContext): Promise<Reply | undefined> {
  if (!context.may('write-report')) return undefined;
  const form = new Map([...context.form].filter(([name]) => name !== 'comment'));
  return keepChapter({ ...context, form });
}
