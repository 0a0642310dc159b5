/**
 * What a collection may not tell beside those that asked the same people and others at the same time (disclosure.md, rule 5).
 * Decided once, when its tables are kept: what somebody has seen can be hidden no more, so it falls on what is new.
 */
import type { Collection } from '../../surveys/audits/collection.ts';
import { overlaps, type Span } from '../../surveys/audits/overlap.ts';
import type { Service } from '../../surveys/audits/service.ts';
import type { RegisterHead } from '../../surveys/audits/storage.ts';
import { backgroundKeys } from '../../surveys/questionnaires/background.ts';
import type { Audience, Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { notShown, withoutQuestions } from '../disclosure/coarsening.ts';
import type { UnitTables } from '../disclosure/disclosed.ts';
import type { LinkedQuery, LinkedTables } from '../linked/linked-tables.ts';
import { partsAtStake } from '../linked/stake.ts';
import { systemOf } from '../linked/ties.ts';
import { gatesOf, type LinkedUnit } from '../linked/unit-counts.ts';

/** Asks the solver, in this thread or in one of its own. */
export type Linking = (query: LinkedQuery) => Promise<LinkedTables>;

/** In this thread; its code is loaded when something is at stake. */
export const linkedHere: Linking = async (query) => {
  const { linkedTablesOf } = await import('../linked/linked-tables.ts');
  return linkedTablesOf(query);
};

interface Fresh extends Span {
  readonly collection: Pick<Collection, 'id' | 'service' | 'audience' | 'k' | 'kCut'>;
  readonly questionnaire: Questionnaire;
  readonly tables: UnitTables;
}

/**
 * The same tables, or less: where services that were joined into one have answered by themselves too, what is left of the
 * whole must be allowed. Totals over services need nothing: they are told as sums of what each tells, never more exactly.
 */
export async function linked(
  store: Pick<Store, 'register' | 'services'>,
  fresh: Fresh,
  linking: Linking,
): Promise<UnitTables> {
  const { collection, openedOn, closedOn } = fresh;
  const { id, service, audience, k, kCut } = collection;
  let { tables } = fresh;
  if (tables.answered === undefined) return tables;
  const own = { collectionId: id, serviceId: service.id, answered: tables.answered, openedOn, closedOn };
  if (await isInRing(store, own, service, audience)) return notShown;
  for (const nest of await nestsOf(store, own, service, audience)) {
    const units = unitsOf(nest, { ...fresh, tables });
    // Asked before anything is solved, so that neither a thread nor the solver is started for nothing.
    const isAtStake = partsAtStake(systemOf(units, { k, kCut })).length > 0;
    if (isAtStake) tables = less(tables, await linking({ units, k, kCut }), id);
  }
  return tables;
}

/** Questions are the new one's alone: what one of the others has told of the same people it tells no more (`restricted.ts`). */
function unitsOf(
  { outer, inner }: Nest,
  { collection, questionnaire, tables }: Fresh,
): readonly LinkedUnit[] {
  const unit = ({ collectionId, answered }: Answered, within?: string): LinkedUnit => {
    const head = { id: collectionId, within };
    return collectionId === collection.id
      ? {
          head: { ...head, released: false },
          tables,
          gates: gatesOf(questionnaire),
          background: backgroundKeys(questionnaire),
        }
      : { head: { ...head, released: true }, tables: { ...notShown, answered } };
  };
  return [unit(outer), ...inner.map((one) => unit(one, outer.collectionId))];
}

function less(tables: UnitTables, { hidden, hiddenUnits }: LinkedTables, id: string): UnitTables {
  if (hiddenUnits.includes(id)) return notShown;
  return withoutQuestions(
    tables,
    new Set(hidden.filter(({ unit }) => unit === id).map(({ question }) => question)),
  );
}

/** How many answered one collection, where that is told. */
type Answered = Pick<RegisterHead, 'collectionId' | 'serviceId' | 'answered'> & Span;

/** One of a joined service, and one each of the services in it that have answered by themselves. */
interface Nest {
  readonly outer: Answered;
  readonly inner: readonly Answered[];
}

/** Those that a new one is in, as the whole or as a part, among all that was told before. */
async function nestsOf(
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
async function isInRing(
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
