/** Random audits of a county: services, rounds, audiences, earlier releases that overlap; the same of a seed every time. */
import { channels, helps } from '../../../surveys/answering/method.ts';
import { leastAnswered } from '../../../surveys/audits/cards-or-link.ts';
import type { Collection } from '../../../surveys/audits/collection.ts';
import type { Questionnaire } from '../../../surveys/questionnaires/definition.ts';
import { say } from '../../support/say.ts';
import { aCollection } from '../../support/things.ts';
import type { Asked, KnownUnit } from '../known.ts';
import { type Chance, chanceOf } from './chance.ts';
import { inventPeople, type Person } from './people.ts';
import { type InventedQuestionnaire, inventQuestionnaire } from './questionnaires.ts';

export interface InventedUnit {
  readonly collection: Collection;
  readonly questionnaire: Questionnaire;
  readonly people: readonly Person[];
  readonly known: KnownUnit;
}

/** Those that closed first come first. */
export function inventAudit(seed: number): readonly InventedUnit[] {
  const chance = chanceOf(seed);
  const asked = inventQuestionnaire(chance, `enkat-${seed}`);
  const [k, kCut] = [chance.from([5, 5, 5, 6, 8]), chance.from([10, 10, 12])];
  const units: InventedUnit[] = [];
  const services = chance.between(1, 4);
  for (let service = 0; service < services; service++) {
    const site = chance.oneIn(4) && service > 0 ? service - 1 : service;
    const n = chance.from([
      chance.below(5),
      chance.between(5, 9),
      chance.between(10, 14),
      chance.between(10, 25),
      chance.below(41),
    ]);
    const people = inventPeople(chance, asked.questions, n);
    const about = { chance, asked, k, kCut, seed, service, site };
    units.push(unitOf(about, people, 1, '2026-01-01', '2026-02-01'));
    if (chance.oneIn(2)) units.push(again(about, people));
  }
  return units.sort((a, b) => (a.known.closedOn < b.known.closedOn ? -1 : 1));
}

/** A house, and one to three services in it that were asked by themselves: most people of the house are in one of them. */
export function inventHouse(seed: number): readonly InventedUnit[] {
  const chance = chanceOf(seed);
  const asked = inventQuestionnaire(chance, `hus-${seed}`);
  const services = Array.from({ length: chance.between(1, 3) }, () =>
    inventPeople(chance, asked.questions, chance.between(5, 14)),
  );
  const others = inventPeople(chance, asked.questions, chance.from([0, 0, 1, 2, 3, 6, 12]));
  const about = { chance, asked, k: 5, kCut: 10, seed, site: 0 };
  return [[...services.flat(), ...others], ...services].map((people, service) => {
    const unit = unitOf({ ...about, service }, people, 1, '2026-01-01', '2026-02-01');
    // Not the same people twice: those of the house are what they are made of.
    return { ...unit, known: { ...unit.known, people: unit.known.id } };
  });
}

export interface About {
  readonly chance: Chance;
  readonly asked: InventedQuestionnaire;
  readonly k: number;
  readonly kCut: number;
  readonly seed: number;
  readonly service: number;
  readonly site: number;
  readonly audience?: 'user' | 'staff';
  readonly pilot?: boolean;
}

/** The same people soon after, or a later round: one or some are gone, or have come; those who stay answer as they did. */
function again(about: About, people: readonly Person[]): InventedUnit {
  const { chance, asked } = about;
  const gone = chance.from([0, 1, 1, 2, 3, 5, 11]);
  const come = chance.from([0, 0, 1, 2]);
  const stay = people.slice(gone);
  const now = chance.oneIn(3) ? [...stay, ...inventPeople(chance, asked.questions, come)] : stay;
  const soon = chance.oneIn(2);
  return soon
    ? unitOf(about, now, 2, '2026-02-10', '2026-03-10')
    : unitOf(about, now, 2, '2026-06-01', '2026-07-01');
}

export function unitOf(
  { chance, asked, k, kCut, seed, service, site, audience = 'user', pilot = false }: About,
  people: readonly Person[],
  round: number,
  openedOn: string,
  closedOn: string,
): InventedUnit {
  const name = `Stöd ${service}`;
  const id = `c-${seed}-${service}-${round}${audience === 'user' ? '' : `-${audience}`}`;
  const place = {
    id: `s-${seed}-${service}`,
    county: 'Norrland',
    municipality: 'Storvik',
    name,
    site: `Hus ${site}`,
    ...(pilot && { pilot: true as const }),
  };
  const collection = aCollection({
    id,
    auditId: `audit-${seed}`,
    service: place,
    audience,
    questionnaire: `digest-${seed}-${audience}`,
    round,
    openedOn,
    closedOn,
    k,
    kCut,
    access: chance.oneIn(4) ? 'link' : 'codes',
    invited: Math.max(40, people.length),
    status: 'closed',
    anonymised: true,
  });
  const least = Math.max(k, leastAnswered(collection));
  const known: KnownUnit = {
    id,
    service: name,
    people: `${seed}-${site}`,
    site: place.site,
    pilot,
    audience,
    round,
    invited: collection.invited,
    openedOn,
    closedOn,
    k: least,
    kCut: Math.max(least, kCut),
    asked: asked.questions.map((one) => one.asked),
    method: came,
  };
  return { collection, questionnaire: asked.questionnaire, people, known };
}

/** How answers come in and who helps is on the first page, and told like background. */
const came: readonly Asked[] = (['channel', 'help'] as const).map((key) => ({
  key,
  text: say(`method.${key}.title`),
  telling: 'choices',
  cells: (key === 'channel' ? channels : helps).map((one) => ({
    key: one,
    label: say(`method.${key}.${one}`),
  })),
  kinds: [{ key: 'skipped', label: say('disclosure.skipped') }],
  background: true,
  fact: false,
}));
