/** The history of a report, as its auditors read it. */
import type { EditSession } from '../../surveys/documents/edit-sessions.ts';
import type { Revision } from '../../surveys/documents/revision.ts';
import type { KeptReport } from '../../surveys/reporting/storage.ts';
import type { WrittenReport } from '../../surveys/reporting/written.ts';
import { fewOf, historyModel, makerWords, type Naming } from '../documents/history.ts';
import type { View } from '../engine.ts';
import type { Paged } from '../paging.ts';
import { type PageContext, pageInAudit } from '../shell.ts';
import { changeLines } from './changes.ts';
import { writingCrumbs, writingPath } from './paths.ts';

interface InHistory extends Naming, Pick<PageContext, 'audit' | 'may'> {
  readonly kept: KeptReport;
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
  const { audit, say, kept } = about;
  const title = say('writing.history.title');
  const address = `${writingPath(audit.id)}/history`;
  return pageInAudit(about, 'writing/history', title, {
    crumbs: writingCrumbs(audit, say, title),
    ...historyModel(about, address, kept.revision, ({ was, is }) =>
      fewOf(changeLines(was, is, say), fewLines, say),
    ),
  });
}

interface RevisionPage extends InHistory {
  readonly revision: Revision;
  /** As it was. */
  readonly body: WrittenReport;
}

/** What has been changed since, and the way back for those who may. */
export function revisionPage(about: RevisionPage): View {
  const { audit, say, may, kept, revision, body } = about;
  const made = makerWords(revision, about);
  const title = say('writing.history.revision', made);
  const address = `${writingPath(audit.id)}/history`;
  const way = writingCrumbs(audit, say, title);
  const since = changeLines(body, kept.body, say);
  return pageInAudit(about, 'writing/revision', title, {
    crumbs: [...way.slice(0, -1), { href: address, label: say('writing.history.title') }, ...way.slice(-1)],
    by: say('design-history.revision-by', made),
    since,
    goBack: may('write-report') && since.length > 0 ? `${address}/${revision.revision}/return` : undefined,
    back: address,
  });
}
