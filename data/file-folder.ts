/**
 * Pictures and sound as files named by their digest, beside SQLite's file, which is copied whenever a collection closes.
 * A file never changes once it has its name. It is there before its row is, and goes after it: SQLite does one
 * transaction at a time, so that nobody can refer to it in between.
 */
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './disk.ts';
import type { FileBytes } from './engine.ts';
import { faultOf } from './faults.ts';

export interface FileFolder extends FileBytes {
  /** Called when a transaction has begun, when it is about to end, and when it has ended or was undone. */
  begun(): void;
  ending(): Promise<void>;
  ended(): Promise<void>;
  undone(): Promise<void>;
}

/** The folder is made, for its owner only, when there is something to keep. */
export function fileFolder(folder: string): FileFolder {
  /** Written, and without their name yet: what lies where, by digest. */
  const prepared = new Map<string, string>();
  /** What the transaction under way has given a name, and what goes when it has ended. */
  const [added, erased] = [new Set<string>(), new Set<string>()];
  let written = 0;

  const prepare = async (digest: string, bytes: Buffer) => {
    const place = placeOf(folder, digest);
    if (prepared.has(digest) || (await isThere(place))) return;
    const unnamed = `${place}.${++written}.new`;
    await write(folder, unnamed, bytes);
    prepared.set(digest, unnamed);
  };
  const take = async (digests: ReadonlySet<string>) => {
    const gone = [...digests].map((digest) => rm(placeOf(folder, digest), { force: true }));
    forget();
    await Promise.allSettled(gone); // what is still there has no row, and goes at the next start
  };
  const forget = () => {
    added.clear();
    erased.clear();
  };
  return {
    prepare,
    keep: async (digest, bytes) => {
      erased.delete(digest);
      await prepare(digest, bytes);
      const unnamed = prepared.get(digest);
      if (unnamed === undefined) return '';
      prepared.delete(digest);
      added.add(digest);
      await rename(unnamed, placeOf(folder, digest));
      return '';
    },
    read: (digest) => readFile(placeOf(folder, digest)).catch(nothingWhereGone),
    erase: (digest) => {
      erased.add(digest);
    },
    eraseAllBut: async (digests) => {
      const known = new Set(digests);
      const names = (await readdir(folder).catch(nothingWhereGone)) ?? [];
      for (const name of names) if (!known.has(name)) await rm(join(folder, name), { force: true });
    },
    begun: forget,
    ending: async () => {
      if (added.size > 0) await syncFolder(folder);
    },
    ended: () => take(erased),
    undone: () => take(added),
  };
}

/** The bytes are there for good; the name is not (`ending`). */
async function write(folder: string, place: string, bytes: Buffer): Promise<void> {
  try {
    if (await mkdir(folder, { recursive: true, mode: 0o700 })) await syncFolder(dirname(folder));
    const handle = await open(place, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(place, { force: true }).catch(() => {}); // half a file is of no use, and the disk may be full
    throw faultOf(error);
  }
}

/** Nothing that could lead out of the folder. */
function placeOf(folder: string, digest: string): string {
  if (!/^[\w-]+$/.test(digest)) throw new Error(`no digest: ${digest}`);
  return join(folder, digest);
}

async function isThere(place: string): Promise<boolean> {
  return (await stat(place).catch(nothingWhereGone)) !== undefined;
}

function nothingWhereGone(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw faultOf(error);
}
