/** What FoU and the team say of a finding. */

import { commentForm, mostStaffComments } from '../../surveys/documents/comment.ts';
import { Failure } from '../../surveys/failures.ts';
import { commentOn } from '../../surveys/findings/commenting.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { badForm, field } from '../http/forms.ts';
import { redirect } from '../http/handle.ts';
import type { Handler } from '../http/route.ts';
import { newId } from '../services.ts';
import { addressOf, keepTyped, onward, shown } from './findings.ts';

export const addComment: Handler<'audit' | 'finding'> = async (context) => {
  const { services, store, audit, person, today, form, params, notify } = context;
  const read = checkForm(commentForm, form);
  if (!read.ok) return shown(context, { typed: { form, problems: read.problems } });
  const comment = {
    id: newId(services),
    findingId: params.finding,
    by: person.id,
    day: today,
    words: read.value.comment,
    resolved: undefined,
  };
  if (!(await commentOn(store, audit.id, comment))) {
    const problems = [
      { field: 'comment', message: 'commenting.full', values: { most: mostStaffComments } },
    ];
    return shown(context, { typed: { form, problems } });
  }
  notify('commenting.notices.added');
  // What is said is said already, whatever becomes of the words of the finding that were typed on the same page.
  const beside = new Map([...form].filter(([name]) => name !== 'comment'));
  const refused = await keepTyped({ ...context, form: beside });
  if (refused) return refused;
  return redirect(`${addressOf(context)}#comment-${comment.id}`);
};

/** `how`: done, declined, or open (again). */
export const resolveComment: Handler<'audit' | 'finding' | 'comment'> = async (context) => {
  const { store, audit, person, today, form, params, notify } = context;
  const findings = await store.findings.ofAudit(audit.id);
  const comments = findings.some(({ id }) => id === params.finding)
    ? await store.findingComments.ofFinding(params.finding)
    : [];
  if (!comments.some(({ id }) => id === params.comment)) throw new Failure('not-found', 'comment');
  const how = field(form, 'how');
  if (how !== 'done' && how !== 'declined' && how !== 'open') throw badForm('no such way to resolve');
  await store.findingComments.resolve(
    params.comment,
    how === 'open' ? undefined : { by: person.id, day: today, how },
  );
  notify(`commenting.notices.${how}`);
  const refused = await keepTyped(context);
  if (refused) return refused;
  return onward(context, `${addressOf(context)}#comment-${params.comment}`);
};
