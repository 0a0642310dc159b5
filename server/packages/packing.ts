import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { Entries } from '../../surveys/questionnaires/package.ts';

/** The same package is the same file, whenever it is made: it says nothing of when. */
const noDay = new Date(2000, 0, 1);

/** Writes the entries as one zip file. Pictures and sounds are compressed already. */
export async function pack(entries: Entries, out: Writable): Promise<void> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  for (const [name, content] of entries) {
    const options = { mtime: noDay, forceDosTimestamp: true, compress: !name.startsWith('files/') };
    zip.addBuffer(content, name, options);
  }
  zip.end();
  await pipeline(zip.outputStream, out);
}

/** The same in memory. */
export async function packed(entries: Entries): Promise<Buffer> {
  const made = new PassThrough();
  const [bytes] = await Promise.all([buffer(made), pack(entries, made)]);
  return bytes;
}
