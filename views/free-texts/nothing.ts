/** No card is left, or there never was one: why, and where to go on. */

import type { Progress } from '../../surveys/analysing/next-text.ts';
import { analysisNav } from '../analysing/analysis-nav.ts';
import { nextInAnalysis } from '../analysing/next-in-analysis.ts';
import type { View } from '../engine.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';

interface NothingPage extends InAudit, Pick<PageContext, 'may'> {
  readonly progress: Progress;
  readonly someHidden: boolean;
}

export function nothingPage(about: NothingPage): View {
  const { say, audit, progress, someHidden } = about;
  const all = progress.all + progress.aside;
  return pageInAudit(about, 'free-texts/nothing', say('free-texts.title'), {
    sortsTexts: true,
    analysis: analysisNav(about, 'texts'),
    // There is nothing to sort, nor to quote.
    after: all > 0 ? undefined : nextInAnalysis(about, 'quotes'),
    done: all > 0 ? say('free-texts.all-sorted', { count: progress.all }) : undefined,
    why: say(`free-texts.${someHidden ? 'few' : 'none'}`, { k: audit.k }),
    list: `/audits/${audit.id}/free-texts/list`,
    board: `/audits/${audit.id}/themes`,
    quotes: `/audits/${audit.id}/quotes`,
    leave: `/audits/${audit.id}`,
  });
}
