import { between, placeForm } from '../../surveys/audits/registering.ts';
import type { Service } from '../../surveys/audits/service.ts';
import { isFixed, joinable, type Register } from '../../surveys/audits/ties.ts';
import type { View } from '../engine.ts';
import { formFields, problemOn, type Typed, untouched } from '../fields.ts';
import { aroundCounty, aroundService, linksAround } from '../records/paths.ts';
import { serviceFields } from '../service-fields.ts';
import { type PageContext, staffPage, type Words } from '../shell.ts';

interface ServicePage extends Words, Register {
  readonly service: Service;
  readonly revision: string;
  /** Names of those that may answer for it. */
  readonly organisations: readonly string[];
  readonly typed?: Typed;
}

export function servicePage(about: ServicePage): View {
  const { say, service, existing, revision, typed = untouched } = about;
  const { county, municipality, name, countyPart, authorities = [], site, pilot } = service;
  const known = {
    county: { start: county },
    municipality: { start: municipality },
    name: { start: name },
    countyPart: { start: countyPart },
    authorities: { start: authorities.join(`${between} `) },
    site: { start: site },
    pilot: { start: pilot ? 'yes' : 'no' },
  };
  const placesOf = (of: (service: Service) => string | undefined) => [
    ...new Set(existing.flatMap((one) => of(one) ?? [])),
  ];
  return staffPage(about, 'auditing/service', name, {
    crumbs: [{ href: '/services', label: say('staff.nav.services') }, { label: name }],
    action: `/services/${service.id}`,
    revision,
    fields: Object.values(formFields(placeForm, say, typed, known)),
    counties: placesOf((one) => one.county),
    municipalities: placesOf((one) => one.municipality),
    parts: placesOf((one) => one.countyPart),
    // One more than those that stand there.
    organisations: about.organisations
      .filter((one) => !authorities.includes(one))
      .map((one) => [...authorities, one].join(`${between} `)),
    sites: placesOf((one) => one.site),
    joins: joinsModel(about, typed),
    more: linksAround(aroundService, `/services/${service.id}`, say),
  });
}

function joinsModel({ say, service, existing, collections }: ServicePage, { form, problems }: Typed) {
  const fixed = isFixed(service, { existing, collections });
  const isTyped = problems.length > 0 && !fixed;
  const chosen = isTyped ? (form.get('joins') ?? []) : (service.joins ?? []);
  const { compare } = new Intl.Collator('sv');
  const options = joinable(service, existing)
    .map(({ id, name, municipality }) => ({ id, name, municipality, chosen: chosen.includes(id) }))
    .sort((a, b) => compare(a.municipality, b.municipality) || compare(a.name, b.name));
  return {
    options: fixed ? options.filter((one) => one.chosen) : options,
    fixed,
    problem: problemOn('joins', problems, say),
  };
}

interface ServicesPage extends Words, Pick<PageContext, 'may'> {
  readonly services: readonly Service[];
  readonly typed?: Typed;
}

export function servicesPage(about: ServicesPage): View {
  const { say, may, services, typed = untouched } = about;
  return staffPage(about, 'auditing/services', say('staff.nav.services'), {
    services,
    mayAdd: may('add-service'),
    mayFetch: may('see-register'),
    county: linksAround(
      aroundCounty.filter(({ see }) => may(see)),
      '',
      say,
    ),
    ...serviceFields(services, typed, say),
  });
}
