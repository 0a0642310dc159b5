/** Addresses of a report in the making, the way to them, and what its parts are called. */
import type { Audit } from '../../surveys/audits/audit.ts';
import type { Say } from '../../surveys/languages.ts';
import type { WritingPart } from '../../surveys/reporting/pieces.ts';
import type { Crumb } from '../collection-names.ts';
import { reportCrumbs } from '../reporting/subject.ts';

export function writingPath(auditId: string): string {
  return `/audits/${auditId}/report/writing`;
}

export function partPath(auditId: string, part: WritingPart): string {
  return `${writingPath(auditId)}/${part}`;
}

export function partTitle(part: WritingPart, say: Say): string {
  return part === 'about' || part === 'words' ? say(`writing.titles.${part}`) : say(`document.parts.${part}`);
}

/** To a page beneath the list of parts. */
export function writingCrumbs(audit: Pick<Audit, 'id' | 'title'>, say: Say, last: string): readonly Crumb[] {
  const way = reportCrumbs(audit, say, last);
  return [...way.slice(0, -1), { href: writingPath(audit.id), label: say('writing.title') }, { label: last }];
}
