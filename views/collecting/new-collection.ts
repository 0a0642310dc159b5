import type { Audit } from '../../surveys/audits/audit.ts';
import { hasNewService, newService, planForm } from '../../surveys/audits/planning.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { Version } from '../../surveys/designing/document/design.ts';
import type { InterfaceLanguage, Say } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { versionName } from '../designing/approving/names.ts';
import type { View } from '../engine.ts';
import { formFields, summaryOf, type Typed, titleOf, untouched } from '../fields.ts';
import { serviceFields } from '../service-fields.ts';
import { readable } from '../titles.ts';
import { wordsIn } from '../words.ts';

interface Approved {
  readonly version: Version;
  readonly questionnaire: Questionnaire;
}

export interface NewCollection {
  readonly language: InterfaceLanguage;
  readonly audit: Audit;
  readonly today: string;
  /** The approved version that is asked. */
  readonly chosen: Approved;
  /** Every approved one, by questionnaire. */
  readonly versions: readonly Approved[];
  readonly services: readonly Service[];
  readonly typed?: Typed;
}

export function newCollectionPage(about: NewCollection): View {
  const { language, audit, today, chosen, typed = untouched } = about;
  const { questionnaire } = chosen;
  const say = wordsIn(language);
  const { area, fields } = planForm({ questionnaire, today });
  const { round, lastDay, ...choices } = fields;
  const heading = say('collections.new');
  return {
    template: 'collecting/new-collection',
    layout: 'staff',
    language,
    title: titleOf(heading, typed.problems, say),
    model: {
      invented: audit.invented,
      heading,
      action: `/audits/${audit.id}/collections`,
      leave: `/audits/${audit.id}`,
      crumbs: [
        { href: '/audits', label: say('staff.nav.audits') },
        { href: `/audits/${audit.id}`, label: audit.title },
        { label: heading },
      ],
      summary: summaryOf(typed.problems, say),
      choosing: choosing(about),
      questionnaire: describing(chosen, audit, language),
      ...servicesModel(about, typed),
      choices: choicesModel(choices, typed, say),
      sections: sections(questionnaire, audit, typed, language),
      when: formFields({ area, fields: { round, lastDay } }, say, typed),
    },
  };
}

/** Other questions are chosen first, as a page of its own: what can be set depends on it. */
function choosing({ language, audit, chosen, versions }: NewCollection) {
  const say = wordsIn(language);
  return {
    action: `/audits/${audit.id}/collections/new`,
    options: versions.map(({ version, questionnaire }) => ({
      value: version.id,
      label: say('approving.titled', {
        title: readable(questionnaire.title, language, audit.term),
        version: versionName(version, say),
      }),
      chosen: version.id === chosen.version.id,
    })),
  };
}

function describing({ version, questionnaire }: Approved, audit: Audit, language: InterfaceLanguage) {
  const say = wordsIn(language);
  return {
    version: version.id,
    href: `/versions/${version.id}`,
    title: readable(questionnaire.title, language, audit.term),
    audience: say(`staff.audience.${questionnaire.audience}`),
    nature: say(`staff.nature.${questionnaire.nature}`),
    natureMeans: say(`collections.nature.${questionnaire.nature}`, { k: audit.k }),
  };
}

function servicesModel({ language, services }: NewCollection, typed: Typed) {
  const say = wordsIn(language);
  const problemOf = (name: string) => typed.problems.find(({ field }) => field === name);
  const chosen = typed.form.get('services') ?? [];
  const line = (id: string, label: string, place?: string) => {
    const wrong = problemOf(`invited-${id}`);
    return {
      id,
      label,
      place,
      chosen: chosen.includes(id),
      invited: typed.form.get(`invited-${id}`)?.[0] ?? '',
      problem: wrong && say(wrong.message, wrong.values),
    };
  };
  const problem = problemOf('services');
  return {
    services: services.map(({ id, name, municipality }) => line(id, name, municipality)),
    servicesProblem: problem && say(problem.message, problem.values),
    added: {
      ...line(newService, say('collections.another')),
      chosen: hasNewService(typed.form),
      ...serviceFields(services, typed, language),
    },
  };
}

function choicesModel(
  fields: Readonly<Record<string, { readonly values: readonly string[] }>>,
  { form }: Typed,
  say: Say,
) {
  return Object.entries(fields).map(([name, { values }]) => ({
    name,
    legend: say(`collections.fields.${name}`),
    options: values.map((value, i) => ({
      name,
      value,
      id: i === 0 ? name : `${name}-${value}`,
      label: say(`collections.${name}.${value}`),
      hint: say(`collections.${name}-means.${value}`),
      chosen: (form.get(name)?.[0] ?? values[0]) === value,
    })),
  }));
}

function sections(questionnaire: Questionnaire, audit: Audit, { form }: Typed, language: InterfaceLanguage) {
  const say = wordsIn(language);
  return questionnaire.sections
    .filter((section) => section.optional !== undefined)
    .map(({ key, title, optional, questions }) => ({
      key,
      label: readable(title, language, audit.term),
      about: say(`collections.optional.${optional}`, { count: questions.length }),
      chosen: form.get('sections')?.includes(key) ?? false,
    }));
}
