import { may } from '../../surveys/audits/people.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { View } from '../engine.ts';
import { type Typed, untouched } from '../fields.ts';
import { serviceFields } from '../service-fields.ts';
import { type PageContext, staffPage } from '../shell.ts';

interface ServicesPage extends Pick<PageContext, 'language' | 'say' | 'person'> {
  readonly services: readonly Service[];
  readonly typed?: Typed;
}

export function servicesPage(about: ServicesPage): View {
  const { say, person, services, typed = untouched } = about;
  const content = {
    services,
    mayAdd: may(person, 'add-service'),
    ...serviceFields(services, typed, say),
  };
  return staffPage(about, 'auditing/services', say('staff.nav.services'), content, typed.problems);
}
