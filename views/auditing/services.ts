import { may, type Person } from '../../surveys/audits/people.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { Say, StaffLanguage } from '../../surveys/languages.ts';
import type { View } from '../engine.ts';
import { type Typed, untouched } from '../fields.ts';
import { serviceFields } from '../service-fields.ts';
import { staffPage } from '../shell.ts';

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
