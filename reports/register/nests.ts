/** Collections of services that were joined into one, and of the services in it, that ran at much the same time. */
import { overlaps, type Span } from '../../surveys/audits/overlap.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { RegisterHead } from '../../surveys/audits/storage.ts';
import type { Audience } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';

/** How many answered one collection, where that is told. */
export type Answered = Pick<RegisterHead, 'collectionId' | 'serviceId' | 'answered'> & Span;

/** One of a joined service, and one each of the services in it that have answered by themselves. */
export interface Nest {
  readonly outer: Answered;
  readonly inner: readonly Answered[];
}

/** Those that a new one is in, as the whole or as a part, among all that was told before. */
export async function nestsOf(
  { register, services }: Pick<Store, 'register' | 'services'>,
  own: Answered,
  { id, joins = [] }: Pick<Service, 'id' | 'joins'>,
  audience: Audience,
): Promise<readonly Nest[]> {
  const wholes = (await services.list()).filter((other) => other.joins?.includes(id));
  const parts = [...joins, ...wholes.flatMap((whole) => whole.joins ?? [])];
  if (parts.length === 0) return [];
  const ids = [...new Set([...wholes.map((whole) => whole.id), ...parts])];
  const told = toldOnce(await register.ofServices(ids, audience));
  const others = told.filter(({ collectionId }) => collectionId !== own.collectionId);
  const within = wholes.flatMap((whole) => {
    const inner = [own, ...others.filter(({ serviceId }) => serviceId !== id)];
    const outer = others.filter((one) => one.serviceId === whole.id && overlaps(one, own));
    return outer.flatMap((one) => nestsIn(one, whole.joins ?? [], inner));
  });
  return [...nestsIn(own, joins, others), ...within];
}

/**
 * Whether a joined service shares a part with another that was told at much the same time. That can no longer be written of
 * them (`surveys/audits/ties.ts`); where it was before, of two wholes and the parts another part could be worked out.
 */
export async function isInRing(
  { register, services }: Pick<Store, 'register' | 'services'>,
  own: Answered,
  { id, joins = [] }: Pick<Service, 'id' | 'joins'>,
  audience: Audience,
): Promise<boolean> {
  const sharing = (await services.list()).filter(
    (other) => other.id !== id && other.joins?.some((part) => joins.includes(part)),
  );
  if (sharing.length === 0) return false;
  const told = await register.ofServices(
    sharing.map((other) => other.id),
    audience,
  );
  return toldOnce(told).some((one) => overlaps(one, own));
}

/** An entry of the first edition told no less than the one that came after it. */
function toldOnce<E extends Answered>(entries: readonly E[]): readonly E[] {
  const shown = entries.filter(({ answered }) => answered !== undefined);
  return shown.filter(
    ({ collectionId }, i) => shown.findIndex((one) => one.collectionId === collectionId) === i,
  );
}

/** A service that was asked twice meanwhile is in one nest with the one, and in another with the other. */
function nestsIn(outer: Answered, joins: readonly string[], told: readonly Answered[]): readonly Nest[] {
  const meanwhile = told.filter((one) => overlaps(one, outer));
  const sets = joins.reduce<readonly (readonly Answered[])[]>(
    (before, service) => {
      const there = meanwhile.filter(({ serviceId }) => serviceId === service);
      return there.length === 0 ? before : before.flatMap((set) => there.map((one) => [...set, one]));
    },
    [[]],
  );
  return sets.filter((inner) => inner.length > 0).map((inner) => ({ outer, inner }));
}
