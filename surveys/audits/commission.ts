/** What is decided before an audit starts: who asked, who audits, what those who answer are told. */
import type { FormDeclaration } from '../forms/declaration.ts';
import { Audience } from '../questionnaires/definition.ts';
import { terms } from '../questionnaires/terms.ts';

/** Smallest group that may ever be shown (disclosure.md). */
export const leastK = 5;
const usualKCut = 10;
const mostK = 100;

/** Chosen instead of a questionnaire's key by those who begin from nothing. */
export const fromNothing = 'empty';

/** Answers are kept for a year, where nobody says anything else. */
function aYearFrom(today: string): string {
  const [year, rest] = [Number(today.slice(0, 4)) + 1, today.slice(4)];
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}

/** Who asked for it, where nobody has written that before the first collection opens. */
export const commissionerForm = {
  area: 'audits',
  fields: { commissioner: { kind: 'text', most: 200, hint: true } },
} as const satisfies FormDeclaration;

/** What is decided before the first collection opens, and can be changed until then; each has a beginning but who asked for it. */
export function settingsForm({ today }: { readonly today: string }) {
  return {
    area: 'audits',
    fields: {
      k: { kind: 'whole', least: leastK, most: mostK, start: leastK, hint: true },
      commissioner: { ...commissionerForm.fields.commissioner, optional: true },
      keptUntil: { kind: 'day', from: today, start: aYearFrom(today), hint: true },
      term: { kind: 'one-of', values: terms, hint: true },
      kCut: { kind: 'whole', least: leastK, most: mostK, notUnder: 'k', start: usualKCut, hint: true },
    },
  } as const satisfies FormDeclaration;
}

/** What an audit begins with, besides its texts (`texts.ts`). `templates` are those that may be chosen; `today` an ISO date. */
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
      title: { kind: 'text', most: 120, hint: true },
      audience: { kind: 'one-of', values: Audience.options, start: 'user' },
      ...settingsForm({ today }).fields,
      template: { kind: 'one-of', values: [fromNothing, ...templates.map(({ key }) => key)], hint: true },
    },
  } as const satisfies FormDeclaration;
}
