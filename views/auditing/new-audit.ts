import { fromNothing, leastK, usualKCut } from '../../surveys/audits/commission.ts';
import { type InterfaceLanguage, inLanguage } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { nameOf, terms } from '../../surveys/questionnaires/terms.ts';
import type { View } from '../engine.ts';
import { fieldsOf, summaryOf, type Typed, titleOf, untouched } from '../fields.ts';
import { questionnaireTitle } from '../titles.ts';
import { wordsIn } from '../words.ts';

interface NewAudit {
  readonly language: InterfaceLanguage;
  readonly questionnaires: readonly Pick<Questionnaire, 'key' | 'title'>[];
  readonly typed?: Typed;
}

export function newAuditPage({ language, questionnaires, typed = untouched }: NewAudit): View {
  const say = wordsIn(language);
  const field = fieldsOf('audits', say, typed);
  const titles = [
    ...questionnaires.map(({ key, title }) => ({
      value: key,
      label: questionnaireTitle({ title }, language),
    })),
    { value: fromNothing, label: say('audits.template.empty') },
  ];
  const names = terms.map((term) => ({ value: term, label: inLanguage(nameOf(term), language) }));
  return {
    template: 'auditing/new-audit',
    layout: 'staff',
    language,
    title: titleOf(say('audits.new'), typed.problems, say),
    model: {
      heading: say('audits.new'),
      crumbs: [{ href: '/audits', label: say('staff.nav.audits') }, { label: say('audits.new') }],
      summary: summaryOf(typed.problems, say),
      commission: [
        field({ name: 'title', hint: true }),
        field({ name: 'commissioner', hint: true }),
        field({ name: 'auditors', type: 'area', hint: true }),
        field({ name: 'contact', hint: true }),
        field({ name: 'feedback', type: 'area', hint: true }),
        field({ name: 'keptUntil', type: 'date', hint: true }),
      ],
      questions: [
        field({ name: 'template', type: 'select', options: titles, hint: true }),
        field({ name: 'term', type: 'select', options: names, hint: true }),
      ],
      groups: [
        field({ name: 'k', type: 'number', start: String(leastK), hint: true, hintValues: { leastK } }),
        field({ name: 'kCut', type: 'number', start: String(usualKCut), hint: true }),
      ],
    },
  };
}
