/** The questions of an audit: begun from a template, an earlier audit, the question bank, or empty. */
import { mayIn } from '../../surveys/audits/team.ts';
import { listedDesigns } from '../../surveys/designing/approving/approval-status.ts';
import { questionsPage } from '../../views/designing/starting/questions.ts';
import { untouched } from '../../views/fields.ts';
import { page, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { begin, readBeginning } from './beginning.ts';

/** The page of a questionnaire leads here with that one chosen. */
export const showQuestions: Handler<'audit'> = async (context) => {
  const wish = context.query('from');
  const typed = wish === undefined ? untouched : { form: new Map([['from', [wish]]]), problems: [] };
  return page(questionsPage({ ...(await beginnings(context)), typed }));
};

export const startDesign: Handler<'audit'> = async (context) => {
  const { services, store, audit, person, form, notify } = context;
  const read = await readBeginning(store, form);
  if (!read.ok) {
    const typed = { form, problems: read.problems };
    return page(questionsPage({ ...(await beginnings(context)), typed }), 422);
  }
  const design = await begin(services, audit, person, read.value);
  notify('starting.begun');
  return redirect(`/designs/${design}`);
};

async function beginnings({ store, language, audit, team, person, query }: Context<'audit'>) {
  const designs = await listedDesigns(store, [audit.id]);
  const sources = await store.bank.sources();
  const inTeam = mayIn(team, person, 'change-design');
  return { language, person, audit, designs, sources, page: query('page'), inTeam };
}
