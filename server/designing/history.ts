/** The history of a questionnaire: what was changed, how it was, and going back to that. */
import type { Request } from 'express';
import { mayIn } from '../../surveys/audits/team.ts';
import { change } from '../../surveys/designing/changing/changing.ts';
import type { Revision } from '../../surveys/designing/document/design.ts';
import { type EditSession, editSessionsOf } from '../../surveys/designing/history/edit-sessions.ts';
import { missingFiles, withoutFiles } from '../../surveys/designing/history/reverting.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { type EditSessionLine, historyPage, onePage } from '../../views/designing/history/history.ts';
import {
  changesPage,
  noRevisionPage,
  revertPage,
  revisionPage,
} from '../../views/designing/history/revision.ts';
import { showWhen } from '../../views/designing/when.ts';
import { wordsIn } from '../../views/words.ts';
import { page, type Reply, redirect } from '../http/handle.ts';
import { languageOf } from '../http/language.ts';
import { notify } from '../http/signed-in.ts';
import type { Services } from '../services.ts';
import { type Designing, makerOf } from './design-context.ts';

/** `?page=2` is the next fifteen; a page that there is none of is the first or the last. */
export async function showHistory(
  { store }: Services,
  request: Request,
  { design, audit }: Designing,
): Promise<Reply> {
  const editSessions = await editSessionsIn(store, design.id);
  const pages = Math.max(1, Math.ceil(editSessions.length / onePage));
  const asked = Number(request.query.page);
  const number = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const some = editSessions.slice((number - 1) * onePage, number * onePage);
  const told: EditSessionLine[] = [];
  for (const session of some) {
    const is = await store.designs.at(design.id, session.revision);
    if (is) told.push({ ...session, is, was: await store.designs.at(design.id, session.before) });
  }
  const people = await store.people.list();
  const language = languageOf(request);
  const isLast = number === pages;
  return page(historyPage({ design, audit, language, people, editSessions: told, page: number, isLast }));
}

/** A revision of the address, as it was; one that there is none of is told, as 404. */
function atRevision(
  show: (services: Services, request: Request, about: Designing, then: Then) => Promise<Reply>,
): (services: Services, request: Request, about: Designing) => Promise<Reply> {
  return async (services, request, about) => {
    const { designs } = services.store;
    const number = revisionOf(request);
    const revision = (await designs.history(about.design.id)).find((one) => one.revision === number);
    const body = revision && (await designs.at(about.design.id, revision.revision));
    if (!revision || !body) return page(noRevisionPage({ ...about, language: languageOf(request) }), 404);
    return show(services, request, about, { revision, body });
  };
}

interface Then {
  readonly revision: Revision;
  readonly body: Questionnaire;
}

export const showRevision = atRevision(async ({ store }, request, about, { revision, body }) => {
  const name = (await store.people.byId(revision.by))?.name;
  const mayGoBack = mayIn(about.team, about.person, 'change-design');
  return page(revisionPage({ ...about, language: languageOf(request), revision, body, name, mayGoBack }));
});

/** What was changed in one go, which ended with the revision. */
export const showChanges = atRevision(async ({ store }, request, about, { revision, body }) => {
  const editSessions = await editSessionsIn(store, about.design.id);
  const before =
    editSessions.find((one) => one.revision === revision.revision)?.before ?? revision.revision - 1;
  const was = await store.designs.at(about.design.id, before);
  const name = (await store.people.byId(revision.by))?.name;
  const language = languageOf(request);
  return page(changesPage({ ...about, language, revision, name, was: was ?? body, is: body }));
});

export const askToGoBack = atRevision(async ({ store }, request, about, { revision, body }) => {
  const filesGone = (await missingFiles(store.files, body)).size;
  return page(revertPage({ ...about, language: languageOf(request), revision, filesGone }));
});

/** The questionnaire as it was becomes the next revision. */
export const goBack = atRevision(async (services, request, about, { revision, body }) => {
  const { store } = services;
  const gone = await missingFiles(store.files, body);
  const then = withoutFiles(body, gone);
  const now = await change(store, about.design.id, () => then, makerOf(services, about.person));
  const language = languageOf(request);
  const when = showWhen(revision.at, language, wordsIn(language));
  const told = now.revision === about.design.revision ? 'same' : gone.size > 0 ? 'done-without' : 'done';
  notify(request, `design-history.going-back.${told}`, { when, count: gone.size });
  return redirect(`/designs/${about.design.id}/history`);
});

async function editSessionsIn(
  { designs, versions }: Services['store'],
  id: string,
): Promise<readonly EditSession[]> {
  return editSessionsOf(await designs.history(id), await versions.ofDesign(id));
}

/** That of nothing where the address names none. */
function revisionOf(request: Request): number {
  const given = String(request.params.revision);
  return /^\d{1,9}$/.test(given) ? Number(given) : -1;
}
