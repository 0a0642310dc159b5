/** Pictures and recordings that nobody is shown any more. */
import type { Store } from '../storage.ts';
import type { Questionnaire } from './definition.ts';
import { itemsOf } from './illustrating.ts';

/**
 * Erases the files that no questionnaire in use names: those that are in use are asked by a collection, planned, open
 * or closed, or were read in. At start, once a day, and when a picture or sound has been changed. Never in the
 * transaction that added a file: two such would wait for each other.
 */
export async function clearFiles(store: Store): Promise<void> {
  await store.inTransaction(async (inside) => {
    const digests = await inside.files.digests();
    if (digests.length === 0) return;
    const named = new Set((await inUse(inside)).flatMap(filesOf));
    for (const digest of digests) if (!named.has(digest)) await inside.files.erase(digest);
  });
}

async function inUse({ collections, questionnaires }: Store): Promise<readonly Questionnaire[]> {
  const asked = new Set((await collections.list()).map(({ questionnaire }) => questionnaire));
  const used = [...(await questionnaires.imported())];
  for (const digest of asked) {
    const frozen = await questionnaires.frozen(digest);
    if (frozen) used.push(frozen);
  }
  return used;
}

function filesOf(questionnaire: Questionnaire): readonly string[] {
  return itemsOf(questionnaire).flatMap(({ picture, sound }) => [
    ...(picture ? [picture.file] : []),
    ...Object.values(sound ?? {}),
  ]);
}
