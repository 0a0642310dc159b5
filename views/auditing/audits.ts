import { may } from '../../surveys/audits/people.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { type AuditList, linesOf } from './audit-lines.ts';

export function auditsPage(list: AuditList): View {
  const { language, person } = list;
  return {
    template: 'auditing/audits',
    layout: 'staff',
    language,
    title: wordsIn(language)('staff.nav.audits'),
    model: { mayMake: may(person, 'make-audit'), ...linesOf(list, '/audits') },
  };
}
