/**
 * What a collection may not tell beside those that asked the same people and others at the same time (disclosure.md, rule 5).
 * Decided once, when its tables are kept: what somebody has seen can be hidden no more, so it falls on what is new.
 */
import type { Collection } from '../../surveys/audits/collection.ts';
import type { Span } from '../../surveys/audits/overlap.ts';
import { backgroundKeys } from '../../surveys/questionnaires/background.ts';
import type { Questionnaire } from '../../surveys/questionnaires/definition.ts';
import type { Store } from '../../surveys/storage.ts';
import { notShown, withoutQuestions } from '../disclosure/coarsening.ts';
import type { UnitTables } from '../disclosure/disclosed.ts';
import type { LinkedQuery, LinkedTables } from '../linked/linked-tables.ts';
import { partsAtStake } from '../linked/stake.ts';
import { systemOf } from '../linked/ties.ts';
import { gatesOf, type LinkedUnit } from '../linked/unit-counts.ts';
import { type Answered, isInRing, type Nest, nestsOf } from './nests.ts';

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
