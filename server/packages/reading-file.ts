/** A questionnaire out of the bytes of a file. Takes seconds for the largest: see `server/heavy/jobs.ts`. */

import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { type Checked, fine, type Problem, wrong } from '../../surveys/failures.ts';
import { largestPicture } from '../../surveys/questionnaires/files/picture-file.ts';
import { largestSound } from '../../surveys/questionnaires/files/sound-file.ts';
import {
  type Entries,
  isOfPackage,
  type Package,
  readPackage,
} from '../../surveys/questionnaires/package.ts';
import { cleaned, readQuestionnaire } from '../../surveys/questionnaires/reading.ts';

/**
 * A package is known by its first bytes, whatever it is called. What turns the text of others around is taken out of it; its
 * pictures are not drawn anew yet.
 */
export async function readFile(bytes: Buffer): Promise<Checked<Package>> {
  const read = await readAsSent(bytes);
  if (!read.ok) return read;
  const plain = cleaned(read.value.questionnaire);
  return plain.ok ? fine({ ...read.value, questionnaire: plain.value }) : plain;
}

async function readAsSent(bytes: Buffer): Promise<Checked<Package>> {
  if (isZip(bytes)) {
    const entries = await unpack(bytes);
    return entries.ok ? readPackage(entries.value) : entries;
  }
  const text = textOf(bytes);
  if (text === undefined) return wrong({ field: 'file', message: 'questionnaires-pages.problems.not-utf8' });
  const read = readQuestionnaire(text);
  return read.ok ? fine({ questionnaire: read.value, notes: '', files: [] }) : read;
}

export function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const megabyte = 1024 * 1024;

/** In megabytes, all of it unpacked; a package of ours is hardly larger unpacked than packed. */
const largestUnpacked = 60;

const mostEntries = 1_000;

/** In bytes, unpacked, by name. */
function mostBytes(name: string): number {
  if (name === 'questions.json') return 8 * megabyte;
  if (!name.startsWith('files/')) return 64 * 1024;
  return Math.max(largestPicture * 1024, largestSound * megabyte);
}

/**
 * Every file in the package by name. Refuses what is no zip file, names that no package of ours has (so that no name
 * leads out of a folder), names twice, too many, too large, locked or broken; tells the name where there is one.
 */
export async function unpack(bytes: Buffer): Promise<Checked<Entries>> {
  const { fromBufferPromise } = await import('yauzl');
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes, { strictFileNames: true });
  } catch {
    return refuse('not-a-zip');
  }
  if (zip.entryCount > mostEntries)
    return refuse('too-many-files', { given: zip.entryCount, most: mostEntries });
  const entries = new Map<string, Buffer>();
  let all = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const refused = refusedAtOnce(entry, entries);
      if (refused) return refused;
      const content = await contentOf(zip, entry);
      if (content === undefined) return refuse('file-too-large', tooLarge(entry.fileName));
      all += content.length;
      if (all > largestUnpacked * megabyte) return refuse('too-large-unpacked', { most: largestUnpacked });
      entries.set(entry.fileName, content);
    }
  } catch (error) {
    // What the library refuses: a name that leads elsewhere, a size that is not what was said, a broken stream.
    const unsafe = error instanceof Error && /fileName|relative path|absolute path/i.test(error.message);
    return refuse(unsafe ? 'unsafe-name' : 'broken');
  }
  return fine(entries);
}

function refusedAtOnce(entry: Entry, before: Entries): Checked<never> | undefined {
  const { fileName: given, uncompressedSize } = entry;
  if (!isOfPackage(given)) return refuse('foreign-file', { given: shortened(given) });
  if (before.has(given)) return refuse('file-twice', { given });
  if (entry.isEncrypted()) return refuse('locked', { given });
  return uncompressedSize > mostBytes(given) ? refuse('file-too-large', tooLarge(given)) : undefined;
}

/** Undefined where there is more than its name may have: counted while it is unpacked, whatever was said before. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  const stream = await zip.openReadStreamPromise(entry);
  for await (const part of stream as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes(entry.fileName)) {
      stream.destroy();
      return undefined;
    }
    parts.push(part);
  }
  const content = Buffer.concat(parts);
  // The library leaves it unread: words that were hurt on the way would be taken for what somebody wrote.
  if (crc32(content) !== entry.crc32) throw new Error(`wrong checksum of ${entry.fileName}`);
  return content;
}

function tooLarge(given: string) {
  return { given, most: Math.round(mostBytes(given) / 1024) };
}

function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}

function refuse(why: string, values: Problem['values'] = {}): Checked<never> {
  return wrong({ field: 'file', message: `packages.problems.${why}`, values });
}
