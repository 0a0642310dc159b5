import { may, type Person } from '../../surveys/audits/people.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { InterfaceLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { fieldsOf, summaryOf, type Typed, titleOf, untouched } from '../fields.ts';
import { wordsIn } from '../words.ts';

interface ServicesPage {
  readonly language: InterfaceLanguage;
  readonly person: Person;
  readonly services: readonly Service[];
  readonly typed?: Typed;
}

export function servicesPage({ language, person, services, typed = untouched }: ServicesPage): View {
  const say = wordsIn(language);
  const title = say('staff.nav.services');
  return {
    template: 'auditing/services',
    layout: 'staff',
    language,
    title: titleOf(title, typed.problems, say),
    model: {
      heading: title,
      summary: summaryOf(typed.problems, say),
      services,
      mayAdd: may(person, 'add-service'),
      ...serviceFields(services, typed, language),
    },
  };
}

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
