/** Addresses of findings, and the way to them. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Say } from '../../surveys/languages.ts';
import { auditCrumbs, type Crumb } from '../collection-names.ts';

export function findingPath({ id, auditId }: { readonly id: string; readonly auditId: string }): string {
  return `/audits/${auditId}/findings/${id}`;
}

export function proposalPath({ id, auditId }: { readonly id: string; readonly auditId: string }): string {
  return `/audits/${auditId}/proposals/${id}`;
}

/** To a page beneath the list of findings. */
export function findingCrumbs(audit: Pick<Audit, 'id' | 'title'>, say: Say, last: string): readonly Crumb[] {
  const way = auditCrumbs(audit, say, last);
  const list = { href: `/audits/${audit.id}/findings`, label: say('findings.title') };
  return [...way.slice(0, -1), list, { label: last }];
}
