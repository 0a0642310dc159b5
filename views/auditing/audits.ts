import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';
import { type AuditList, linesOf } from './audit-lines.ts';

export function auditsPage(list: AuditList): View {
  const { say, may } = list;
  return staffPage(list, 'auditing/audits', say('staff.nav.audits'), {
    mayMake: may('make-audit'),
    ...linesOf(list, '/audits'),
  });
}
