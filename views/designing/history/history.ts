/** Everything that has been changed in a questionnaire, the latest first, in words. */
import type { Audit } from '../../../surveys/audits/audit.ts';
import type { Person } from '../../../surveys/audits/people.ts';
import type { Design, Version } from '../../../surveys/designing/document/design.ts';
import type { Episode } from '../../../surveys/designing/history/edit-sessions.ts';
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

/** Lines told of an episode; the rest are counted, and told on its own page. */
const fewLines = 8;

export interface HistoryPage {
  readonly design: Design;
  readonly audit: Audit;
  readonly language: InterfaceLanguage;
  readonly people: readonly Person[];
  /** Those of this page, with the questionnaire before and after each. */
  readonly episodes: readonly ToldEpisode[];
  /** From 1. */
  readonly page: number;
  readonly isLast: boolean;
}

export interface ToldEpisode extends Episode {
  /** Undefined for the one that it began with. */
  readonly was: Questionnaire | undefined;
  readonly is: Questionnaire;
}

export function historyPage({ design, audit, language, people, episodes, page, isLast }: HistoryPage): View {
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
      episodes: episodes.map((episode) => ({
        name: named(episode.by),
        when: showWhen(episode.to, language, say),
        at: episode.to,
        versions: episode.versions.map((version) => versionWords(version, named, language, say)),
        isNow: episode.revision === design.revision,
        href: `${address}/${episode.revision}`,
        ...lines(episode, { language, term: audit.term, say }),
      })),
      newer: page > 1 ? `${address}?page=${page - 1}` : undefined,
      older: isLast ? undefined : `${address}?page=${page + 1}`,
    },
  };
}

function lines(
  { was, is }: ToldEpisode,
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
  { number, mend, approvedBy, approvedOn }: Version,
  named: (id: string) => string,
  language: InterfaceLanguage,
  say: Say,
): string {
  const values = { number, mend, day: showDay(approvedOn, language), name: named(approvedBy) };
  return mend > 0 ? say('design-history.mended', values) : say('design-history.approved', values);
}
