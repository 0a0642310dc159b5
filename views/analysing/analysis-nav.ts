/** The pages of the analysis beside each other, the same on each of them. What comes to stand here is a line. */
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Action } from '../../surveys/audits/people.ts';
import type { PageContext } from '../shell.ts';

/** Of an audit, or of one of its collections, which has results of its own. */
export interface AnalysisPlace extends Pick<PageContext, 'say' | 'may' | 'audit'> {
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
