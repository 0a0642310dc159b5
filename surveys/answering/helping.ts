/** Who helped, told after the answers are safe. */
import type { Store } from '../storage.ts';
import type { Open } from './links.ts';
import { asksForHelp, type Help } from './method.ts';
import type { Draft } from './storage.ts';

/**
 * Whether those who have just sent are asked who helped, and have not told it yet. Of answers that are put aside nothing
 * more is taken in. `visit` is the id of the draft.
 */
export async function asksAfterwards(store: Store, open: Open, visit: string): Promise<boolean> {
  if (!asksForHelp(open) || isQuarantined(open)) return false;
  return isOfSent(open, await store.drafts.byId(visit));
}

/**
 * Stores who helped, once for a visit that has been sent, in a transaction of its own. It is put to any one of those who
 * came by the same channel and told nothing yet: whose answer it goes with is known nowhere, and a group's numbers are the
 * same (disclosure.md, What is kept). The mark of the visit is erased with it, so that nothing of it is left. Changes
 * nothing for a visit that is not there, or has not been sent, or when the collection has closed. `visit` is the id
 * of its draft.
 */
export async function tellHelp(store: Store, open: Open, visit: string, help: Help): Promise<void> {
  const { id } = open.collection;
  await store.inTransaction(async (inside) => {
    if (!(await inside.collections.admit(id))) return;
    await inside.drafts.lock(visit);
    const draft = await inside.drafts.byId(visit);
    if (!isOfSent(open, draft)) return;
    await inside.drafts.erase(visit);
    const collection = await inside.collections.byId(id);
    if (collection && !isQuarantined({ ...open, collection }))
      await inside.responses.addHelp(id, open.channel, help);
  });
}

/** The emptied row that a visit leaves when it is sent. */
function isOfSent({ collection }: Open, draft: Draft | undefined): boolean {
  return draft !== undefined && draft.sealed === undefined && draft.collectionId === collection.id;
}

function isQuarantined({ channel, collection }: Pick<Open, 'channel' | 'collection'>): boolean {
  return channel === 'link' && collection.floodWarning;
}
