import type { Version } from '../../../surveys/designing/document/design.ts';
import type { EditSession } from '../../../surveys/documents/edit-sessions.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { showDay } from '../../days.ts';
import { fewOf, historyModel, makerWords, type Naming } from '../../documents/history.ts';
import type { View } from '../../engine.ts';
import type { Paged } from '../../paging.ts';
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
  return { lines: [{ words: say('design-history.began', { count: questionsOf(is).length }) }] };
}

function versionWords({ number, correction, approvedBy, approvedOn }: Version, about: HistoryPage): string {
  const { language, say } = about;
  const { name } = makerWords({ by: approvedBy, at: approvedOn }, about);
  const values = { number, correction, day: showDay(approvedOn, language), name };
  return correction > 0 ? say('design-history.corrected', values) : say('design-history.approved', values);
}
