/** The pages of the analysis beside each other. What comes to stand here is a line. */
import type { Action } from '../../surveys/audits/people.ts';
import type { Say } from '../../surveys/languages.ts';

/** What has such pages, of an audit or of one of its collections: the path of its own page. */
type Place = string;

interface AnalysisPage {
  readonly name: string;
  readonly action: Action;
  /** The path of the page; undefined where there is none in that place. */
  href(place: Place): string | undefined;
}

const pages: readonly AnalysisPage[] = [
  { name: 'results', action: 'see-results', href: (place) => `${place}/results` },
  {
    name: 'comparisons',
    action: 'see-results',
    href: (place) => (place.startsWith('/audits/') ? `${place}/comparisons` : undefined),
  },
  {
    name: 'findings',
    action: 'see-findings',
    href: (place) => (place.startsWith('/audits/') ? `${place}/findings` : undefined),
  },
];

/** Those that the person may see, the one being shown marked. None where it would be alone. */
export function analysisNav(
  place: Place,
  shown: string,
  may: (action: Action) => boolean,
  say: Say,
): { readonly label: string; readonly pages: readonly object[] } | undefined {
  const open = pages.flatMap(({ name, action, href }) => {
    const path = href(place);
    if (path === undefined || !may(action)) return [];
    return [{ action, href: path, label: say(`results.nav.${name}`), now: name === shown }];
  });
  return open.length > 1 ? { label: say('results.nav.label'), pages: open } : undefined;
}
