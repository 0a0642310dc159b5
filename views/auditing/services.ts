import { may, type Person } from '../../surveys/audits/people.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { InterfaceLanguage, Say, StaffLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { fieldsOf, type Typed, untouched } from '../fields.ts';
import { staffPage } from '../shell.ts';
import { wordsIn } from '../words.ts';

interface ServicesPage {
  readonly language: StaffLanguage;
  readonly say: Say;
  readonly person: Person;
  readonly services: readonly Service[];
  readonly typed?: Typed;
}

export function servicesPage(about: ServicesPage): View {
  const { language, say, person, services, typed = untouched } = about;
  const model = {
    services,
    mayAdd: may(person, 'add-service'),
    ...serviceFields(services, typed, language),
  };
  return staffPage(about, 'auditing/services', say('staff.nav.services'), model, typed.problems);
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
