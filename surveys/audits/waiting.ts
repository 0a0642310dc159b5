/** What must be decided before a collection can close: paper sheets typed in once, and answers put aside (rule 6). */
import type { Store } from '../storage.ts';

export interface Waiting {
  /** Paper sheets that somebody else has yet to type in. */
  readonly sheets: number;
  /** Answers are put aside until staff take or reject them. How many is told on their own page. */
  readonly quarantined: boolean;
}

/** What waits in a collection. Only what is asked within the transaction that closes is sure to be all. */
export async function waiting(
  store: Pick<Store, 'sheets' | 'quarantined'>,
  collectionId: string,
): Promise<Waiting> {
  const sheets = await store.sheets.ofCollection(collectionId);
  return { sheets: sheets.length, quarantined: (await store.quarantined.count(collectionId)) > 0 };
}

/** Whether anything keeps the collection from closing. */
export function mustWait({ sheets, quarantined }: Waiting): boolean {
  return sheets > 0 || quarantined;
}
