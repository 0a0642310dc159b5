import type { Person } from '../../surveys/audits/people.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { wordsIn } from '../words.ts';
import { auditLine, type Followed } from './audit-lines.ts';
import { nextCard } from './next-card.ts';
import { nextStep } from './next-step.ts';

interface Overview {
  readonly language: InterfaceLanguage;
  readonly person: Person;
  readonly audits: readonly Followed[];
  /** ISO date. */
  readonly today: string;
}

export function overviewPage({ language, person, audits, today }: Overview): View {
  const ongoing = audits.map(({ collections, ...rest }) => ({
    ...rest,
    collections: collections.map(({ collection }) => collection),
  }));
  return {
    template: 'auditing/overview',
    layout: 'staff',
    language,
    title: wordsIn(language)('staff.nav.overview'),
    model: {
      next: nextCard(nextStep(ongoing, person, today), language),
      audits: audits.map((audit) => auditLine(audit, language)),
      // A demonstration is one as a whole: then the overview says so too.
      invented: audits.length > 0 && audits.every(({ audit }) => audit.invented),
    },
  };
}
