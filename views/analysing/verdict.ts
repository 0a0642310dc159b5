/** The share of an area and the verdict that it suggests: one measure, as a number, a mark on a line and a word. */
import { sayReason, sayShare } from '../../reports/counts-in-words.ts';
import type { AreaReport } from '../../reports/report.ts';
import type { Say } from '../../surveys/languages.ts';
import { percent } from '../percent.ts';
import { verdictMark } from '../verdict-mark.ts';

export function verdictModel(area: AreaReport, say: Say) {
  const { key, title, share, verdict } = area;
  return {
    id: `area-${key}`,
    area: key,
    title,
    share: share && sayShare(share, say),
    at: share && {
      from: percent(share.positive.low / share.of),
      to: percent(share.positive.high / share.of),
    },
    verdicts: verdict.suggestions.map((suggestion, i) => ({
      ...verdictMark(suggestion, say),
      before: i > 0 ? say('report.or') : undefined,
    })),
    reason: sayReason(area, say),
    several: verdict.suggestions.length > 1,
    unjudged: verdict.reason === 'share' ? undefined : say(`report.reason.${verdict.reason}`),
  };
}
