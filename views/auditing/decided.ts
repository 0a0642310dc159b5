/** What is decided of an audit, as its own page tells it. */
import type { Audit } from '../../surveys/audits/audit.ts';
import { fromNothing } from '../../surveys/audits/commission.ts';
import { inLanguage } from '../../surveys/languages.ts';
import { nameOf } from '../../surveys/questionnaires/terms.ts';
import { showDay } from '../days.ts';
import type { Words } from '../shell.ts';

interface Decided extends Words {
  readonly audit: Audit;
  readonly template: string | undefined;
  readonly owner: string | undefined;
}

export function settingsOf({ audit, language, say, template, owner }: Decided) {
  const values = {
    ...(owner === undefined ? {} : { owner }),
    commissioner: audit.commissioner,
    auditors: inLanguage(audit.auditors, language),
    ...(audit.afterwards ? { afterwards: inLanguage(audit.afterwards, language) } : {}),
    contact: inLanguage(audit.contact, language),
    feedback: inLanguage(audit.feedback, language),
    keptUntil: showDay(audit.keptUntil, language),
    template: template ?? say(`audits.template.${audit.template === fromNothing ? 'empty' : 'gone'}`),
    term: inLanguage(nameOf(audit.term), language),
    k: say('audits.k-told', { k: audit.k }),
    kCut: say('audits.k-cut-told', { kCut: audit.kCut }),
  };
  return Object.entries(values).map(([name, value]) => ({
    label: say(`audits.decided.${name}`),
    value: value || say('audits.not-yet'),
  }));
}
