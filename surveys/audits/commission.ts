/** What is settled before an audit starts: who asked, who audits, what those who answer are told. */

import type { Checked } from '../failures.ts';
import { type Fields, reading } from '../forms/reading.ts';
import { terms } from '../questionnaires/terms.ts';
import type { Audit } from './audit.ts';

/** Smallest group that may ever be shown (disclosure.md). */
export const leastK = 5;
export const usualKCut = 10;
const mostK = 100;

/** Chosen instead of a questionnaire's key by those who begin from nothing. */
export const fromNothing = 'empty';

export type Commission = Omit<Audit, 'id' | 'invented' | 'createdOn'>;

/** `templates` are the keys that may be chosen; `today` an ISO date. Refuses a k under 5 and a kCut under k. */
export function readAudit(
  form: Fields,
  around: { readonly templates: readonly string[]; readonly today: string },
): Checked<Commission> {
  const read = reading(form, 'audits');
  const k = read.whole('k', leastK, mostK);
  return read.done({
    title: read.text('title', 120),
    commissioner: read.text('commissioner', 200),
    auditors: read.text('auditors', 400),
    contact: read.text('contact', 200),
    feedback: read.text('feedback', 400),
    keptUntil: read.day('keptUntil', around.today),
    term: read.oneOf('term', terms),
    template: read.oneOf('template', [...around.templates, fromNothing]),
    k,
    kCut: read.whole('kCut', Math.max(leastK, k || leastK), mostK),
  });
}
