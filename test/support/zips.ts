/** What is in a zip file, read by another program than the one that wrote it. */
import { buffer } from 'node:stream/consumers';
import type { Response } from 'superagent';
import { fromBufferPromise } from 'yauzl';

/** By name, in the order of the file. */
export async function filesIn(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const opened = await fromBufferPromise(zip);
  const files = new Map<string, Buffer>();
  for await (const entry of opened.eachEntry())
    files.set(entry.fileName, await buffer(await opened.openReadStreamPromise(entry)));
  return files;
}

/** For supertest, which keeps only texts unless it is told how to read. */
export function asBuffer(answer: Response, done: (error: Error | null, body: unknown) => void): void {
  const parts: Buffer[] = [];
  answer.on('data', (part: Buffer) => parts.push(part));
  answer.on('end', () => done(null, Buffer.concat(parts)));
}
