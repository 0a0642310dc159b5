/** Days to keep in words: what is to be done, of which audit, by when. */

import { isOverdue } from '../../surveys/records/record.ts';
import type { AuditDate } from '../../surveys/steps/dates.ts';
import { collectionName } from '../collection-names.ts';
import { showDay } from '../days.ts';
import { recordName } from '../records/values.ts';
import type { PageContext, Words } from '../shell.ts';

/** "Stäng insamlingen Norra teamet, brukare, omgång 1". */
export function dateWords({ about }: AuditDate, words: Words): string {
  if (about.as === 'record') return recordName(about.record, words);
  const name = about.as === 'closing' ? collectionName(about.collection, words.say) : '';
  return words.say(`reminders.${about.as}`, { name });
}

/** One line of what there is to remember. */
export function reminder(date: AuditDate, about: Words & Pick<PageContext, 'today'>) {
  const { say, language, today } = about;
  const late = isOverdue(date, today);
  return {
    href: date.href,
    what: dateWords(date, about),
    audit: date.audit.title,
    when: say(`reminders.${late ? 'late' : date.day === today ? 'today' : 'by'}`, {
      day: showDay(date.day, language),
    }),
    late,
  };
}
