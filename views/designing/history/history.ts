/** Everything that has been changed in a questionnaire, the latest first, in words. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Person } from '../../../surveys/audits/people.ts';
import type { Design, Version } from '../../../surveys/designing/document/design.ts';
import type { EditSession } from '../../../surveys/designing/history/edit-sessions.ts';
import type { InterfaceLanguage, Say } from '../../../surveys/languages.ts';
import { type Questionnaire, questionsOf } from '../../../surveys/questionnaires/definition.ts';
import { showDay } from '../../days.ts';
import type { View } from '../../engine.ts';
import { wordsIn } from '../../words.ts';
import { differenceLines } from '../differences.ts';
import { designFrame } from '../frame.ts';
import { showWhen } from '../when.ts';

/** Episodes on one page. */
export const onePage = 15;

/** Lines told of an session; the rest are counted, and told on its own page. */
const fewLines = 8;

export interface HistoryPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  readonly people: readonly Person[];
  /** Those of this page, with the questionnaire before and after each. */
  readonly editSessions: readonly EditSessionLine[];
  /** From 1. */
  readonly page: number;
  readonly isLast: boolean;
}

export interface EditSessionLine extends EditSession {
  /** Undefined for the one that it began with. */
  readonly was: Questionnaire | undefined;
  readonly is: Questionnaire;
}

export function historyPage({
  design,
  audit,
  language,
  people,
  editSessions,
  page,
  isLast,
}: HistoryPage): View {
  const say = wordsIn(language);
  const frame = designFrame({ design, audit, language, say, current: 'history' });
  const heading = say('designing.tabs.history');
  const address = `${frame.home}/history`;
  const named = (id: string) => people.find((one) => one.id === id)?.name ?? say('design-history.someone');
  return {
    template: 'designing/history/history',
    layout: 'staff',
    language,
    title: `${heading} – ${frame.designName}`,
    model: {
      ...frame,
      editSessions: editSessions.map((session) => ({
        name: named(session.by),
        when: showWhen(session.to, language, say),
        at: session.to,
        versions: session.versions.map((version) => versionWords(version, named, language, say)),
        isNow: session.revision === design.revision,
        href: `${address}/${session.revision}`,
        ...lines(session, { language, term: audit.term, say }),
      })),
      newer: page > 1 ? `${address}?page=${page - 1}` : undefined,
      older: isLast ? undefined : `${address}?page=${page + 1}`,
    },
  };
}

function lines(
  { was, is }: EditSessionLine,
  around: Pick<HistoryPage, 'language'> & { readonly term: Audit['term']; readonly say: Say },
) {
  const { say } = around;
  if (!was) {
    const words = say('design-history.began', { count: questionsOf(is).length });
    return { lines: [{ words }], more: undefined };
  }
  const all = differenceLines(was, is, around);
  if (all.length === 0) return { lines: [{ words: say('design-history.unchanged') }], more: undefined };
  // One line more is not worth a link.
  const shown = all.length > fewLines + 1 ? all.slice(0, fewLines) : all;
  const left = all.length - shown.length;
  return { lines: shown, more: left > 0 ? say('design-history.more', { count: left }) : undefined };
}

function versionWords(
  { number, correction, approvedBy, approvedOn }: Version,
  named: (id: string) => string,
  language: InterfaceLanguage,
  say: Say,
): string {
  const values = { number, correction, day: showDay(approvedOn, language), name: named(approvedBy) };
  return correction > 0 ? say('design-history.corrected', values) : say('design-history.approved', values);
}
