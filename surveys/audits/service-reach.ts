/** How far questions that services answer for themselves have come, service by service (disclosure.md, rule 0). */
import type { Answered } from './answered.ts';
import type { Collection } from './collection.ts';
import type { Service } from './service.ts';

/** `late`: not answered though its last day has passed; `silent`: closed with no answer. */
type ReachState = 'late' | 'waiting' | 'answered' | 'silent' | 'erased' | 'planned' | 'not-asked';

export type Asked = Pick<Collection, 'service' | 'status' | 'lastDay' | 'round' | 'access' | 'code' | 'id'>;

export interface ServiceReach {
  readonly service: Service;
  /** The last one that it was asked by; undefined where it was not. */
  readonly collection: Asked | undefined;
  readonly state: ReachState;
}

/**
 * In: the register, and named collections with what may be told of each. Out: every service of the counties that are asked, or
 * of all where none is; those joined into one as their parts, unless the whole is asked. `today` is an ISO date.
 */
export function reachOf(
  services: readonly Service[],
  asked: readonly (readonly [Asked, Answered])[],
  today: string,
): readonly ServiceReach[] {
  const last = new Map<string, readonly [Asked, Answered]>();
  for (const one of [...asked].sort(([a], [b]) => a.round - b.round)) last.set(one[0].service.id, one);
  const counties = new Set(asked.map(([{ service }]) => service.county));
  return services
    .filter(({ id, joins }) => joins === undefined || last.has(id))
    .filter(({ county }) => counties.size === 0 || counties.has(county))
    .map((service) => {
      const [collection, answered] = last.get(service.id) ?? [];
      return { service, collection, state: stateOf(collection, answered, today) };
    });
}

function stateOf(asked: Asked | undefined, answered: Answered | undefined, today: string): ReachState {
  if (!asked || answered === undefined) return 'not-asked';
  if (answered === 'planned' || answered === 'erased') return answered;
  if (typeof answered === 'object' && 'exactly' in answered && answered.exactly > 0) return 'answered';
  if (asked.status === 'closed') return 'silent';
  return asked.lastDay !== undefined && asked.lastDay < today ? 'late' : 'waiting';
}

/** How many services there are, were asked, have answered, and have not; those erased were asked, and nothing more is known. */
export function reachSums(reached: readonly Pick<ServiceReach, 'state'>[]) {
  const count = (...states: readonly ReachState[]) =>
    reached.filter(({ state }) => states.includes(state)).length;
  return {
    services: reached.length,
    asked: count('answered', 'late', 'waiting', 'silent', 'erased'),
    answered: count('answered'),
    yet: count('late', 'waiting', 'silent'),
    unasked: count('not-asked', 'planned'),
  };
}
