/** Collections planned for an audit: one questionnaire put to one audience of each service that is chosen. */
import type { Checked } from '../failures.ts';
import type { FormDeclaration, ValuesOf } from '../forms/declaration.ts';
import { type Fields, type Reading, reading } from '../forms/reading.ts';
import { hasShortForm, type Questionnaire } from '../questionnaires/definition.ts';
import type { Audit } from './audit.ts';
import { needsLinkReason, openLinkFrom } from './cards-or-link.ts';
import type { Collection } from './collection.ts';
import { invitedOf, isTicked } from './finding-services.ts';
import { readService } from './registering.ts';
import type { Service } from './service.ts';

/** Stands for the id of a service that is written in the same form. Writing it is choosing it: there is no box to forget. */
export const newService = 'new';
const writtenIn = ['municipality', 'name', `invited-${newService}`] as const;

export type Plan = ValuesOf<ReturnType<typeof planForm>['fields']> & {
  readonly services: readonly { readonly service: Service | Omit<Service, 'id'>; readonly invited: number }[];
  /** Keys of the optional sections taken in. */
  readonly sections: readonly string[];
};

interface PlanContext {
  readonly questionnaire: Questionnaire;
  readonly services: readonly Service[];
  /** The collections that the audit has already. */
  readonly existing: readonly Pick<Collection, 'service' | 'audience' | 'round'>[];
  readonly today: string;
  readonly audit: Pick<Audit, 'keptUntil'>;
}

/** How many people are invited. */
export const invitedField = { kind: 'whole', least: 1, most: 10_000 } as const;

/** Why an open link is used where few are invited (disclosure.md, rule 11). */
export const openLinkReason = { kind: 'text', most: 500, long: true, optional: true, hint: true } as const;

/** Besides the services, of which there are as many fields as there are services. */
export function planForm({ questionnaire, today }: Pick<PlanContext, 'questionnaire' | 'today'>) {
  const lengths = hasShortForm(questionnaire) ? (['full', 'short'] as const) : (['full'] as const);
  return {
    area: 'collections',
    fields: {
      round: { kind: 'whole', least: 1, most: 20, start: 1, hint: true },
      form: { kind: 'one-of', values: lengths },
      layout: { kind: 'one-of', values: ['question', 'section'] },
      access: { kind: 'one-of', values: ['codes', 'link'] },
      openLinkReason,
      lastDay: { kind: 'day', from: today, optional: true, hint: true },
    },
  } as const satisfies FormDeclaration;
}

/** Refuses a service that already has a collection for the same audience and round, and a form that is not there. */
export function readPlan(form: Fields, context: PlanContext): Checked<Plan> {
  const { area, fields } = planForm(context);
  const { round: roundField, ...settings } = fields;
  const read = reading(form, area);
  const { round } = read.fields({ round: roundField });
  const services = readServices(form, read, context, round);
  const settled = read.fields(settings);
  if (settled.lastDay !== undefined && settled.lastDay > context.audit.keptUntil)
    read.problem('lastDay', 'collections.problems.after-kept', { day: context.audit.keptUntil });
  const { nature } = context.questionnaire;
  const few = services.some(({ invited }) => needsLinkReason({ nature, access: settled.access, invited }));
  if (few && settled.openLinkReason === undefined)
    read.problem('openLinkReason', 'collections.missing.openLinkReason', { from: openLinkFrom });
  const optional = context.questionnaire.sections.filter((section) => section.optional).map(({ key }) => key);
  return read.done({
    ...settled,
    openLinkReason: few ? settled.openLinkReason : undefined,
    round,
    services,
    sections: ticked(form, 'sections', optional),
  });
}

function readServices(form: Fields, read: Reading, context: PlanContext, round: number): Plan['services'] {
  const ids = context.services.map((service) => service.id);
  const written = hasNewService(form) ? [newService] : [];
  const chosen = [...ticked(form, 'services', ids), ...written];
  const unticked = context.services.filter(({ id }) => !isTicked(form, id) && invitedOf(form, id) !== '');
  if (chosen.length + unticked.length === 0) read.problem('services', 'collections.missing.services');
  // Neither is guessed: a box that was forgotten, or a number that was left behind.
  for (const { id, name } of unticked)
    read.problem(`invited-${id}`, 'collections.problems.unticked', { service: name });
  return chosen.flatMap((id) => {
    const service =
      id === newService ? readNew(form, read, context) : context.services.find((known) => known.id === id);
    const field = `invited-${id}`;
    const invited = read.fields({ [field]: invitedField })[field];
    if (!service || invited === undefined) return [];
    if (isTaken(id, round, context)) {
      read.problem('services', 'collections.problems.exists', { service: service.name, round });
    }
    return [{ service, invited }];
  });
}

function ticked(form: Fields, name: string, values: readonly string[]): readonly string[] {
  return values.filter((value) => form.get(name)?.includes(value));
}

/** The county alone does not count: it is filled in beforehand. */
export function hasNewService(form: Fields): boolean {
  return writtenIn.some((name) => (form.get(name)?.[0]?.trim() ?? '') !== '');
}

function readNew(form: Fields, read: Reading, context: PlanContext): Omit<Service, 'id'> | undefined {
  const service = readService(form, context.services);
  if (service.ok) return service.value;
  for (const { field, message, values } of service.problems) read.problem(field, message, values);
  return undefined;
}

function isTaken(serviceId: string, round: number, { existing, questionnaire }: PlanContext): boolean {
  return existing.some(
    (other) =>
      other.service.id === serviceId && other.round === round && other.audience === questionnaire.audience,
  );
}
