/** Collections planned for an audit: one questionnaire put to one audience of each service that is chosen. */
import type { Checked } from '../failures.ts';
import { type Fields, type Reading, reading } from '../forms/reading.ts';
import type { Form } from '../questionnaires/definition.ts';
import { hasShortForm, type Questionnaire } from '../questionnaires/definition.ts';
import type { Access, Collection, Layout } from './collection.ts';
import { readService } from './registering.ts';
import type { Service } from './service.ts';

/** Stands for the id of a service that is written in the same form. Writing it is choosing it: there is no box to forget. */
export const newService = 'new';
const writtenIn = ['municipality', 'name', `invited-${newService}`] as const;

export interface Plan {
  readonly services: readonly { readonly service: Service | Omit<Service, 'id'>; readonly invited: number }[];
  readonly form: Form;
  readonly layout: Layout;
  readonly access: Access;
  /** Keys of the optional sections taken in. */
  readonly sections: readonly string[];
  readonly round: number;
  readonly lastDay: string | undefined;
}

interface Around {
  readonly questionnaire: Questionnaire;
  readonly services: readonly Service[];
  /** The collections that the audit has already. */
  readonly existing: readonly Pick<Collection, 'service' | 'audience' | 'round'>[];
  readonly today: string;
}

const mostInvited = 10_000;

/** Refuses a service that already has a collection for the same audience and round, and a form that is not there. */
export function readPlan(form: Fields, around: Around): Checked<Plan> {
  const read = reading(form, 'collections');
  const { questionnaire } = around;
  const round = read.whole('round', 1, 20);
  const optional = questionnaire.sections.filter((section) => section.optional).map((section) => section.key);
  const plan: Plan = {
    services: readServices(form, read, around, round),
    form: read.oneOf('form', hasShortForm(questionnaire) ? ['full', 'short'] : ['full']),
    layout: read.oneOf('layout', ['question', 'section']),
    access: read.oneOf('access', ['link', 'codes']),
    sections: read.anyOf('sections', optional),
    round,
    lastDay: read.dayIfAny('lastDay', around.today),
  };
  return read.done(plan);
}

function readServices(form: Fields, read: Reading, around: Around, round: number): Plan['services'] {
  const ids = around.services.map((service) => service.id);
  const written = hasNewService(form) ? [newService] : [];
  const chosen = [...read.anyOf('services', ids), ...written];
  if (chosen.length === 0) read.problem('services', 'collections.missing.services');
  return chosen.flatMap((id) => {
    const service =
      id === newService ? readNew(form, read, around) : around.services.find((known) => known.id === id);
    const invited = read.whole(`invited-${id}`, 1, mostInvited);
    if (!service) return [];
    if (isTaken(id, round, around)) {
      read.problem('services', 'collections.problems.exists', { service: service.name, round });
    }
    return [{ service, invited }];
  });
}

/** The county alone does not count: it is filled in beforehand. */
export function hasNewService(form: Fields): boolean {
  return writtenIn.some((name) => (form.get(name)?.[0]?.trim() ?? '') !== '');
}

function readNew(form: Fields, read: Reading, around: Around): Omit<Service, 'id'> | undefined {
  const service = readService(form, around.services);
  if (service.ok) return service.value;
  for (const { field, message, values } of service.problems) read.problem(field, message, values);
  return undefined;
}

function isTaken(serviceId: string, round: number, { existing, questionnaire }: Around): boolean {
  return existing.some(
    (other) =>
      other.service.id === serviceId && other.round === round && other.audience === questionnaire.audience,
  );
}
