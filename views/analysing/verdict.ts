/** The suggested verdict of an area: word, reason, and score where there is one. */
import type { AreaReport } from '../../reports/report.ts';
import type { Say } from '../../surveys/languages.ts';

export function verdictModel({ key, title, score, scoreFrom, verdict }: AreaReport, say: Say) {
  const some = score !== undefined && scoreFrom.disclosed < scoreFrom.all;
  const { suggestion } = verdict;
  return {
    id: `area-${key}`,
    area: key,
    title,
    score,
    scoreAt: score === undefined ? undefined : `${score}%`,
    from: some ? say('report.score.from', { told: scoreFrom.disclosed, all: scoreFrom.all }) : undefined,
    // One of these is true, so that the template can draw its symbol.
    [suggestion]: true,
    verdict: suggestion,
    word: say(`report.verdict.${suggestion}`),
    reason: say(`report.reason.${verdict.reason}`, { ...verdict.rests }),
  };
}
