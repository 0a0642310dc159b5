/** What ties a service to others that it shares people with, and when that may be changed (disclosure.md, rules 5 and 6). */
import type { Collection } from './collection.ts';
import { isSameSite, sharingPeople } from './overlap.ts';
import type { Service } from './service.ts';

/** All services, and all collections, in whatever audits. */
export interface Register {
  readonly existing: readonly Service[];
  readonly collections: readonly (Pick<Collection, 'auditId' | 'status'> & {
    readonly service: Pick<Service, 'id'>;
  })[];
}

/**
 * What is wrong with a change of what a service is made of, and of its house: a message each. No tie is loosened once
 * something in it has a collection, planned ones too, and none is made where one is open: what is told of the same people is
 * held together by it, and whoever opened was told what would be hidden. What has been asked is made of nothing else.
 */
export function tieProblems(seen: Service, to: Service, register: Register) {
  return { joins: joinsProblem(seen, to, register), site: siteProblem(seen, to, register) };
}

function joinsProblem(seen: Service, to: Service, register: Register): string | undefined {
  const [before = [], after = []] = [seen.joins, to.joins];
  const added = after.filter((id) => !before.includes(id));
  if (isFixed(seen, register) && (added.length > 0 || after.length < before.length))
    return 'services.problems.asked';
  return added.length > 0 && isOpenAt([seen.id, ...added], register)
    ? 'services.problems.open-joined'
    : undefined;
}

function siteProblem(seen: Service, to: Service, register: Register): string | undefined {
  const [before, after] = [housemates(seen, register), housemates(to, register)];
  const added = after.filter((id) => !before.includes(id));
  const isLeft = before.some((id) => !after.includes(id));
  if (isLeft && collectionsAt([seen.id, ...before], register).length > 0) return 'services.problems.parted';
  return added.length > 0 && isOpenAt([seen.id, ...added], register)
    ? 'services.problems.open-house'
    : undefined;
}

function housemates(service: Service, { existing }: Register): readonly string[] {
  return existing
    .filter((other) => other.id !== service.id && isSameSite(service, other))
    .map(({ id }) => id);
}

function collectionsAt(ids: readonly string[], { collections }: Register) {
  return collections.filter(({ service }) => ids.includes(service.id));
}

function isOpenAt(ids: readonly string[], register: Register): boolean {
  return collectionsAt(ids, register).some(({ status }) => status === 'open');
}

/** Whether what it is made of stays: it has been asked, or it is made of some and one of all these has a collection. */
export function isFixed({ id, joins = [] }: Service, register: Register): boolean {
  if (joins.length > 0) return collectionsAt([id, ...joins], register).length > 0;
  return collectionsAt([id], register).some(({ status }) => status !== 'planned');
}

/**
 * Those that it can be together, by id: never itself, nor one that is several already. A service is a part of one other only,
 * and is then made of none: where two share a part, what is told of both could be laid together. What it has, it keeps.
 */
export function joinable(service: Service, existing: readonly Service[]): readonly Service[] {
  const others = existing.filter(({ id }) => id !== service.id);
  const isPart = wholeOf(service.id, others) !== undefined;
  const isFree = ({ id, joins }: Service) => !isPart && !joins && !wholeOf(id, others);
  return others
    .filter((one) => service.joins?.includes(one.id) || isFree(one))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The service that one is a part of. */
export function wholeOf(id: string, services: readonly Service[]): Service | undefined {
  return services.find(({ joins }) => joins?.includes(id));
}

/** Ids of the audits that a change of a service is of account to: they have a collection of it, or of one tied to it. */
export function auditsTouched(seen: Service, to: Service, register: Register): readonly string[] {
  const ids = [seen, to].flatMap((one) => sharingPeople(one, register.existing));
  return [...new Set(collectionsAt(ids, register).map(({ auditId }) => auditId))];
}
