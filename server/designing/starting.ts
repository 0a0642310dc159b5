/** The questions of an audit: begun from a template, an earlier audit, the question bank, or empty. */
import { listedDesigns } from '../../surveys/designing/approving/approval-status.ts';
import { questionsPage } from '../../views/designing/starting/questions.ts';
import type { View } from '../../views/engine.ts';
import { type Typed, untouched } from '../../views/fields.ts';
import { page, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { begin, readBeginning } from './beginning.ts';

/** The page of a questionnaire leads here with that one chosen. */
export const showQuestions: Handler<'audit'> = async (context) => {
  const wish = context.query('from');
  const typed = wish === undefined ? untouched : { form: new Map([['from', [wish]]]), problems: [] };
  return page(await withChoices(context, typed));
};

export const startDesign: Handler<'audit'> = async (context) => {
  const { services, store, audit, person, form, notify } = context;
  const read = await readBeginning(store, person, form);
  if (!read.ok) return page(await withChoices(context, { form, problems: read.problems }), 422);
  const design = await begin(services, audit, person, read.value);
  notify('starting.begun');
  return redirect(`/designs/${design}`);
};

async function withChoices(context: Context<'audit'>, typed: Typed): Promise<View> {
  const { store, audit, person, query } = context;
  const designs = await listedDesigns(store, [audit.id]);
  const sources = await store.bank.sources(person.id);
  return questionsPage({ ...context, designs, sources, page: query('page'), typed });
}
