/** How far the files of a release have come. Without script a link fetches the page again. */
import type { Making } from '../../surveys/reporting/making.ts';
import type { View } from '../engine.ts';
import { type PageContext, pageInAudit } from '../shell.ts';
import { reportCrumbs } from './report-crumbs.ts';

interface MakingPage extends Pick<PageContext, 'language' | 'say' | 'audit' | 'may'> {
  readonly making: Making;
  /** Somebody wanted to release meanwhile. */
  readonly second?: boolean;
}

export function makingPage({ making, second = false, ...about }: MakingPage): View {
  const { say, audit, may } = about;
  const home = `/audits/${audit.id}/report`;
  const { state, done, of, result } = making;
  const failed = state === 'failed';
  const heading = say(`releases.making.${failed ? 'failed' : 'title'}`);
  return pageInAudit(about, 'reporting/making', heading, {
    crumbs: reportCrumbs(audit, say, heading),
    second,
    failed: failed
      ? say(`releases.making.why.${result === 'unavailable' ? 'unavailable' : 'bug'}`)
      : undefined,
    again: failed && may('release-report') ? `${home}/release` : undefined,
    progress: failed ? undefined : { done, of, words: say('releases.making.progress', { done, of }) },
    refresh: `${home}/making`,
    home,
  });
}
