/** Everything that has been changed in a report, and the way back to how it was. */
import { editSessionsOf } from '../../surveys/documents/edit-sessions.ts';
import type { Revision } from '../../surveys/documents/revision.ts';
import { Failure } from '../../surveys/failures.ts';
import { changeReport, seenAt } from '../../surveys/reporting/writing.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import { showMoment } from '../../views/days.ts';
import { onePage } from '../../views/documents/history.ts';
import { pageOf } from '../../views/paging.ts';
import { historyPage, revisionPage, type SessionShown } from '../../views/writing/history.ts';
import { writingPath } from '../../views/writing/paths.ts';
import { type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { makerOf, reportOf } from './writing-context.ts';

/** `?page=2` is the next fifteen; a page that there is none of is the first or the last. */
export const showHistory: Handler<'audit'> = async (context) => {
  const { store, audit, query } = context;
  const kept = await reportOf(context);
  const all = editSessionsOf(await store.writtenReports.history(audit.id), []);
  const paged = pageOf(query('page'), all.length, onePage);
  const sessions: SessionShown[] = [];
  for (const session of all.slice(paged.skipped, paged.skipped + onePage)) {
    const is = await seenAt(store, kept, session.revision);
    sessions.push({ ...session, is, was: await seenAt(store, kept, session.before) });
  }
  return historyPage({ ...context, kept, people: await store.people.list(), sessions, paged });
};

type RevisionContext = Context<'audit' | 'revision'> & {
  readonly revision: Revision;
  /** As it was. */
  readonly body: WrittenReport;
};

/** With the revision of the address. Refuses ('not-found') one that there is none of. */
function atRevision(show: (context: RevisionContext) => Promise<Reply>): Handler<'audit' | 'revision'> {
  return async (context) => {
    const { store, audit, params } = context;
    const history = await store.writtenReports.history(audit.id);
    const revision = history.find((one) => String(one.revision) === params.revision);
    const body = revision && (await store.writtenReports.at(audit.id, revision.revision));
    if (!revision || !body) throw new Failure('not-found', `revision ${params.revision} of a report`);
    return show({ ...context, revision, body });
  };
}

export const showRevision = atRevision(async (context) => {
  const people = await context.store.people.list();
  return revisionPage({ ...context, kept: await reportOf(context), people });
});

/** The report as it was becomes the next revision; without a logo whose picture is not kept any more. */
export const returnTo = atRevision(async (context) => {
  const { store, audit, revision, body, language } = context;
  const isThere = body.logo && (await store.files.byDigest(body.logo.file)) !== undefined;
  const then = isThere ? body : { ...body, logo: undefined };
  await changeReport(store, audit.id, () => then, makerOf(context));
  return redirect(`${writingPath(audit.id)}/history`, 'writing.history.done', {
    when: showMoment(new Date(revision.at), language),
  });
});
