import { may } from '../../surveys/audits/people.ts';
import type { View } from '../engine.ts';
import { staffPage } from '../shell.ts';
import { wordsIn } from '../words.ts';
import { type AuditList, linesOf } from './audit-lines.ts';

export function auditsPage(list: AuditList): View {
  const { language, person } = list;
  const say = wordsIn(language);
  return staffPage({ language, say }, 'auditing/audits', say('staff.nav.audits'), {
    mayMake: may(person, 'make-audit'),
    ...linesOf(list, '/audits'),
  });
}
