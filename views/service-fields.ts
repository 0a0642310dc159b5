import type { Service } from '../surveys/audits/service.ts';
import type { InterfaceLanguage } from '../surveys/languages.ts';
import { fieldsOf, type Typed } from './fields.ts';
import { wordsIn } from './words.ts';

/** The fields of a new service, with the places written before to choose from. */
export function serviceFields(services: readonly Service[], typed: Typed, language: InterfaceLanguage) {
  const field = fieldsOf('services', wordsIn(language), typed);
  const only = services.length > 0 ? services[0]?.county : undefined;
  return {
    fields: [
      field({ name: 'county', list: 'counties', start: only, hint: true }),
      field({ name: 'municipality', list: 'municipalities' }),
      field({ name: 'name', hint: true }),
    ],
    counties: [...new Set(services.map(({ county }) => county))],
    municipalities: [...new Set(services.map(({ municipality }) => municipality))],
  };
}
