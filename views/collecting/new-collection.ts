import { openLinkFrom } from '../../surveys/audits/cards-or-link.ts';
import type { Overlap } from '../../surveys/audits/overlapping.ts';
import { hasNewService, newService, planForm } from '../../surveys/audits/planning.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { Version } from '../../surveys/designing/document/design.ts';
import type { Say } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { askedCount } from '../../surveys/questionnaires/summary.ts';
import { auditCrumbs } from '../collection-names.ts';
import { versionName } from '../designing/approving/version.ts';
import type { View } from '../engine.ts';
import { formFields, problemOn, type Typed, untouched } from '../fields.ts';
import { serviceFields } from '../service-fields.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { readable } from '../titles.ts';
import { overlapLines } from './overlap-lines.ts';
import { planOutlook } from './planned-outlook.ts';

export interface ApprovedVersion {
  readonly version: Version;
  readonly questionnaire: Questionnaire;
}

interface NewCollection extends InAudit, Pick<PageContext, 'today'> {
  /** The approved version that is asked. */
  readonly chosen: ApprovedVersion;
  /** Every approved one, by questionnaire. */
  readonly versions: readonly ApprovedVersion[];
  readonly services: readonly Service[];
  /** Where the same people are asked the same now, by the id of a service. */
  readonly overlaps: ReadonlyMap<string, readonly Overlap[]>;
}

export function newCollectionPage(about: NewCollection): View {
  const { say, audit, today, chosen, typed = untouched } = about;
  const { area, fields } = planForm({ questionnaire: chosen.questionnaire, today });
  const { round, lastDay, openLinkReason, ...choices } = fields;
  return pageInAudit(about, 'collecting/new-collection', say('collections.new'), {
    action: `/audits/${audit.id}/collections`,
    choosing: choosing(about),
    questionnaire: describing(about),
    ...servicesModel(about, typed),
    tooFew:
      chosen.questionnaire.nature === 'anonymous'
        ? say('collections.too-few-hint', { k: audit.k })
        : undefined,
    choices: choicesModel(choices, typed, say),
    reason: formFields({ area, fields: { openLinkReason } }, say, typed, {
      openLinkReason: { hint: say('collections.hints.openLinkReason', { from: openLinkFrom }) },
    }).openLinkReason,
    sections: sections(about, typed),
    outlook: withCounting(planOutlook(about), about),
    when: formFields({ area, fields: { round, lastDay } }, say, typed),
  });
}

/** With a button that counts on what is written so far. */
function withCounting(box: ReturnType<typeof planOutlook>, { audit }: NewCollection) {
  return box && { ...box, counting: { action: `/audits/${audit.id}/collections` } };
}

/** Other questions are chosen first, as a page of its own: what can be set depends on it. */
function choosing({ language, say, audit, chosen, versions }: NewCollection) {
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

function describing({ language, say, audit, chosen: { version, questionnaire } }: NewCollection) {
  return {
    version: version.id,
    href: `/versions/${version.id}`,
    title: readable(questionnaire.title, language, audit.term),
    audience: say(`staff.audience.${questionnaire.audience}`),
    nature: say(`staff.nature.${questionnaire.nature}`),
    natureMeans: say(`collections.nature.${questionnaire.nature}`, { k: audit.k }),
  };
}

function servicesModel(about: NewCollection, typed: Typed) {
  const { say, services, overlaps } = about;
  const problemOf = (name: string) => problemOn(name, typed.problems, say);
  const chosen = typed.form.get('services') ?? [];
  const line = (id: string, label: string, place?: string) => {
    const problem = problemOf(`invited-${id}`);
    return {
      id: `invited-${id}`,
      service: id,
      label,
      place,
      overlap: overlapLines({
        ...about,
        questionnaire: about.chosen.questionnaire,
        overlaps: overlaps.get(id) ?? [],
      }),
      chosen: chosen.includes(id),
      invited: typed.form.get(`invited-${id}`)?.[0] ?? '',
      problem,
    };
  };
  return {
    services: services.map(({ id, name, municipality }) => line(id, name, municipality)),
    servicesProblem: problemOf('services'),
    added: {
      ...line(newService, say('collections.another')),
      chosen: hasNewService(typed.form),
      ...serviceFields(services, typed, say),
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

function sections({ language, say, audit, chosen }: NewCollection, { form }: Typed) {
  return chosen.questionnaire.sections
    .filter((section) => section.optional !== undefined)
    .map(({ key, title, optional, questions }) => ({
      key,
      label: readable(title, language, audit.term),
      about: say(`collections.optional.${optional}`, { count: askedCount(chosen.questionnaire, questions) }),
      chosen: form.get('sections')?.includes(key) ?? false,
    }));
}

export function noVersionPage(about: InAudit): View {
  const { say, audit } = about;
  return pageInAudit(about, 'collecting/no-version', say('collections.no-version.title'), {
    crumbs: auditCrumbs(audit, say, say('collections.new')),
  });
}
