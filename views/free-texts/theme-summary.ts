/** What may be told of the board to those who do not read the texts. */

import { sayAlone } from '../../reports/counts-in-words.ts';
import type { ThemeCounts, VoiceCount } from '../../reports/disclosure/theme-counts.ts';
import type { Say } from '../../surveys/languages.ts';
import { analysisNav, nextInAnalysis } from '../analysing/next-in-analysis.ts';
import type { View } from '../engine.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { verdictWords } from './words.ts';

interface ThemeSummary extends InAudit, Pick<PageContext, 'may'> {
  /** Without any while the results are not released. */
  readonly counts: ThemeCounts;
}

export function themeSummaryPage(about: ThemeSummary): View {
  const { say, counts } = about;
  const columns = counts.verdicts[0]?.voices ?? [];
  const cellsOf = (voices: readonly VoiceCount[]) => columns.map((column) => cellOf(voices, column, say));
  return pageInAudit(about, 'free-texts/theme-summary', say('themes.title'), {
    sortsTexts: true,
    analysis: analysisNav(about, 'texts'),
    after: nextInAnalysis(about, 'board'),
    voices: columns.map((column) => voiceWords(column, columns, say)),
    some: columns.length > 0,
    why: say('themes.not-released'),
    verdicts: counts.verdicts.map(({ verdict, voices }) => ({
      ...verdictWords(verdict, { say }),
      cells: cellsOf(voices),
    })),
    themes: counts.themes
      .filter(({ voices }) => voices.length > 0)
      .map(({ title, voices }) => ({ title, cells: cellsOf(voices) })),
  });
}

/** The round only where there are several, or it is not the first. */
function voiceWords({ audience, round }: VoiceCount, all: readonly VoiceCount[], say: Say): string {
  const whose = say(`staff.audience.${audience}`);
  return all.every((one) => one.round === 1) ? whose : `${whose}, ${say('staff.round', { round })}`;
}

/** "högst två", "minst 9", or the number; a dash for a theme that came later than the count. */
function cellOf(voices: readonly VoiceCount[], { audience, round }: VoiceCount, say: Say): string {
  const count = voices.find((one) => one.audience === audience && one.round === round);
  if (!count) return '–';
  return sayAlone(count, say);
}
