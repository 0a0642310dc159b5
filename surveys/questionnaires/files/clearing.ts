/** Pictures and recordings that nobody is shown any more. What a released report has is never erased. */
import type { Store } from '../../storage.ts';
import type { Questionnaire } from '../definition.ts';
import { filesNamed } from '../package-files.ts';

/**
 * Erases the files that no questionnaire in use names, that are no logo of a report, and that no released report has: those in
 * use are asked by a collection, planned, open or closed, were read in, are being made, or were approved. What only an
 * earlier revision of one in the making shows is erased too: going back tells so. At start, once a day, and when a collection's picture or sound has been changed.
 * Never in the transaction that added a file: two such would wait for each other.
 */
export async function clearFiles(store: Store): Promise<void> {
  await store.inTransaction(async (inside) => {
    const digests = await inside.files.digests();
    if (digests.length === 0) return;
    const shown = (await inUse(inside)).flatMap((one) => [...filesNamed(one).keys()]);
    const reported = [
      ...(await inside.writtenReports.logos()),
      ...(await inside.releasedReports.allDigests()),
    ];
    const named = new Set([...shown, ...reported]);
    for (const digest of digests) if (!named.has(digest)) await inside.files.erase(digest);
  });
}

async function inUse({
  collections,
  questionnaires,
  designs,
  versions,
}: Store): Promise<readonly Questionnaire[]> {
  const asked = (await collections.list()).map(({ questionnaire }) => questionnaire);
  const approved = (await versions.list()).map(({ digest }) => digest);
  const used = [...(await questionnaires.imported()), ...(await designs.list()).map(({ body }) => body)];
  for (const digest of new Set([...asked, ...approved])) {
    const frozen = await questionnaires.frozen(digest);
    if (frozen) used.push(frozen);
  }
  return used;
}
