import type { Service } from '../../surveys/audits/service.ts';
import type { View } from '../engine.ts';
import { type Typed, untouched } from '../fields.ts';
import { aroundCounty, linksAround } from '../records/paths.ts';
import { serviceFields } from '../service-fields.ts';
import { type PageContext, staffPage, type Words } from '../shell.ts';

interface ServicesPage extends Words, Pick<PageContext, 'may'> {
  readonly services: readonly Service[];
  readonly typed?: Typed;
}

export function servicesPage(about: ServicesPage): View {
  const { say, may, services, typed = untouched } = about;
  const content = {
    services,
    mayAdd: may('add-service'),
    mayFetch: may('see-register'),
    county: linksAround(
      aroundCounty.filter(({ see }) => may(see)),
      '',
      say,
    ),
    ...serviceFields(services, typed, say),
  };
  return staffPage(about, 'auditing/services', say('staff.nav.services'), content, typed.problems);
}
