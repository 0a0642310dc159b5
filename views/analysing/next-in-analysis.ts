/** What comes next in the analysis, said at the end of each of its pages: from the results to the report. */
import type { Action } from '../../surveys/audits/people.ts';
import type { AnalysisPlace } from './analysis-nav.ts';

/** In the order that they are done. */
const steps = ['results', 'texts', 'board', 'quotes', 'findings', 'release', 'write'] as const;
type Step = (typeof steps)[number];

const actions: Readonly<Record<Step, Action>> = {
  results: 'see-results',
  texts: 'read-texts',
  board: 'read-texts',
  quotes: 'read-texts',
  findings: 'see-findings',
  release: 'release-results',
  write: 'see-draft',
};

const pages: Readonly<Record<Step, string>> = {
  results: 'results',
  texts: 'free-texts',
  board: 'themes',
  quotes: 'quotes',
  findings: 'findings',
  // Each collection is released by itself; the results of the audit lead to each.
  release: 'results#release',
  write: 'report/writing',
};

/** The first step after this one that the person may take; undefined after the last. */
export function nextInAnalysis({ audit, may, say }: AnalysisPlace, now: Step) {
  const next = steps.slice(steps.indexOf(now) + 1).find((step) => may(actions[step]));
  if (!next) return undefined;
  const words = wordsOf(next, may);
  return {
    title: say(`results.next.${words}.title`),
    why: say(`results.next.${words}.why`),
    button: say(`results.next.${words}.button`),
    href: `/audits/${audit.id}/${pages[next]}`,
  };
}

/** Those who do not write are asked to read on. */
function wordsOf(step: Step, may: AnalysisPlace['may']) {
  if (step === 'findings' && !may('write-findings')) return 'findings-read';
  return step === 'write' && !may('write-report') ? 'write-read' : step;
}
