/** What FoU and the team say of what is typed on a page. */
import {
  commentForm,
  mostStaffComments,
  type Resolution,
  type StaffComment,
} from '../../surveys/documents/comment.ts';
import { Failure } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import type { StaffContext } from '../http/context.ts';
import { badForm, field } from '../http/forms.ts';
import { type Reply, redirect } from '../http/handle.ts';
import { newId } from '../services.ts';
import { onward, type TypedPage } from './typed-page.ts';

/** `add` is false where there are as many as may be. */
export async function addComment(
  page: TypedPage,
  add: (said: StaffComment) => Promise<boolean>,
): Promise<Reply> {
  const { services, person, today, form, notify } = page.context;
  const read = checkForm(commentForm, form);
  if (!read.ok) return page.shown({ typed: { form, problems: read.problems } });
  const { comment: words } = read.value;
  const said = { id: newId(services), by: person.id, day: today, words, resolved: undefined };
  if (!(await add(said))) {
    const problems = [{ field: 'comment', message: 'commenting.full', values: { most: mostStaffComments } }];
    return page.shown({ typed: { form, problems } });
  }
  notify('commenting.notices.added');
  // What is said is said already, whatever becomes of the words that were typed on the same page.
  const beside = new Map([...form].filter(([name]) => name !== 'comment'));
  return (await page.keep(beside)) ?? redirect(`${page.address}#comment-${said.id}`);
}

interface Kept {
  resolve(id: string, resolved: Resolution | undefined): Promise<void>;
}

/** One of those of the page. Refuses ('not-found') any other. */
export async function resolveComment(
  page: TypedPage,
  id: string,
  comments: readonly StaffComment[],
  kept: Kept,
): Promise<Reply> {
  const { context } = page;
  if (!comments.some((comment) => comment.id === id)) throw new Failure('not-found', 'comment');
  await kept.resolve(id, resolutionIn(context));
  context.notify(`commenting.notices.${field(context.form, 'how')}`);
  return (await page.keep(context.form)) ?? onward(page, `#comment-${id}`);
}

/** `how`: done, declined, or open (again), which is undefined. */
export function resolutionIn({
  form,
  person,
  today,
}: Pick<StaffContext, 'form' | 'person' | 'today'>): Resolution | undefined {
  const how = field(form, 'how');
  if (how === 'open') return undefined;
  if (how !== 'done' && how !== 'declined') throw badForm('no such way to resolve');
  return { by: person.id, day: today, how };
}
