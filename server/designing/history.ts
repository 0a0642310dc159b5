import { change } from '../../surveys/designing/changing/changing.ts';
import type { Version } from '../../surveys/designing/document/design.ts';
import { type EditSession, editSessionsOf } from '../../surveys/documents/edit-sessions.ts';
import type { Revision } from '../../surveys/documents/revision.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { missingFiles, withoutFiles } from '../../surveys/questionnaires/package-files.ts';
import { showMoment } from '../../views/days.ts';
import {
  changesPage,
  historyPage,
  noRevisionPage,
  revertPage,
  revisionPage,
  type SessionShown,
} from '../../views/designing/history/history.ts';
import { onePage } from '../../views/documents/history.ts';
import { pageOf } from '../../views/paging.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import type { Context, Handler } from '../http/route.ts';
import { type DesignContext, makerOf } from './design-context.ts';

/** `?page=2` is the next fifteen; a page that there is none of is the first or the last. */
export const showHistory: Handler<'design'> = async (context) => {
  const { store, design, query } = context;
  const all = await editSessionsIn(context);
  const paged = pageOf(query('page'), all.length, onePage);
  const sessions: SessionShown[] = [];
  for (const session of all.slice(paged.skipped, paged.skipped + onePage)) {
    const is = await store.designs.at(design.id, session.revision);
    if (is) sessions.push({ ...session, is, was: await store.designs.at(design.id, session.before) });
  }
  return historyPage({ ...context, people: await store.people.list(), sessions, paged });
};

type RevisionContext = Context<'design' | 'revision'> & {
  readonly revision: Revision;
  /** As it was. */
  readonly body: Questionnaire;
};

/** With the revision of the address; one that there is none of is told, as 404. */
function atRevision(show: (context: RevisionContext) => Promise<Reply>): Handler<'design' | 'revision'> {
  return async (context) => {
    const { store, design, params } = context;
    const history = /^\d{1,9}$/.test(params.revision) ? await store.designs.history(design.id) : [];
    const revision = history.find((one) => one.revision === Number(params.revision));
    const body = revision && (await store.designs.at(design.id, revision.revision));
    if (!revision || !body) return page(noRevisionPage(context), 404);
    return show({ ...context, revision, body });
  };
}

export const showRevision = atRevision(async (context) =>
  revisionPage({ ...context, people: await context.store.people.list() }),
);

/** What was changed in one go, which ended with the revision. */
export const showChanges = atRevision(async (context) => {
  const { store, design, revision, body } = context;
  const session = (await editSessionsIn(context)).find((one) => one.revision === revision.revision);
  const was = await store.designs.at(design.id, session?.before ?? revision.revision - 1);
  const people = await store.people.list();
  return changesPage({ ...context, people, was: was ?? body, is: body });
});

export const confirmRevert = atRevision(async (context) => {
  const filesGone = (await missingFiles(context.store.files, context.body)).size;
  return revertPage({ ...context, filesGone });
});

/** The questionnaire as it was becomes the next revision. */
export const revert = atRevision(async (context) => {
  const { store, design, revision, body, language } = context;
  const gone = await missingFiles(store.files, body);
  const then = withoutFiles(body, gone);
  const now = await change(store, design.id, () => then, makerOf(context));
  const when = showMoment(new Date(revision.at), language);
  const told = now.revision === design.revision ? 'same' : gone.size > 0 ? 'done-without' : 'done';
  return redirect(`/designs/${design.id}/history`, `design-history.revert.${told}`, {
    when,
    count: gone.size,
  });
});

async function editSessionsIn({ store, design }: DesignContext): Promise<readonly EditSession<Version>[]> {
  return editSessionsOf(await store.designs.history(design.id), await store.versions.ofDesign(design.id));
}
