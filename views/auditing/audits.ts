import { may } from '../../surveys/audits/people.ts';
import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';
import { type AuditList, linesOf } from './audit-lines.ts';

export function auditsPage(list: AuditList): View {
  const { say, person } = list;
  return staffPage(list, 'auditing/audits', say('staff.nav.audits'), {
    mayMake: may(person, 'make-audit'),
    ...linesOf(list, '/audits'),
  });
}
