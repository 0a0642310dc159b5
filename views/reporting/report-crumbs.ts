import type { Audit } from '../../surveys/audits/audit.ts';
import type { Say } from '../../surveys/languages.ts';
import { auditCrumbs, type Crumb } from '../collection-names.ts';

/** The way to a page of an audit's report. */
export function reportCrumbs(audit: Pick<Audit, 'id' | 'title'>, say: Say, last: string): readonly Crumb[] {
  const [all, home, page] = auditCrumbs(audit, say, last) as readonly [Crumb, Crumb, Crumb];
  return [all, home, { href: `/audits/${audit.id}/report`, label: say('releases.home.title') }, page];
}
