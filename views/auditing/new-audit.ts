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
  const declared = auditForm({ templates: questionnaires, today });
  const { title, audience, k, kCut, template, term, ...commission } = formFields(declared, say, typed, {
    audience: { optionLabel: (audience) => say(`staff.audience.${audience}`) },
    commissioner: { optional: false },
    template: { optionLabel: (key) => titles.get(key) ?? say('audits.template.empty') },
    term: { optionLabel: (term) => inLanguage(nameOf(term), language) },
  });
  return staffPage(about, 'auditing/new-audit', heading, {
    crumbs: [{ href: '/audits', label: say('staff.nav.audits') }, { label: heading }],
    first: [title, audience],
    // What is copied, and what is wrong, is seen.
    open: typed.form.size > 0 && !isFirstAlone(typed),
    commission,
    texts: textFields(say, typed),
    questions: [template, term],
    groups: [k, kCut],
  });
}

/** Nothing is wrong but with what is asked of everybody. */
function isFirstAlone({ problems }: Typed): boolean {
  return problems.length > 0 && problems.every(({ field }) => field === 'title' || field === 'audience');
}
