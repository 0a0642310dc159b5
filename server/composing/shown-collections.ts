/** Which collections have results that somebody may see; the same for reports, comparisons and findings. */
import { withTables } from '../../reports/register/disclosing.ts';
import type { Collection } from '../../surveys/audits/collection.ts';
import { type Action, isReleased, isTold } from '../../surveys/audits/people.ts';
import { waitingForReason } from '../../surveys/audits/releasing.ts';
import type { Store } from '../../surveys/storage.ts';

interface Reader {
  readonly store: Store;
  may(action: Action): boolean;
}

interface Shown {
  readonly collections: readonly Collection[];
  /** Those left out until staff have said why more answered than were invited. */
  readonly unexplained: readonly Collection[];
}

/**
 * Those closed and anonymised of which something is kept, in the order given; to readers those that are released. Not
 * those that wait for why more answered than were invited: they are told to nobody.
 */
export const shownTo = ({ store, may }: Reader, of: readonly Collection[]) =>
  shownOf(store, of.filter(may('see-unreleased') ? isTold : isReleased));

/** The same of those released, whoever asks: what files have. */
export const releasedOf = (store: Store, of: readonly Collection[]) => shownOf(store, of.filter(isReleased));

async function shownOf(store: Store, of: readonly Collection[]): Promise<Shown> {
  const kept = await withTables(store, of);
  const unexplained = await waitingForReason(store, kept);
  return { collections: kept.filter((collection) => !unexplained.includes(collection)), unexplained };
}
