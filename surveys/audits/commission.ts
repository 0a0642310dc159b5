/** What is decided before an audit starts: who asked, who audits, what those who answer are told. */
import type { FormDeclaration } from '../forms/declaration.ts';
import { terms } from '../questionnaires/terms.ts';

/** Smallest group that may ever be shown (disclosure.md). */
export const leastK = 5;
const usualKCut = 10;
const mostK = 100;

/** Chosen instead of a questionnaire's key by those who begin from nothing. */
export const fromNothing = 'empty';

/** Besides its texts (`texts.ts`). `templates` are those that may be chosen; `today` an ISO date. */
export function auditForm({
  templates,
  today,
}: {
  readonly templates: readonly { readonly key: string }[];
  readonly today: string;
}) {
  return {
    area: 'audits',
    fields: {
      k: { kind: 'whole', least: leastK, most: mostK, start: leastK, hint: true },
      title: { kind: 'text', most: 120, hint: true },
      commissioner: { kind: 'text', most: 200, hint: true },
      keptUntil: { kind: 'day', from: today, hint: true },
      term: { kind: 'one-of', values: terms, hint: true },
      template: { kind: 'one-of', values: [...templates.map(({ key }) => key), fromNothing], hint: true },
      kCut: { kind: 'whole', least: leastK, most: mostK, notUnder: 'k', start: usualKCut, hint: true },
    },
  } as const satisfies FormDeclaration;
}
