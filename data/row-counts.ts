/** How many rows there are, and whether one was changed: asked of several tables alike. */
import type { Db } from './tables.ts';

interface Change {
  executeTakeFirst(): Promise<{ readonly numUpdatedRows: bigint } | { readonly numDeletedRows: bigint }>;
}

/** Whether a change found a row to change. */
export async function changes(change: Change): Promise<boolean> {
  const result = await change.executeTakeFirst();
  return ('numUpdatedRows' in result ? result.numUpdatedRows : result.numDeletedRows) > 0n;
}

/** How many rows a collection has. */
export async function countOf(
  db: Db,
  table: 'responses' | 'codes' | 'quarantined',
  collectionId: string,
): Promise<number> {
  const { n } = await db
    .selectFrom(table)
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('collectionId', '=', collectionId)
    .executeTakeFirstOrThrow();
  return n;
}
