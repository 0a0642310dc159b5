/** What may be told of the board to those who do not read the texts. */

import type { ThemeCounts, VoiceCount } from '../../reports/disclosure/theme-counts.ts';
import type { Say } from '../../surveys/languages.ts';
import { analysisNav } from '../analysing/analysis-nav.ts';
import { nextInAnalysis } from '../analysing/next-in-analysis.ts';
import type { View } from '../engine.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { verdictWords } from './words.ts';

interface ThemeSummary extends InAudit, Pick<PageContext, 'may'> {
  /** Undefined while they are kept from the person. */
  readonly counts: ThemeCounts | undefined;
}

export function themeSummaryPage(about: ThemeSummary): View {
  const { say, audit, counts = { verdicts: [], themes: [] } } = about;
  const voices = (counts.verdicts[0]?.voices ?? []).map(({ audience }) => say(`staff.audience.${audience}`));
  return pageInAudit(about, 'free-texts/theme-summary', say('themes.title'), {
    sortsTexts: true,
    analysis: analysisNav(about, 'texts'),
    after: nextInAnalysis(about, 'board'),
    voices,
    some: voices.length > 0,
    why: say(about.counts ? 'themes.nothing-closed' : 'themes.not-released'),
    verdicts: counts.verdicts.map(({ verdict, voices }) => ({
      ...verdictWords(verdict, { say }),
      cells: voices.map((count) => countWords(count, say)),
    })),
    themes: counts.themes.map(({ title, voices }) => ({
      title,
      cells: voices.map((count) => countWords(count, say)),
    })),
    leave: `/audits/${audit.id}`,
  });
}

/** "högst två", or the number. */
function countWords({ low, high }: VoiceCount, say: Say): string {
  return low === high ? String(low) : say('themes.at-most');
}
