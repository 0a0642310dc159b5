import type { Version } from '../../../surveys/designing/document/design.ts';
import type { EditSession } from '../../../surveys/documents/edit-sessions.ts';
import type { Revision } from '../../../surveys/documents/revision.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { askedCount } from '../../../surveys/questionnaires/summary.ts';
import { showDay, showMoment } from '../../days.ts';
import { fewOf, historyModel, makerWords, type Naming } from '../../documents/history.ts';
import type { View } from '../../engine.ts';
import type { Paged } from '../../paging.ts';
import { asItReads } from '../../questionnaires/questionnaire.ts';
import { staffPage } from '../../shell.ts';
import { differenceLines } from '../differences.ts';
import { type DesignPage, designFrame, wordingOf } from '../frame.ts';

/** Lines told of an session; the rest are counted, and told on its own page. */
const fewLines = 8;

interface HistoryPage extends DesignPage, Naming {
  /** Those of this page, with the questionnaire before and after each. */
  readonly sessions: readonly SessionShown[];
  readonly paged: Paged;
}

export interface SessionShown extends EditSession<Version> {
  /** Undefined for the one that it began with. */
  readonly was: Questionnaire | undefined;
  readonly is: Questionnaire;
}

export function historyPage(about: HistoryPage): View {
  const { design, say } = about;
  const frame = designFrame(about, 'history');
  const title = `${say('designing.tabs.history')} – ${frame.designName}`;
  return staffPage(about, 'designing/history/history', title, {
    ...frame,
    ...historyModel(about, `${frame.home}/history`, design.revision, (session) => ({
      versions: session.versions.map((version) => versionWords(version, about)),
      ...lines(session, about),
    })),
  });
}

function lines({ was, is }: SessionShown, about: HistoryPage) {
  const { say } = about;
  if (was) return fewOf(differenceLines(was, is, wordingOf(about)), fewLines, say);
  return { lines: [{ words: say('design-history.began', { count: askedCount(is) }) }] };
}

function versionWords({ number, correction, approvedBy, approvedOn }: Version, about: HistoryPage): string {
  const { language, say } = about;
  const { name } = makerWords({ by: approvedBy, at: approvedOn }, about);
  const values = { number, correction, day: showDay(approvedOn, language), name };
  return correction > 0 ? say('design-history.corrected', values) : say('design-history.approved', values);
}

interface ChangePage extends DesignPage, Naming {
  readonly revision: Revision;
}

interface RevisionPage extends ChangePage {
  readonly body: Questionnaire;
}

/** As it was after a change, what has been changed since, and "go back" for those who may. */
export function revisionPage(about: RevisionPage): View {
  const { design, may, language, say, revision, body } = about;
  const made = makerWords(revision, about);
  const heading = say('design-history.revision-title', made);
  const since = differenceLines(body, design.body, wordingOf(about));
  const mayGoBack = may('change-design') && since.length > 0;
  return staffPage(about, 'designing/history/revision', heading, {
    ...designFrame(about, 'history', heading),
    by: say('design-history.revision-by', made),
    since,
    goBack: mayGoBack ? `/designs/${design.id}/history/${revision.revision}/return` : undefined,
    ...asItReads(body, language, say),
  });
}

interface ChangesPage extends ChangePage {
  readonly was: Questionnaire;
  readonly is: Questionnaire;
}

/** Everything of one line of the history that has too much for a line. */
export function changesPage(about: ChangesPage): View {
  const { design, say, revision, was, is } = about;
  const made = makerWords(revision, about);
  const heading = say('design-history.changes-title', made);
  return staffPage(about, 'designing/history/changes', heading, {
    ...designFrame(about, 'history', heading),
    by: say('design-history.revision-by', made),
    since: differenceLines(was, is, wordingOf(about)),
    read: `/designs/${design.id}/history/${revision.revision}`,
  });
}

interface RevertPage extends DesignPage {
  readonly revision: Revision;
  /** Pictures and recordings that are not kept any more. */
  readonly filesGone: number;
}

/** Asks before anything is changed. */
export function revertPage(about: RevertPage): View {
  const { design, say, language, revision, filesGone } = about;
  const when = showMoment(new Date(revision.at), language);
  const heading = say('design-history.revert.title', { when });
  const here = `/designs/${design.id}/history/${revision.revision}`;
  return staffPage(about, 'designing/history/revert', heading, {
    ...designFrame(about, 'history', heading),
    files: filesGone > 0 ? say('design-history.revert.files', { count: filesGone }) : undefined,
    action: `${here}/return`,
    leave: here,
  });
}

/** An address of a change that there never was. */
export function noRevisionPage(about: DesignPage): View {
  const heading = about.say('design-history.unknown.title');
  const frame = designFrame(about, 'history', heading);
  return staffPage(about, 'designing/history/no-revision', heading, {
    ...frame,
  });
}
