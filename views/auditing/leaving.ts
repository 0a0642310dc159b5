/** Before somebody goes out of an audit: they cannot come in again by themselves. */
import { auditCrumbs } from '../collection-names.ts';
import { confirmPage } from '../confirm.ts';
import type { View } from '../engine.ts';
import type { InAudit } from '../shell.ts';

export function leavingPage(about: InAudit): View {
  const { audit, say } = about;
  const heading = say('team.leaving.title');
  const home = `/audits/${audit.id}/team`;
  return confirmPage(about, {
    heading,
    crumbs: auditCrumbs(audit, say, heading),
    invented: audit.invented,
    lines: [say('team.leaving.gone', { audit: audit.title }), say('team.leaving.back')],
    button: say('team.leaving.do'),
    danger: true,
    action: `/audits/${audit.id}/leaving`,
    leave: home,
    revision: '',
  });
}
