import { serviceForm } from '../surveys/audits/registering.ts';
import type { Service } from '../surveys/audits/service.ts';
import type { InterfaceLanguage } from '../surveys/languages.ts';
import { formFields, type Typed } from './fields.ts';
import { wordsIn } from './words.ts';

/** The fields of a new service, with the places written before to choose from. */
export function serviceFields(services: readonly Service[], typed: Typed, language: InterfaceLanguage) {
  return {
    fields: formFields(serviceForm, wordsIn(language), typed, { county: { start: services[0]?.county } }),
    counties: [...new Set(services.map(({ county }) => county))],
    municipalities: [...new Set(services.map(({ municipality }) => municipality))],
  };
}
