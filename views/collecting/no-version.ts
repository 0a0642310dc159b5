/** Instead of the form of a new collection, while there are no approved questions to put to anyone. */
import { auditCrumbs } from '../collection-names.ts';
import type { View } from '../engine.ts';
import { type InAudit, pageInAudit } from '../shell.ts';

export function noVersionPage(about: InAudit): View {
  const { say, audit } = about;
  return pageInAudit(about, 'collecting/no-version', say('collections.no-version.title'), {
    crumbs: auditCrumbs(audit, say, say('collections.new')),
    questions: `/audits/${audit.id}/questions`,
    team: `/audits/${audit.id}/team`,
  });
}
