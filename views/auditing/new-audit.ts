import { auditForm } from '../../surveys/audits/commission.ts';
import { inLanguage } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { nameOf } from '../../surveys/questionnaires/terms.ts';
import type { View } from '../engine.ts';
import { formFields, type Typed, untouched } from '../fields.ts';
import { type PageContext, staffPage, type Words } from '../shell.ts';
import { questionnaireTitle } from '../titles.ts';
import { textFields } from './texts.ts';

interface NewAudit extends Words, Pick<PageContext, 'today'> {
  readonly questionnaires: readonly Pick<Questionnaire, 'key' | 'title'>[];
  readonly typed?: Typed;
}

export function newAuditPage(about: NewAudit): View {
  const { language, say, today, questionnaires, typed = untouched } = about;
  const heading = say('audits.new');
  const titles = new Map(questionnaires.map((one) => [one.key, questionnaireTitle(one, language)]));
  const form = auditForm({ templates: questionnaires, today });
  const { k, kCut, template, term, ...commission } = formFields(form, say, typed, {
    template: { optionLabel: (key) => titles.get(key) ?? say('audits.template.empty') },
    term: { optionLabel: (term) => inLanguage(nameOf(term), language) },
  });
  return staffPage(about, 'auditing/new-audit', heading, {
    crumbs: [{ href: '/audits', label: say('staff.nav.audits') }, { label: heading }],
    commission,
    texts: textFields(say, typed),
    questions: [template, term],
    groups: [k, kCut],
  });
}
