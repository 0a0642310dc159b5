/** The home of an audit's report: how far it has come, what to do now, and what has been let out. */
import { lacksWords } from '../../surveys/reporting/progress.ts';
import { currentOf, type Doubts } from '../../surveys/reporting/releases.ts';
import { nothingWritten } from '../../surveys/reporting/written.ts';
import { makingPage } from '../../views/reporting/making.ts';
import { reportHomePage } from '../../views/reporting/report-home.ts';
import { auditSubject } from '../../views/reporting/subject.ts';
import { releasedOf } from '../composing/shown-collections.ts';
import { redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { countiesInDoubt, doubtsIn } from './frozen-quotes.ts';
import { practise } from './practising.ts';

export const homeOf = ({ audit }: Pick<Context<'audit'>, 'audit'>): string => `/audits/${audit.id}/report`;

export const showReport: Handler<'audit'> = async (context) => {
  const { store, audit } = context;
  const releases = await store.releasedReports.of(audit.id);
  const current = currentOf(releases);
  const files = current ? await store.releasedReports.filesOf(current.id) : [];
  const making = await store.makings.find('release', audit.id);
  const { collections } = await releasedOf(store, await store.collections.ofAudit(audit.id));
  const hasResults = collections.length > 0;
  if (context.may('see-draft')) practise(context, collections);
  const { body = nothingWritten } = (await store.writtenReports.byAudit(audit.id)) ?? {};
  const isWritten = !lacksWords(body, 'about') && !lacksWords(body, 'easy');
  const works = context.may('see-draft');
  const doubts: Doubts = works ? await doubtsIn(store, [audit], releases) : new Map();
  const counties = works ? await countiesInDoubt(store, audit) : [];
  const about = { releases, files, making, hasResults, isWritten, doubts, counties };
  return reportHomePage({ ...context, ...about });
};

/** What the page that tells how far the files have come is about. */
export function placeOf({ audit, members, say }: Pick<Context<'audit'>, 'audit' | 'members' | 'say'>) {
  const home = homeOf({ audit });
  return { subject: auditSubject(audit, members, say), at: `${home}/making`, again: `${home}/release` };
}

/** How far the files have come. May be left and come back to: the work goes on. */
export const showMaking: Handler<'audit'> = async (context) => {
  const { store, audit } = context;
  const making = await store.makings.find('release', audit.id);
  if (!making) return redirect(homeOf(context));
  if (making.state === 'done') return redirect(`/audits/${audit.id}/releases/${making.result}`);
  return makingPage({ ...context, ...placeOf(context), making });
};
