import { nameIn, type Person } from '../../../surveys/audits/people.ts';
import type { Version } from '../../../surveys/designing/document/design.ts';
import type { EditSession } from '../../../surveys/documents/edit-sessions.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { showDay, showMoment } from '../../days.ts';
import type { View } from '../../engine.ts';
import { type Paged, pagesModel } from '../../paging.ts';
import { staffPage } from '../../shell.ts';
import { differenceLines } from '../differences.ts';
import { type DesignPage, designFrame, wordingOf } from '../frame.ts';

/** Sessions on one page. */
export const onePage = 15;

/** Lines told of an session; the rest are counted, and told on its own page. */
const fewLines = 8;

interface HistoryPage extends DesignPage {
  readonly people: readonly Person[];
  /** Those of this page, with the questionnaire before and after each. */
  readonly editSessions: readonly EditSessionLine[];
  readonly paged: Paged;
}

export interface EditSessionLine extends EditSession<Version> {
  /** Undefined for the one that it began with. */
  readonly was: Questionnaire | undefined;
  readonly is: Questionnaire;
}

export function historyPage(about: HistoryPage): View {
  const { design, language, say, people, editSessions, paged } = about;
  const frame = designFrame(about, 'history');
  const address = `${frame.home}/history`;
  const pages = pagesModel(paged, (page) => `${address}?page=${page}`, say);
  const named = (id: string) => nameIn(people, id) ?? say('design-history.someone');
  const title = `${say('designing.tabs.history')} – ${frame.designName}`;
  return staffPage(about, 'designing/history/history', title, {
    ...frame,
    editSessions: editSessions.map((session) => ({
      name: named(session.by),
      when: showMoment(new Date(session.to), language),
      at: session.to,
      versions: session.versions.map((version) => versionWords(version, named, about)),
      isNow: session.revision === design.revision,
      href: `${address}/${session.revision}`,
      ...lines(session, about),
    })),
    newer: pages?.before,
    older: pages?.after,
  });
}

function lines({ was, is }: EditSessionLine, about: HistoryPage) {
  const { say } = about;
  if (!was) {
    const words = say('design-history.began', { count: questionsOf(is).length });
    return { lines: [{ words }], more: undefined };
  }
  const all = differenceLines(was, is, wordingOf(about));
  if (all.length === 0) return { lines: [{ words: say('design-history.unchanged') }], more: undefined };
  // One line more is not worth a link.
  const shown = all.length > fewLines + 1 ? all.slice(0, fewLines) : all;
  const left = all.length - shown.length;
  return { lines: shown, more: left > 0 ? say('design-history.more', { count: left }) : undefined };
}

function versionWords(
  { number, correction, approvedBy, approvedOn }: Version,
  named: (id: string) => string,
  { language, say }: DesignPage,
): string {
  const values = { number, correction, day: showDay(approvedOn, language), name: named(approvedBy) };
  return correction > 0 ? say('design-history.corrected', values) : say('design-history.approved', values);
}
