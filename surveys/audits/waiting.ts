/** What must be decided before a collection can close: paper sheets typed in once, and answers put aside (rule 6). */
import type { Store } from '../storage.ts';

export interface Waiting {
  /** Paper sheets that a second person has yet to type in, all or what differs. */
  readonly sheets: number;
  /** Those that are set aside for two to type anew. */
  readonly aside: number;
  /** Those of which only the words are to be read through. */
  readonly agreed: number;
  /** Answers are put aside until staff take or reject them. How many is told on their own page. */
  readonly quarantined: boolean;
}

/** What waits in a collection. Only what is asked within the transaction that closes is sure to be all. */
export async function waiting(
  store: Pick<Store, 'sheets' | 'quarantined'>,
  collectionId: string,
): Promise<Waiting> {
  const sheets = await store.sheets.ofCollection(collectionId);
  const inState = (...states: readonly string[]) =>
    sheets.filter(({ state }) => states.includes(state)).length;
  return {
    sheets: inState('once', 'differs'),
    aside: inState('aside'),
    agreed: inState('agreed'),
    quarantined: (await store.quarantined.count(collectionId)) > 0,
  };
}

/** Whether anything keeps the collection from closing. */
export function mustWait({ sheets, aside, agreed, quarantined }: Waiting): boolean {
  return sheets + aside + agreed > 0 || quarantined;
}
