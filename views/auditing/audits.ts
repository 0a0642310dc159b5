import { may, type Person } from '../../surveys/audits/people.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { auditLine, type Followed } from './audit-lines.ts';

export function auditsPage(language: InterfaceLanguage, person: Person, audits: readonly Followed[]): View {
  return {
    template: 'auditing/audits',
    layout: 'staff',
    language,
    title: wordsIn(language)('staff.nav.audits'),
    model: {
      mayMake: may(person, 'make-audit'),
      audits: audits.map((audit) => auditLine(audit, language)),
      invented: audits.length > 0 && audits.every(({ audit }) => audit.invented),
    },
  };
}
