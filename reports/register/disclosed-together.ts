/** The tables of many collections, read at once and unfolded bit by bit, so that nobody else has to wait for it. */
import { setImmediate as breath } from 'node:timers/promises';
import type { Collection } from '../../surveys/audits/collection.ts';
import { inPieces } from '../../surveys/grouping.ts';
import type { Store } from '../../surveys/storage.ts';
import type { UnitTables } from '../disclosure/disclosed.ts';
import { disclosedOf, tablesIn } from './disclosing.ts';

/** So many in a row: some milliseconds. */
const atOnce = 20;

/** By collection id; those that are not kept yet are kept now. Refuses as `disclosedOf` does. */
export async function disclosedTogether(
  store: Parameters<typeof disclosedOf>[0] & Pick<Store, 'register'>,
  collections: readonly Collection[],
): Promise<ReadonlyMap<string, UnitTables>> {
  const tables = new Map<string, UnitTables>();
  for (const some of inPieces(collections, atOnce)) {
    const kept = await store.register.ofCollectionsWhole(some.map(({ id }) => id));
    for (const entry of kept) tables.set(entry.collectionId, tablesIn(entry));
    for (const collection of some)
      if (!tables.has(collection.id)) tables.set(collection.id, await disclosedOf(store, collection));
    await breath();
  }
  return tables;
}
