import { openLinkFrom } from '../../surveys/audits/cards-or-link.ts';
import { planForm } from '../../surveys/audits/planning.ts';
import type { Version } from '../../surveys/designing/document/design.ts';
import type { Say } from '../../surveys/languages.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import { askedCount } from '../../surveys/questionnaires/summary.ts';
import { auditCrumbs } from '../collection-names.ts';
import { versionName } from '../designing/approving/version.ts';
import type { View } from '../engine.ts';
import { type Field, formFields, type Typed, untouched } from '../fields.ts';
import { type InAudit, type PageContext, pageInAudit } from '../shell.ts';
import { readable } from '../titles.ts';
import { type ServicesOffered, servicesModel } from './offered-services.ts';
import { planOutlook } from './planned-outlook.ts';

export interface ApprovedVersion {
  readonly version: Version;
  readonly questionnaire: Questionnaire;
}

interface NewCollection extends ServicesOffered, Pick<PageContext, 'today'> {
  /** The approved version that is asked. */
  readonly chosen: ApprovedVersion;
  /** Every approved one, by questionnaire. */
  readonly versions: readonly ApprovedVersion[];
}

export function newCollectionPage(about: NewCollection): View {
  const { say, audit, today, chosen, typed = untouched } = about;
  const { area, fields } = planForm({ questionnaire: chosen.questionnaire, today });
  const { round, lastDay, openLinkReason, access, ...rarer } = fields;
  const whole = formFields({ area, fields: { round, lastDay, openLinkReason } }, say, typed, {
    openLinkReason: { hint: say('collections.hints.openLinkReason', { from: openLinkFrom }) },
  });
  return pageInAudit(about, 'collecting/new-collection', say('collections.new'), {
    action: `/audits/${audit.id}/collections`,
    choosing: choosing(about),
    questionnaire: describing(about),
    ...servicesModel(about, typed),
    tooFew:
      chosen.questionnaire.nature === 'anonymous'
        ? say('collections.too-few-hint', { k: audit.k })
        : undefined,
    access: choicesModel({ access }, typed, say)[0],
    reason: whole.openLinkReason,
    lastDay: whole.lastDay,
    more: moreModel(rarer, whole.round, typed, say),
    round: whole.round,
    sections: sections(about, typed),
    outlook: withCounting(planOutlook(about), about),
  });
}

/** What most leave as it is: told in the line that folds it out, which is open where it is not as it begins. */
function moreModel(fields: Parameters<typeof choicesModel>[0], round: Field, typed: Typed, say: Say) {
  const choices = choicesModel(fields, typed, say);
  const chosen = choices.map(({ options }) => options.find((one) => one.chosen) ?? options[0]);
  const isAsBegun = choices.every(({ options }) => options[0]?.chosen) && round.value === '1';
  const told = [...chosen.flatMap((one) => one?.label ?? []), say('staff.round', { round: round.value })];
  return {
    choices,
    title: say('collections.more', { chosen: told.join(', ').toLocaleLowerCase('sv') }),
    open: !isAsBegun || typed.form.get('sections') !== undefined || round.problem !== undefined,
  };
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
