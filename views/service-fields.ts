import { serviceForm } from '../surveys/audits/registering.ts';
import type { Service } from '../surveys/audits/service.ts';
import type { Say } from '../surveys/languages.ts';
import { formFields, type Typed } from './fields.ts';

/** The fields of a new service, with the places written before to choose from. */
export function serviceFields(services: readonly Service[], typed: Typed, say: Say) {
  return {
    fields: formFields(serviceForm, say, typed, { county: { start: services[0]?.county } }),
    counties: [...new Set(services.map(({ county }) => county))],
    municipalities: [...new Set(services.map(({ municipality }) => municipality))],
  };
}
