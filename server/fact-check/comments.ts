/** What was said of the draft: the auditors answer it, the others in the audit say what they think. */
import { Failure, isConflict } from '../../surveys/failures.ts';
import { checkForm } from '../../surveys/forms/reading.ts';
import { addEntry, answerForm, remarkForm } from '../../surveys/reporting/fact-check/answering.ts';
import type { FactEntry } from '../../surveys/reporting/fact-check/fact-check.ts';
import { commentPage } from '../../views/fact-check/comment.ts';
import { roundPath } from '../../views/fact-check/rounds.ts';
import type { Typed } from '../../views/fields.ts';
import { badForm, field } from '../http/forms.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { roundIn, roundsIn } from './rounds.ts';

type CommentContext = Context<'audit' | 'check' | 'comment'>;

export const showComment: Handler<'audit' | 'check' | 'comment'> = (context) => shown(context);

/** 409 where somebody was first, 422 where something is wrong: with what was typed. */
async function shown(
  context: CommentContext,
  { typed, meanwhile = false }: { readonly typed?: Typed; readonly meanwhile?: boolean } = {},
): Promise<Reply> {
  const round = await roundIn(context);
  if (round.erasedOn !== undefined) return redirect(roundPath(round));
  const all = await roundsIn(context);
  const comment = all.comments.find(({ id }) => id === context.params.comment);
  if (comment?.factCheckId !== round.id) throw new Failure('not-found', 'comment');
  const view = commentPage({ ...context, ...all, round, comment, meanwhile, typed });
  return page(view, meanwhile ? 409 : typed ? 422 : 200);
}

export const answerOne: Handler<'audit' | 'check' | 'comment'> = (context) => {
  const { form, person, today } = context;
  const read = checkForm(answerForm, form);
  if (!read.ok) return shown(context, { typed: { form, problems: read.problems } });
  const { outcome: as, answer: words } = read.value;
  const seen = field(form, 'seen');
  if (!/^\d{1,3}$/.test(seen)) throw badForm('nothing was seen');
  return keep(context, { as, words, by: person.id, on: today }, Number(seen));
};

export const remarkOn: Handler<'audit' | 'check' | 'comment'> = (context) => {
  const { form, person, today } = context;
  const read = checkForm(remarkForm, form);
  if (!read.ok) return shown(context, { typed: { form, problems: read.problems } });
  return keep(context, { as: 'remark', words: read.value.remark, by: person.id, on: today });
};

async function keep(context: CommentContext, entry: FactEntry, seen?: number): Promise<Reply> {
  const { store, params, form } = context;
  const round = await roundIn(context);
  try {
    await addEntry(store, round, params.comment, { entry, ...(seen !== undefined && { seen }) });
  } catch (error) {
    if (!isConflict(error)) throw error;
    return shown(context, { typed: { form, problems: [] }, meanwhile: true });
  }
  return redirect(
    `${roundPath(round)}/comments/${params.comment}`,
    entry.as === 'remark' ? 'fact-check.notices.remarked' : 'fact-check.notices.answered',
  );
}
