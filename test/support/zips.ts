/** What is in a zip file, read by another program than the one that wrote it. */
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** By name, in the order of the file. */
export async function filesIn(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const opened = await fromBufferPromise(zip);
  const files = new Map<string, Buffer>();
  for await (const entry of opened.eachEntry())
    files.set(entry.fileName, await buffer(await opened.openReadStreamPromise(entry)));
  return files;
}
