/** The history of a report: what somebody did in one go is one thing, and all of it can be gone back to. */
import { nameIn, type Person } from '../../surveys/audits/people.ts';
import type { EditSession } from '../../surveys/documents/edit-sessions.ts';
import type { Revision } from '../../surveys/documents/revision.ts';
import type { KeptReport } from '../../surveys/reporting/storage.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import { showMoment } from '../days.ts';
import type { View } from '../engine.ts';
import { type Paged, pagesModel } from '../paging.ts';
import { type PageContext, pageInAudit, type Words } from '../shell.ts';
import { changeLines } from './changes.ts';
import { writingCrumbs, writingPath } from './paths.ts';

interface InHistory extends Words, Pick<PageContext, 'audit' | 'may'> {
  readonly kept: KeptReport;
  readonly people: readonly Person[];
}

export interface SessionShown extends EditSession {
  readonly was: WrittenReport;
  readonly is: WrittenReport;
}

interface HistoryPage extends InHistory {
  /** Those of this page. */
  readonly sessions: readonly SessionShown[];
  readonly paged: Paged;
}

/** Lines told of one thing; the rest are folded. */
const fewLines = 3;

export function historyPage(about: HistoryPage): View {
  const { audit, say, language, kept, people, sessions, paged } = about;
  const title = say('writing.history.title');
  const address = `${writingPath(audit.id)}/history`;
  const pages = pagesModel(paged, (page) => `${address}?page=${page}`, say);
  return pageInAudit(about, 'writing/history', title, {
    crumbs: writingCrumbs(audit, say, title),
    sessions: sessions.map((session) => ({
      name: nameIn(people, session.by) ?? say('design-history.someone'),
      when: showMoment(new Date(session.to), language),
      at: session.to,
      isNow: session.revision === kept.revision,
      href: `${address}/${session.revision}`,
      ...linesOf(session, say),
    })),
    newer: pages?.before,
    older: pages?.after,
  });
}

function linesOf({ was, is }: SessionShown, say: Words['say']) {
  const all = changeLines(was, is, say);
  if (all.length === 0) return { lines: [{ words: say('design-history.unchanged') }] };
  // One line more is not worth a press.
  const few = all.length > fewLines + 1 ? fewLines : all.length;
  const rest = all.slice(few);
  return { lines: all.slice(0, few), rest, more: say('design-history.more', { count: rest.length }) };
}

interface RevisionPage extends InHistory {
  readonly revision: Revision;
  /** As it was. */
  readonly body: WrittenReport;
}

/** What has been changed since, and the way back for those who may. */
export function revisionPage(about: RevisionPage): View {
  const { audit, say, language, may, kept, people, revision, body } = about;
  const when = showMoment(new Date(revision.at), language);
  const title = say('writing.history.revision', { when });
  const address = `${writingPath(audit.id)}/history`;
  const way = writingCrumbs(audit, say, title);
  const since = changeLines(body, kept.body, say);
  return pageInAudit(about, 'writing/revision', title, {
    crumbs: [...way.slice(0, -1), { href: address, label: say('writing.history.title') }, ...way.slice(-1)],
    by: say('design-history.revision-by', {
      name: nameIn(people, revision.by) ?? say('design-history.someone'),
      when,
    }),
    since,
    goBack: may('write-report') && since.length > 0 ? `${address}/${revision.revision}/return` : undefined,
    back: address,
  });
}
