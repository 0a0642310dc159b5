/** What comes next in the analysis, said at the end of each of its pages: from the results to the report. */

import type { Collection } from '../../surveys/audits/collection.ts';
import type { Action } from '../../surveys/audits/people.ts';
import type { PageContext } from '../shell.ts';

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

/** Of an audit, or of one of its collections, which has results of its own. */
interface AnalysisPlace extends Pick<PageContext, 'say' | 'may' | 'audit'> {
  readonly collection?: Collection | undefined;
}

/** Which of them is shown; the board, the quotes and the list of texts are among the texts. */
type AnalysisPage = 'results' | 'comparisons' | 'texts' | 'findings';

interface Tab {
  readonly name: AnalysisPage;
  readonly action: Action;
  href(place: AnalysisPlace): string;
}

const tabs: readonly Tab[] = [
  {
    name: 'results',
    action: 'see-results',
    href: ({ audit, collection }) =>
      collection ? `/collections/${collection.id}/results` : `/audits/${audit.id}/results`,
  },
  { name: 'comparisons', action: 'see-results', href: ({ audit }) => `/audits/${audit.id}/comparisons` },
  {
    name: 'texts',
    action: 'see-themes',
    href: ({ audit, may }) => `/audits/${audit.id}/${may('read-texts') ? 'free-texts' : 'themes'}`,
  },
  { name: 'findings', action: 'see-findings', href: ({ audit }) => `/audits/${audit.id}/findings` },
];

/** Those that the person may see, the one being shown marked. None where it would be alone. */
export function analysisNav(
  place: AnalysisPlace,
  shown: AnalysisPage,
): { readonly label: string; readonly pages: readonly object[] } | undefined {
  const { may, say } = place;
  const open = tabs.flatMap(({ name, action, href }) => {
    if (!may(action)) return [];
    return [{ action, href: href(place), label: say(`results.nav.${name}`), now: name === shown }];
  });
  return open.length > 1 ? { label: say('results.nav.label'), pages: open } : undefined;
}
